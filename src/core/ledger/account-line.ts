import { isEconomicCode, isEconomicName } from './economic-code';
import type { Cell } from './grid';
import { cellText, normalizeText } from './normalize-text';
import { unitIn } from './title-lines';
import { splitAccount, splitEconomic, splitProject } from './split-code-name';

/** What an account line over a block gives each row of the block that does not say it itself. */
export interface BlockTexts {
  readonly accountCode: string;
  readonly accountName: string;
  readonly economicCode: string;
  readonly economicName: string;
  readonly projectCode: string;
  readonly projectName: string;
  /** What the headings over its rows say, the outermost first; they have the first word on project and kind of spending. */
  readonly headings?: readonly Heading[];
}

/** A heading over rows (一、项目支出, （一）征地拆迁工作经费); both texts are empty where it names neither project nor kind. */
export interface Heading {
  /** How deep it stands: one without a number is outermost, then 一、, （一） and 1. */
  readonly depth: number;
  readonly projectName: string;
  readonly projectCategory: string;
}

/**
 * Reads an account line: `科目：30201 办公费`, `会计科目：7201010102 事业支出/…`, also with 项目：… or 经济分类：… beside
 * it or alone, in one cell or with its value in the next. `undefined` where the row is no such line.
 */
export function readAccountLine(row: readonly (Cell | undefined)[]): BlockTexts | undefined {
  const line = row.slice(0, 60).map((cell) => normalizeText(cellText(cell).slice(0, 301))).filter((text) => text !== '').join('  ');
  if (line === '' || line.length > 300 || !/[:：]/.test(line)) return undefined;
  const block: Writable = { accountCode: '', accountName: '', economicCode: '', economicName: '', projectCode: '', projectName: '' };
  let found = false;
  for (const match of line.matchAll(/(?:^|(?<=\s))(本?[^\s:：]{0,6}?(?:科目|账户|经济分类|项目))(编码|代码|编号|名称|全称)?\s*[:：]\s*(.*?)(?=\s+[^\s:：]{1,10}[:：]|\s{3,}|$)/g)) {
    const [, label = '', part = '', rest = ''] = match;
    const value = withoutAside(rest);
    if (value === '') continue;
    found = true;
    if (label.endsWith('项目')) take(block, 'project', splitProject(value), part);
    else if (label.endsWith('经济分类') || isEconomicValue(value, label)) take(block, 'economic', splitEconomic(value), part);
    else take(block, 'account', splitAccount(value), part);
  }
  return found ? block : undefined;
}

/** A value without what else stands on the line to its right: the period, the page, the unit of account. */
function withoutAside(rest: string): string {
  const [first = '', ...others] = rest.trim().split(/ {2,}/);
  return [first, ...others.filter((part) => !asidePattern.test(part) && unitIn(part) === undefined)].join('  ');
}

const asidePattern = /^(?:第 ?\d+ ?页.*|共 ?\d+ ?页|\d+ ?\/ ?\d+|元|人民币|本位币|(?:19|20)\d\d ?(?:年度?|[-./] ?\d{1,2}(?!\d))[\d年月日 ./~至到-]*|\d{1,2} ?月份?(?: ?[~至到-] ?\d{1,2} ?月份?)?)$/;

type Writable = Record<Exclude<keyof BlockTexts, 'headings'>, string>;

function take(block: Writable, kind: 'account' | 'economic' | 'project', value: { code: string; name: string }, part: string): void {
  if (value.code !== '') block[`${kind}Code`] = value.code;
  if (value.name !== '') {
    if (/编码|代码|编号/.test(part) && value.code === '') block[`${kind}Code`] = value.name;
    else block[`${kind}Name`] = value.name;
  }
}

function isEconomicValue(value: string, label: string): boolean {
  const { code } = splitAccount(value);
  return isEconomicCode(code.replace(/\D/g, '')) || (code === '' && (label.includes('经济') || isEconomicName(value)));
}
