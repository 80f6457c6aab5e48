import { isEconomicCode, isGovernmentEconomicCode } from './economic-code';
import { normalizeText, tidyText } from './normalize-text';

/** A code and a name told apart; either may be ''. */
export interface CodeName {
  readonly code: string;
  readonly name: string;
}

/**
 * Tells code and name of an economic classification apart, whichever stands first: `30101-基本工资`, `基本工资（30101）`,
 * `[30101]基本工资`, `302-商品和服务支出/30201-办公费` (the deepest level counts), `302-01`. Government codes are no codes here.
 */
export function splitEconomic(text: string): CodeName {
  if (text.length > LONGEST_PAIR) return { code: '', name: tidyText(text) };
  const plain = normalizeText(text);
  if (plain === '') return none;
  let found: { code: string; at: number; length: number } | undefined;
  for (const match of plain.matchAll(economicCodes)) {
    const code = match[0].replace(/[. \-/]/g, '');
    if (!isEconomicCode(code) || (found !== undefined && code.length < found.code.length)) continue;
    // 30101、30201: which of the two is meant is not ours to guess.
    if (found !== undefined && code.length >= 5 && found.code.length >= 5 && code.slice(0, 3) !== found.code.slice(0, 3)) return { code: '', name: tidyText(text) };
    found = { code, at: match.index, length: match[0].length };
  }
  if (found === undefined) {
    if (hasGovernmentCode(plain)) return none;
    // A code that no table has is kept for a person to see; it is never taken for another.
    return /^\d[\d. ]*$/.test(plain) ? { code: plain.replace(/[. ]/g, ''), name: '' } : { code: '', name: tidyText(text) };
  }
  return { code: found.code, name: nameBeside(plain, found.at, found.length) };
}

/** Class and item may be parted by a point, a blank, a hyphen or a stroke: 302.01, 302-01; 302-10月 is no item. */
const economicCodes = /(?<![\d.])\d{3}(?:[-/]\d{2}(?![年月日号期%])(?:[. \-/]?\d{2}(?![年月日号期%]))?|(?:[. ]?\d{2}){0,2})(?![\d.]*\d)/g;

/** Tells an account's code and name apart: `7201010102 事业支出/…`, `[7201.01]事业支出`, `事业支出（7201）`. */
export function splitAccount(text: string): CodeName {
  if (text.length > LONGEST_PAIR) return { code: '', name: tidyText(text) };
  const plain = normalizeText(text);
  const first = /^[[(]?(\d{3,}(?:[.\-\\/_]\d{2,})*)[\])]?(?:$|[\s\-_:：、.|\\/]*(.*)$)/.exec(plain);
  if (first) return { code: first[1] ?? '', name: trimmed(first[2] ?? '') };
  const last = /^(.*?)[\s\-_:：]*[[(]?(\d{4,}(?:[.\-\\_]\d{2,})*)[\])]?$/.exec(plain);
  if (last) return { code: last[2] ?? '', name: trimmed(last[1] ?? '') };
  return { code: '', name: tidyText(text) };
}

/**
 * Tells a project's code and name apart. A name may itself begin with digits (`2024年绩效奖励`): a code is at least five
 * letters and digits (or begins with 0) before a separator, or at least eight digits, or stands in brackets.
 */
export function splitProject(text: string): CodeName {
  if (text.length > LONGEST_PAIR) return { code: '', name: tidyText(text) };
  const plain = normalizeText(text);
  // A code in groups, as some systems print it: 430922 240003.
  if (/^\d+(?: +\d+)+$/.test(plain)) return { code: plain.replace(/ /g, ''), name: '' };
  const coded = projectCode.test(plain);
  const first =
    /^[[(]([0-9A-Za-z][0-9A-Za-z-]{2,})[\])][\s\-_:：、]*(.+)$/.exec(plain) ??
    /^((?=[A-Za-z]*\d)[0-9A-Za-z]{5,}|0[0-9]{1,})\s*[-_:：|/\\]+\s*(.+)$/.exec(plain) ??
    /^((?=[A-Za-z]*\d)[0-9A-Za-z]{5,}|0[0-9]{1,})\s+(.+)$/.exec(plain) ??
    /^(\d{8,})(?![\d年月日])(.+)$/.exec(plain);
  if (first && !coded) return { code: first[1] ?? '', name: nameFrom(text, first[2] ?? '') };
  const last = /^(.*\D)\s*[[(]([0-9A-Za-z]*\d[0-9A-Za-z-]{3,})[\])]$/.exec(plain) ?? /^(.*\D)[-_]((?=[A-Za-z]*\d)[0-9A-Za-z]{5,})$/.exec(plain);
  if (last && !coded) return { code: last[2] ?? '', name: trimmed(last[1] ?? '') };
  return coded ? { code: plain, name: '' } : { code: '', name: tidyText(text) };
}

/** A code alone: long digits, or letters and digits, without any name. */
const projectCode = /^(?=[A-Za-z-]*\d)[0-9A-Za-z][0-9A-Za-z.-]{3,}$/;

/** Longer texts are no code and name, and would cost more than they tell. */
const LONGEST_PAIR = 400;

const none: CodeName = { code: '', name: '' };

/** What stands beside the code at the same level of a path; the whole rest where the level holds the code alone. */
function nameBeside(plain: string, at: number, length: number): string {
  const before = trimmed(plain.slice(0, at));
  const after = trimmed(plain.slice(at + length));
  if (after !== '') return lastLevel(after, 0);
  return lastLevel(before, -1);
}

function lastLevel(text: string, index: number): string {
  const levels = text.split(/[/\\|>]/).map(trimmed).filter((level) => level !== '');
  return levels.at(index) ?? '';
}

function trimmed(text: string): string {
  // Brackets are taken off only where they hold the code, not where they belong to the name: 因公出国(境)费用.
  let rest = text.replace(/^[\s\-_:：、.,|\\/\])]+/, '').replace(/[\s\-_:：、.,|\\/[(]+$/, '');
  if (/^\([^()]*\)$/.test(rest) || /^\[[^[\]]*\]$/.test(rest)) rest = rest.slice(1, -1);
  return rest.trim();
}

/** The name as the cell has it (its own brackets and width) where folding did not change its length. */
function nameFrom(text: string, plainName: string): string {
  const tidy = tidyText(text);
  const own = tidy.slice(tidy.length - plainName.length);
  return normalizeText(own) === plainName ? own : plainName;
}

function hasGovernmentCode(plain: string): boolean {
  return [...plain.matchAll(/(?<!\d)\d+(?!\d)/g)].some((match) => isGovernmentEconomicCode(match[0]));
}
