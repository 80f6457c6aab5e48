import type { BlockTexts } from './account-line';
import type { Cell } from './grid';
import { compactText } from './normalize-text';
import type { ColumnRoles } from './recognize-columns';
import { sheetNamedFor } from './sheet-name';

/**
 * Reads a heading that stands alone over the rows of a project or a kind of spending: 一、征地拆迁工作经费, 公用经费. Another
 * heading (二、基本支出) ends it. `undefined` where the row is none, or a column tells projects.
 */
export function readSectionLine(row: readonly (Cell | undefined)[], roles: ColumnRoles): BlockTexts | undefined {
  if ([roles.project, roles.projectCode, roles.projectName].some((column) => column !== undefined)) return undefined;
  const filled = row.flatMap((cell, column) => (cell === null || cell === undefined || cell === '' ? [] : [{ cell, column }]));
  const [only] = filled;
  if (only === undefined || filled.length > 1 || typeof only.cell !== 'string' || only.column > Math.min(...Object.values(roles)) || only.column === roles.summary) return undefined;
  const text = compactText(only.cell);
  if (text.length > LONGEST || /[:：。；;]|明细|账|表|簿|合计|小计|^[(（]?(?:注|备注|说明|以上|以下|本)/.test(text)) return undefined;
  const { projectName, projectCategory } = sheetNamedFor(text);
  const isHeading = /^(?:[一二三四五六七八九十]{1,3}[、.]|\([一二三四五六七八九十]{1,3}\)|\d{1,2}[、.](?!\d))/.test(text) || /^(?:基本|项目|经营)支出$/.test(text);
  if (!isHeading && projectName === '' && projectCategory === '') return undefined;
  return { accountCode: '', accountName: '', economicCode: '', economicName: '', projectCode: '', projectName, projectCategory: roles.projectCategory === undefined ? projectCategory : '' };
}

const LONGEST = 40;
