import type { Cell } from './grid';
import { cellText, compactText, normalizeText } from './normalize-text';
import type { ColumnRoles } from './recognize-columns';

/** What the lines around a ledger say; a part is left out where no line says it. */
export interface TitleFacts {
  readonly unit?: LineUnit;
  readonly year?: number;
  /** The year of a print date, or one in the name of a project or account: it may be another than the ledger's. */
  readonly doubtfulYear?: number;
  readonly month?: number;
  readonly unitName?: string;
}

export type LineUnit = 'yuan' | 'wan' | 'unsupported';

/** Reads title, unit and period lines: `2024年度支出明细账`, `编制单位：某县…` with `金额单位：万元`. The first that says a thing counts. */
export function readTitleLines(rows: readonly (readonly (Cell | undefined)[])[]): TitleFacts {
  const texts = rows.flatMap((row) => lineTexts(row));
  const facts: { -readonly [Part in keyof TitleFacts]: TitleFacts[Part] } = {};
  for (const text of texts) {
    const unit = unitIn(text);
    const period = withoutOtherDates(text);
    const year = yearIn(period);
    const doubtfulYear = year ?? yearIn(text);
    const month = monthIn(period);
    const name = unitNameIn(text);
    if (unit !== undefined) facts.unit ??= unit;
    if (year !== undefined) facts.year ??= year;
    if (doubtfulYear !== undefined) facts.doubtfulYear ??= doubtfulYear;
    if (month !== undefined) facts.month ??= month;
    if (name !== undefined) facts.unitName ??= name;
  }
  if (facts.year !== undefined) delete facts.doubtfulYear;
  return facts;
}

/** The unit of account a line states: `单位：万元`, `（元）`, `币种：人民币万元`, `万元` alone; `undefined` where it states none. */
export function unitIn(text: string): LineUnit | undefined {
  const plain = normalizeText(text);
  return unitNamed(unitPatterns.map((pattern) => pattern.exec(plain)?.[1]).find((found) => found !== undefined));
}

/** The unit a header states, also right behind its words: `金额（元）`, `支出额(万)`, `金额万元`. */
export function unitOfHeader(text: string): LineUnit | undefined {
  return unitIn(text) ?? unitNamed(/[^\d一二三四五六七八九十百千万亿单](万元|千元|百元|亿元|元)$/.exec(compactText(text))?.[1]);
}

function unitNamed(found: string | undefined): LineUnit | undefined {
  if (found === undefined) return undefined;
  return found.startsWith('万') ? 'wan' : found === '元' ? 'yuan' : 'unsupported';
}

const currency = '(?:人民币|本位币|本币|RMB|CNY)';
const unit = '(万 *元?|千 *元|百 *元|亿 *元|元)';
const unitPatterns: readonly RegExp[] = [
  // A unit's name may begin with the same character: 编制单位：元谋县财政局.
  new RegExp(`(?:单 *位|币种|币别|unit) *:? *${currency}?[ :,]*[([]? *${unit}${currency}?(?!\\p{Script=Han})`, 'iu'),
  new RegExp(`(?:金额|货币|计量|计价) *单位 *:? *${currency}?[([]? *${unit}`, 'i'),
  new RegExp(`[([](?:单位|${currency}|[ :])*${unit}${currency}?[)\\]]`, 'i'),
  /[-_/] *(万元|千元|元)$/,
  new RegExp(`^${currency}?[ :]*(万元|千元|百元|亿元|元)$`, 'i'),
  // Behind a blank, not behind a number or what a number is still to be written after (核定预算： 万元).
  new RegExp(`^[^,;。，；]*[^ :\\d一二三四五六七八九十百千万亿,;。，；] +${currency}?(万元|千元|百元|亿元|元)$`, 'i'),
];

/** A year in a title, sheet or file name: `2024年度…`, `期间：2024-01`, `支出明细2024`. */
export function yearIn(text: string): number | undefined {
  const plain = normalizeText(text);
  const found = /(?<!\d)((?:19|20)\d\d) ?年/.exec(plain) ?? /(?<!\d)((?:19|20)\d\d) ?[-./](?:1[0-2]|0?[1-9])(?!\d)/.exec(plain) ?? /(?<!\d)((?:19|20)\d\d)(?:0[1-9]|1[0-2])?(?!\d)/.exec(plain);
  if (found) return Number(found[1]);
  const short = /(?<!\d)(\d\d) ?年/.exec(plain);
  return short ? 2000 + Number(short[1]) : undefined;
}

