import type { BlockTexts, Heading } from './account-line';
import type { Cell } from './grid';
import { compactText } from './normalize-text';
import type { ColumnRoles } from './recognize-columns';
import { sheetNamedFor } from './sheet-name';

/**
 * Reads a heading that stands alone over the rows of a project or a kind of spending: 一、征地拆迁工作经费, 公用经费. One
 * that names neither ends those as deep as it. `undefined` where the row is none, or a column tells projects.
 */
export function readSectionLine(row: readonly (Cell | undefined)[], roles: ColumnRoles): Heading | undefined {
  if ([roles.project, roles.projectCode, roles.projectName].some((column) => column !== undefined)) return undefined;
  const filled = row.flatMap((cell, column) => (cell === null || cell === undefined || cell === '' ? [] : [{ cell, column }]));
  const [only] = filled;
  if (only === undefined || filled.length > 1 || typeof only.cell !== 'string' || only.column > Math.min(...Object.values(roles)) || only.column === roles.summary) return undefined;
  const text = compactText(only.cell);
  if (text.length > LONGEST || /[:：。；;]|明细|账|表|簿|合计|小计|^[(（]?(?:注|备注|说明|以上|以下|本)/.test(text)) return undefined;
  const number = numbers.findIndex((pattern) => pattern.test(text)) + 1;
  if (number === 0 && remark.test(text)) return undefined;
  const { projectName, projectCategory } = sheetNamedFor(text);
  if (number === 0 && !/^(?:基本|项目|经营)支出$/.test(text) && projectName === '' && projectCategory === '') return undefined;
  return { depth: number, projectName, projectCategory: roles.projectCategory === undefined ? projectCategory : '' };
}

/** What holds for the rows below a heading, after what held above it. */
export function blockUnder(heading: Heading, above: BlockTexts | undefined): BlockTexts {
  const outer = (above?.headings ?? []).filter(({ depth }) => depth < heading.depth);
  return { ...(above ?? noBlock), headings: [...outer, heading] };
}

const noBlock: BlockTexts = { accountCode: '', accountName: '', economicCode: '', economicName: '', projectCode: '', projectName: '' };
const numbers = [/^[一二三四五六七八九十]{1,3}[、.]/, /^\([一二三四五六七八九十]{1,3}\)/, /^\d{1,2}(?:、|\.(?!\d))/];
/** How a line begins that tells of a payment, or points to something: no heading has such words. */
const remark = /^(?:补|拟|已|未|待|另|见|详|同|转|付|支付|拨|发放|缴|收|退|报销|归还|列|从|由|在|向|给|为|该|此|其中|含|包括|冲|调|更正)|已付|支付|付款|报销|\d[万千]?元/;
const LONGEST = 40;
