import { cellAddress } from '../cell-address';
import type { LinkTarget } from './plan';
import type { ReportContext } from './report-context';

export interface RowPlace {
  /** Sheet and row in words; the file too where the ledger came from several. */
  readonly text: (row: number) => string;
  readonly target: (row: number) => LinkTarget;
}

/** Where the rows of the ledger stand, in words and as links to the cell of their amount. */
export function rowPlace({ answer, options, speak }: Pick<ReportContext, 'answer' | 'options' | 'speak'>): RowPlace {
  const { sheets, rows } = answer.ledger;
  const several = new Set(sheets.filter((sheet) => sheet.used).map((sheet) => sheet.file ?? '')).size > 1;
  const templates = sheets.map((sheet) => {
    const { amount, debit, credit } = sheet.columns;
    const file = sheet.file ?? options.sourceFile;
    return {
      words: several ? `${sheet.file ?? ''} ${sheet.name}` : sheet.name,
      column: amount ?? debit ?? credit ?? 0,
      target: { in: 'source' as const, sheet: sheet.name, ...(file === undefined ? {} : { file }) },
    };
  });
  return {
    text: (row) => speak('report.place', { sheet: templates[rows.sheet[row] ?? 0]?.words ?? '', row: rows.row[row] ?? 0 }),
    target: (row) => {
      const template = templates[rows.sheet[row] ?? 0];
      const cell = cellAddress((rows.row[row] ?? 1) - 1, template?.column ?? 0);
      return { in: 'source', sheet: '', ...template?.target, cell };
    },
  };
}
