import type { Language } from '../core/text/language';
import { texts } from '../core/text/texts';
import { say } from '../core/say';
import { categoryMessage } from '../core/classify/verdict';
import type { CoreClient } from './core-client';
import { valueContent } from './cell-content';
import { refuse } from './excel-failure';
import { nextTask } from './read-blocks';
import { usedArea } from './read-sheet';
import type { AnswerView, RowView } from './session';

const ROWS_A_REQUEST = 2000;
const columnKeys = ['excel.column.category', 'excel.column.line', 'excel.column.reason'] as const;

/**
 * Writes category, line and reason beside every used ledger sheet, in columns of their own: the ones written before
 * (known by their headers), else right of everything. Gives the number of rows written.
 */
export async function writeCategoryColumns(core: CoreClient, view: AnswerView, language: Language): Promise<number> {
  return Excel.run(async (context) => {
    const used = view.ledger.sheets.filter((sheet) => sheet.used);
    const sheets = used.map((sheet) => ({ sheet, worksheet: context.workbook.worksheets.getItem(sheet.name) }));
    await refuseBlocked(context, sheets.map(({ worksheet }) => worksheet));
    let count = 0;
    for (const { sheet, worksheet } of sheets) {
      const column = await findColumns(worksheet, sheet.headerRow);
      worksheet.getRangeByIndexes(sheet.headerRow - 1, column, 1, columnKeys.length).values = [columnKeys.map((key) => texts[key][language])];
      const first = sheet.headerRow;
      const height = sheet.lastRow - sheet.headerRow;
      const block = Array.from({ length: height }, (): string[] => ['', '', '']);
      for (const row of await rowsOf(core, sheet.name)) {
        block[row.row - 1 - first] = contents(row, language);
        if (row.category !== undefined) count += 1;
      }
      for (let from = 0; from < height; from += ROWS_A_REQUEST) {
        const part = block.slice(from, from + ROWS_A_REQUEST);
        worksheet.getRangeByIndexes(first + from, column, part.length, columnKeys.length).values = part.map((row) => row.map((text) => valueContent(text, 'General')));
        await context.sync();
        await nextTask();
      }
    }
    await context.sync();
    return count;
  });
}

async function refuseBlocked(context: Excel.RequestContext, worksheets: readonly Excel.Worksheet[]): Promise<void> {
  for (const worksheet of worksheets) worksheet.load('name,protection/protected,autoFilter/isDataFiltered');
  await context.sync();
  for (const { name, protection, autoFilter } of worksheets) {
    if (protection.protected) refuse({ key: 'excel.sheetProtected', params: { sheet: name } });
    if (autoFilter.isDataFiltered) refuse({ key: 'excel.columnsFiltered', params: { sheet: name } });
  }
}

async function findColumns(worksheet: Excel.Worksheet, headerRow: number): Promise<number> {
  const area = await usedArea(worksheet);
  if (area === undefined) return 0;
  const header = worksheet.getRangeByIndexes(headerRow - 1, area.left, 1, area.columnCount);
  header.load('values');
  await worksheet.context.sync();
  const titles: readonly string[] = Object.values(texts[columnKeys[0]]);
  const before = (header.values[0] ?? []).findIndex((title) => titles.includes(String(title)));
  return area.left + (before === -1 ? area.columnCount : before);
}

async function rowsOf(core: CoreClient, sheet: string): Promise<readonly RowView[]> {
  const page = await core.call('rows', { everyMonth: true }, 0, Number.MAX_SAFE_INTEGER);
  return page.rows.filter((row) => row.sheet === sheet);
}

function contents(row: RowView, language: Language): string[] {
  return row.category === undefined ? ['', '', ''] : [say(language, categoryMessage(row.category)), row.line, say(language, row.reason)];
}
