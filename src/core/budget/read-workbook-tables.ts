import { readDecisionsTable } from '../classify/decisions-table';
import { readRulesTable } from '../classify/rules-table';
import type { Grid } from '../ledger/grid';
import { readPriorTable } from './prior-table';
import { readBudgetTables } from './read-budget-tables';
import { workbookTables, type WorkbookTableId, type WorkbookTablesRead } from './workbook-tables';

/** Reads the tables from whole sheets of a workbook, each from the sheet it belongs to; other sheets are not looked at. */
export function readWorkbookTables(grids: readonly Grid[]): WorkbookTablesRead {
  const sheet = (id: WorkbookTableId): readonly Grid[] => grids.filter((grid) => grid.sheet === workbookTables[id].sheet);
  return {
    budget: readBudgetTables(sheet('lines')),
    rules: readRulesTable(sheet('rules')),
    decisions: readDecisionsTable(sheet('decisions')),
    prior: readPriorTable(sheet('prior')),
  };
}
