import { readBudgetTables } from '../core/budget/read-budget-tables';
import { readPriorTable } from '../core/budget/prior-table';
import { workbookTables } from '../core/budget/workbook-tables';
import type { WorkbookTableId, WorkbookTablesRead } from '../core/budget/workbook-tables';
import { readDecisionsTable } from '../core/classify/decisions-table';
import { readRulesTable } from '../core/classify/rules-table';
import type { Grid } from '../core/ledger/grid';
import type { RecognitionSettings } from '../core/ledger/ledger';
import type { Book } from './read/book';

/** What the accountant decided in a workbook that was set up with the add-in: its tables, wherever they stand in it. */
export function tablesOf(book: Book): WorkbookTablesRead {
  return {
    budget: readBudgetTables(gridsOf(book, 'lines', 'revisions')),
    rules: readRulesTable(gridsOf(book, 'rules')),
    decisions: readDecisionsTable(gridsOf(book, 'decisions')),
    prior: readPriorTable(gridsOf(book, 'prior')),
  };
}

/** The Excel tables by name; where another program dropped them when it saved, the sheets that they stood on. */
function gridsOf({ tables, grids }: Book, ...ids: readonly WorkbookTableId[]): readonly Grid[] {
  const found = ids.flatMap((id) => tables.get(workbookTables[id].name) ?? []);
  if (found.length > 0) return found;
  const sheets = new Set(ids.map((id) => workbookTables[id].sheet));
  return grids.filter((grid) => sheets.has(grid.sheet));
}

/** What the accountant corrected in the recognition, as the add-in keeps it in the document's settings. */
export function recognitionOf({ settings }: Book): RecognitionSettings {
  const stored = settings.get('YS');
  if (stored === undefined) return {};
  try {
    const parsed: unknown = JSON.parse(stored);
    return isRecord(parsed) && isRecord(parsed.recognition) ? parsed.recognition : {};
  } catch {
    // Settings that another program has spoilt are as good as none: the ledger is then recognised afresh.
    return {};
  }
}

function isRecord(value: unknown): value is Readonly<Record<string, unknown>> {
  return typeof value === 'object' && value !== null;
}
