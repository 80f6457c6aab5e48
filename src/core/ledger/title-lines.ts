import type { Cell } from './grid';
import { cellText, compactText, normalizeText } from './normalize-text';

/** What the lines around a ledger say; a part is left out where no line says it. */
export interface TitleFacts {
  readonly unit?: 'yuan' | 'wan' | 'unsupported';
  readonly year?: number;
  readonly month?: number;
  readonly unitName?: string;
}

/** Reads title, unit and period lines: `2024年度支出明细账`, `编制单位：某县…` with `金额单位：万元`. The first that says a thing counts. */
export function readTitleLines(rows: readonly (readonly (Cell | undefined)[])[]): TitleFacts {
  const texts = rows.flatMap((row) => lineTexts(row));
  const facts: { -readonly [Part in keyof TitleFacts]: TitleFacts[Part] } = {};
  for (const text of texts) {
    const unit = unitIn(text);
    const year = yearIn(text);
    const month = monthIn(text);
    const name = unitNameIn(text);
    if (unit !== undefined) facts.unit ??= unit;
    if (year !== undefined) facts.year ??= year;
    if (month !== undefined) facts.month ??= month;
    if (name !== undefined) facts.unitName ??= name;
  }
  return facts;
}

/** The unit of account a line or header states: `单位：万元`, `金额（元）`; `undefined` where it states none. */
export function unitIn(text: string): 'yuan' | 'wan' | 'unsupported' | undefined {
  const compact = compactText(text);
  const stated = /单位[:：]?(?:人民币)?[(]?(万元|千元|百元|亿元|元)/.exec(compact) ?? /[(（[](?:单位)?[:：]?(?:人民币)?(万元|千元|百元|亿元|元)[)）\]]/.exec(compact) ?? /[-_/](万元|千元|元)$/.exec(compact);
  if (stated === null) return undefined;
  return stated[1] === '万元' ? 'wan' : stated[1] === '元' ? 'yuan' : 'unsupported';
}

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

function unitNameIn(text: string): string | undefined {
  const plain = normalizeText(text);
  const found = /(?:^|[\s(])(?:编制|填报|核算|会计|预算|记账|填制|报送|使用)?(?:单位|部门)(?:名称)?\s*[:：]\s*([^\s:：][^:：]*?)(?=\s{2,}|\s+\S+[:：]|\s+(?:19|20)\d\d|$)/.exec(plain);
  const name = found?.[1]?.replace(/\(盖章\)|\(公章\)/g, '').trim();
  return name === undefined || /^(人民币)?(万|千|百|亿)?元/.test(name) || name === '' ? undefined : name;
}

/** The texts of a line; a label ending in a colon is joined with the cell after it (`单位：` | `某县…`). */
function lineTexts(row: readonly (Cell | undefined)[]): string[] {
  const cells = row.slice(0, 200).map((cell) => cellText(cell).slice(0, 200)).filter((text) => text.trim() !== '');
  const texts: string[] = [];
  for (const text of cells) {
    const before = texts.at(-1);
    if (before !== undefined && /[:：]\s*$/.test(before)) texts[texts.length - 1] = before + text;
    else texts.push(text);
  }
  return texts;
}
