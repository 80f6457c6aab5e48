import type { TableColumnPlan, TablePlan } from '../../core/report/plan';
import { cellAddress } from '../../core/cell-address';
import { lastTableRow, tableBottom } from './sheet-xml';
import { xmlCellText, xmlText } from './xml-text';

/** The part of an Excel table: its area, filters, column names and totals. `id` is unique in the workbook. */
export function tableXml(table: TablePlan, id: number): string {
  const right = table.left + table.columns.length - 1;
  const start = cellAddress(table.top, table.left);
  const area = `${start}:${cellAddress(tableBottom(table), right)}`;
  const filtered = `${start}:${cellAddress(lastTableRow(table), right)}`;
  return [
    '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n',
    `<table xmlns="http://schemas.openxmlformats.org/spreadsheetml/2006/main" id="${id}" name="${xmlText(table.name)}" displayName="${xmlText(table.name)}" ref="${area}"`,
    table.totals === undefined ? ' totalsRowShown="0">' : ' totalsRowCount="1">',
    `<autoFilter ref="${filtered}"/>`,
    `<tableColumns count="${table.columns.length}">`,
    ...table.columns.map((column, index) => columnXml(table, column, index)),
    '</tableColumns>',
    // The cells carry their own borders: no style of the table on top.
    '<tableStyleInfo showFirstColumn="0" showLastColumn="0" showRowStripes="0" showColumnStripes="0"/></table>',
  ].join('');
}

function columnXml(table: TablePlan, column: TableColumnPlan, index: number): string {
  const head = `<tableColumn id="${index + 1}" name="${columnName(column.header)}"`;
  const total = table.totals?.[index] ?? undefined;
  if (total === undefined || total.value === null || total.value === '') return `${head}/>`;
  if (total.formula === undefined) return `${head} totalsRowLabel="${xmlText(String(total.value))}"/>`;
  if (/^SUBTOTAL\(109,[^,()]+\)$/.test(total.formula)) return `${head} totalsRowFunction="sum"/>`;
  return `${head} totalsRowFunction="custom"><totalsRowFormula>${xmlText(total.formula)}</totalsRowFormula></tableColumn>`;
}

/** A line break in a column's name is written the way Excel does, or it repairs the file. */
function columnName(header: string): string {
  return xmlCellText(header).replace(/&#10;/g, '_x000a_');
}