/** A month that a sheet name or title gives its whole sheet: `3月`, `2024年03月`, `十二月份`; none where two months stand (a period). */
export function monthIn(text: string): number | undefined {
  const plain = normalizeText(text);
  const found = [...plain.matchAll(/(?<!\d)(1[0-2]|0?[1-9]) ?月|(?<!\d)(?:19|20)\d\d[-.](1[0-2]|0[1-9])(?![\d])/g)].map((match) => Number(match[1] ?? match[2]));
  if (found.length === 1) return found[0];
  const chinese = /(十[一二]|[一二三四五六七八九十])月/.exec(plain);
  return found.length === 0 && chinese ? ['一', '二', '三', '四', '五', '六', '七', '八', '九', '十', '十一', '十二'].indexOf(chinese[1] ?? '') + 1 : undefined;
}

/** A month that stands alone over the rows of its days (一月, 2024年3月); `undefined` where the columns tell months themselves. */
export function monthLine(row: readonly (Cell | undefined)[], roles: ColumnRoles): { readonly month: number; readonly year?: number } | undefined {
  if (roles.day === undefined || roles.month !== undefined || roles.date !== undefined) return undefined;
  const [text = '', ...others] = row.map((cell) => compactText(cellText(cell).slice(0, 20))).filter((each) => each !== '');
  const month = others.length === 0 && /^(?:(?:19|20)\d\d年)?[\d一二三四五六七八九十]{1,2}月份?$/.test(text) ? monthIn(text) : undefined;
  const year = yearIn(text);
  return month === undefined ? undefined : { month, ...(year !== undefined && { year }) };
}

function unitNameIn(text: string): string | undefined {
  const plain = normalizeText(text);
  const found = /(?:^|[\s(])(?:编制|填报|核算|会计|预算|记账|填制|报送|使用)?(?:单位|部门)(?:名称)?\s*[:：]\s*([^\s:：][^:：]*?)(?=\s{2,}|\s+\S+[:：]|\s+(?:19|20)\d\d|$)/.exec(plain);
  const name = found?.[1]?.replace(/\(盖章\)|\(公章\)/g, '').trim();
  return name === undefined || name === '' || unitIn(`单位:${name}`) !== undefined ? undefined : withItsBrackets(name, text);
}

/** A name with the brackets it is written with, for it is printed in titles: 某县教育局（本级）. */
function withItsBrackets(name: string, text: string): string {
  const written = text.replace(/[^（）()]/g, '');
  const before = normalizeText(text).split(name)[0]?.replace(/[^()]/g, '').length ?? 0;
  let at = before;
  return name.replace(/[()]/g, (bracket) => written[at++] ?? bracket);
}

/** The texts of a line; a label ending in a colon is joined with the cell after it (`单位：` | `某县…`), a number with its unit (`77` | `万元`). */
function lineTexts(row: readonly (Cell | undefined)[]): string[] {
  const cells = row.slice(0, 200).map((cell) => cellText(cell).slice(0, 200)).filter((text) => text.trim() !== '');
  const texts: string[] = [];
  for (const text of cells) {
    const before = texts.at(-1);
    const isQuantity = before !== undefined && bareUnit.test(text) && /(?:^|[:：\s])(?!(?:19|20)\d\d$)[\d,.]+$/.test(before);
    if (before !== undefined && (isQuantity || /[:：]\s*$/.test(before))) texts[texts.length - 1] = before + text;
    else texts.push(text);
  }
  return texts;
}

const bareUnit = /^\s*[万千百亿]?元\s*$/;

/** A line without the dates of the paper itself and the names of projects and accounts: a print date is often one of the next year. */
function withoutOtherDates(text: string): string {
  const plain = normalizeText(text);
  return wholeDay.test(plain) ? '' : plain.replace(paperDay, ' ').replace(namedMatter, ' ');
}

const day = '(?:19|20)\\d\\d *[-/.年] *\\d{1,2} *[-/.月] *\\d{1,2} *[日号]?';
const wholeDay = new RegExp(`^${day}$`);
/** A single day behind 打印日期, 制表 and the like; two make a period. */
const paperDay = new RegExp(`[^\\s:]{0,6}(?:日期|时间|打印|制表|制单|填表|填报|编制|报送|导出|生成) *:? *${day}(?!\\d| *[日号~至到-])`, 'g');
const namedMatter = /(?:科目|账户|经济分类|项目)(?:编码|代码|编号|名称|全称)? *: *\S+/g;
