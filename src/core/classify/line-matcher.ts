import { plainText } from '../lookup';
import type { NamedLine } from './named-line';
import { buildTextSearch } from './text-search';

/** Which line a text names, and by which of the line's words. */
export interface LineMatch {
  /** Index into the lines. */
  readonly line: number;
  readonly by: 'code' | 'name' | 'alias';
  /** True where the text is the word itself, false where it holds more besides. */
  readonly whole: boolean;
}

/** Finds budget lines in the texts of a ledger row (spec: ledger, 4, step 4). */
export interface LineMatcher {
  /** In the project columns: the code, or a name or alias within the text; the longest wins. A very short one must stand by itself. */
  readonly inProject: (code: string, name: string) => LineMatch | undefined;
  /** Anywhere else: only the whole name or alias, standing by itself or too long to stand there by chance. */
  readonly inText: (text: string) => LineMatch | undefined;
}

/** Letters from which on a name within other words is no coincidence: in a text that names projects, and anywhere else. */
const TELLING_IN_PROJECT = 4;
const TELLING_IN_TEXT = 6;

/** Lines of other categories than project take part, so that a longer name of theirs is not taken for a project's. */
export function buildLineMatcher(lines: readonly NamedLine[]): LineMatcher {
  const words = wordsOf(lines);
  const byCode = new Map<string, number>();
  lines.forEach((line, index) => {
    const code = plainText(line.code);
    if (code !== '' && !byCode.has(code)) byCode.set(code, index);
  });
  const search = buildTextSearch(words.map((word) => word.text));
  const projectOnly = (match: LineMatch | undefined): LineMatch | undefined =>
    match !== undefined && lines[match.line]?.category === 'project' ? match : undefined;

  const byLongestWord = (text: string, accepts: (word: Word, end: number) => boolean): LineMatch | undefined => {
    const found: Word[] = [];
    search.search(text, (needle, end) => {
      const word = words[needle];
      if (word !== undefined && accepts(word, end)) found.push(word);
    });
    const length = Math.max(...found.map((word) => word.text.length));
    const [best, ...rest] = found.filter((word) => word.text.length === length);
    // Two lines named at the same length: the text does not say which.
    if (best === undefined || rest.some((word) => word.line !== best.line)) return undefined;
    return { line: best.line, by: best.by, whole: best.text.length === text.length };
  };

  const within = (text: string, tellingLength: number): LineMatch | undefined => {
    if (text === '' || words.length === 0) return undefined;
    const plain = plainText(text);
    let boundaries: ReadonlySet<number> | undefined;
    const isBoundary = (at: number): boolean => (boundaries ??= boundariesOf(text)).has(at);
    const accepts = (word: Word, end: number): boolean => {
      const start = end - word.text.length;
      // 安置点1 is not named by 安置点10, nor 标段A by 标段AB or 标段A2.
      if (isInRun(plain, start) && !isBoundary(start)) return false;
      if (goesOn(plain, end) && !isBoundary(end)) return false;
      if (negations.some((negation) => start >= negation.length && plain.startsWith(negation, start - negation.length))) return false;
      return word.text.length >= tellingLength || (isBoundary(end) && isBoundary(start));
    };
    return projectOnly(byLongestWord(plain, accepts));
  };

  return {
    inProject: (code, name) => {
      const line = codeIn(byCode, code) ?? codeIn(byCode, name);
      if (line !== undefined) return projectOnly({ line, by: 'code', whole: true });
      return within(name === '' ? code : name, TELLING_IN_PROJECT);
    },
    inText: (text) => within(text, TELLING_IN_TEXT),
  };
}

/** Whether a place in a plain text is within a number or within a word of Latin letters. */
function isInRun(text: string, at: number): boolean {
  return [/^[0-9]{2}$/, /^[a-z]{2}$/].some((run) => run.test(text.slice(at - 1, at + 1)));
}

/** Whether letters or digits that end at a place go on behind it; a year does not belong to the letter before it. */
function goesOn(text: string, at: number): boolean {
  if (!/^[0-9a-z]{2}$/.test(text.slice(at - 1, at + 1))) return false;
  return !/^[a-z](?:19|20)[0-9]{2}(?![0-9])/.test(text.slice(at - 1, at + 5));
}

/** 非征地拆迁工作经费, 不含征地拆迁工作经费 say that it is other money. */
const negations = ['非', '不含', '不包括', '不属于'];

/** The line that a text names entirely, by code, name or alias, whatever its category. */
export function findLine(lines: readonly NamedLine[], text: string): number | undefined {
  const plain = plainText(text);
  if (plain === '') return undefined;
  const by = (accepts: (line: NamedLine) => boolean): number | undefined => {
    const index = lines.findIndex(accepts);
    return index < 0 ? undefined : index;
  };
  return (
    by((line) => plainText(line.name) === plain) ??
    by((line) => plainText(line.code) === plain) ??
    by((line) => line.aliases.some((alias) => plainText(alias) === plain))
  );
}

interface Word {
  readonly text: string;
  readonly line: number;
  readonly by: 'name' | 'alias';
}

/** Each word once, the names before the aliases, the first line before later ones of the same name. */
function wordsOf(lines: readonly NamedLine[]): readonly Word[] {
  const words = new Map<string, Word>();
  const add = (text: string, line: number, by: Word['by']): void => {
    const plain = plainText(text);
    if (plain !== '' && !words.has(plain)) words.set(plain, { text: plain, line, by });
  };
  lines.forEach((line, index) => { add(line.name, index, 'name'); });
  lines.forEach((line, index) => { for (const alias of line.aliases) add(alias, index, 'alias'); });
  return [...words.values()];
}

/** A code standing by itself in a text: `430922240001`, `430922240001 征地拆迁`, `[P-001]`. */
function codeIn(byCode: ReadonlyMap<string, number>, text: string): number | undefined {
  if (byCode.size === 0 || text === '') return undefined;
  const whole = byCode.get(plainText(text));
  if (whole !== undefined) return whole;
  for (const run of text.normalize('NFKC').match(/[A-Za-z0-9]+/g) ?? []) {
    // A short code (1, 02) within a text may be any number.
    if (run.length < 4) continue;
    const line = byCode.get(run.toLowerCase());
    if (line !== undefined) return line;
  }
  return undefined;
}

/** Where words may begin or end in the plain form of a text: at its ends, and wherever spacing or punctuation stood. */
function boundariesOf(text: string): ReadonlySet<number> {
  const boundaries = new Set([0]);
  let length = 0;
  for (const part of text.split(/[^\p{L}\p{N}\p{M}]+/u)) {
    length += plainText(part).length;
    boundaries.add(length);
  }
  return boundaries;
}
