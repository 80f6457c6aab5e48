import { otherPeople, summaryDoubts, summaryKeywords, summaryNegations } from '../data/summary-keywords';
import type { EconomicItem } from '../data/economic-department';
import { plainText } from '../lookup';
import { agreed, economicEntry, economicItemsNamed, economicNameKeys } from './economic-items';
import { outermost, type Stretch } from './outermost';
import { buildTextSearch } from './text-search';

/** A word of a summary that tells what was bought. */
export interface KeywordFound {
  readonly word: string;
  readonly item: EconomicItem;
}

/**
 * The item that a summary names, by its name or a keyword. A word inside a longer one does not count
 * (医疗费 in 医疗费补助). `undefined` when there is none, when the words disagree about the side, when a name stands
 * for items of different sides, or beside a word of doubt: pay is not the unit's own beside a word for other people.
 */
export function keywordIn(summary: string): KeywordFound | undefined {
  const words = longestWords(plainText(summary));
  if (words.some((entry) => entry.doubt === 'all')) return undefined;
  const found = words.filter((entry) => entry.doubt === undefined);
  const item = agreed(found.flatMap((entry) => entry.items));
  const first = found[0];
  if (item?.side === 'personnel' && found.length < words.length) return undefined;
  return item === undefined || first === undefined ? undefined : { word: first.word, item: agreed(first.items) ?? item };
}

interface Entry {
  readonly word: string;
  readonly items: readonly EconomicItem[];
  /** What a word of doubt, which stands for no item, is about. */
  readonly doubt?: 'all' | 'pay';
}

const entries: readonly Entry[] = [
  ...economicNameKeys().map((word) => ({ word, items: economicItemsNamed(word) })),
  ...summaryKeywords.flatMap(({ word, code }) => {
    const item = economicEntry(code);
    return item === undefined ? [] : [{ word: plainText(word), items: [item] }];
  }),
  ...summaryDoubts.map((word): Entry => ({ word: plainText(word), items: [], doubt: 'all' })),
  ...otherPeople.map((word): Entry => ({ word: plainText(word), items: [], doubt: 'pay' })),
];
const search = buildTextSearch(entries.map((entry) => entry.word));

interface Hit extends Stretch {
  readonly entry: Entry;
}

/** The entries found in the text, without those that lie inside a longer one or are not meant, the longest first. */
function longestWords(text: string): readonly Entry[] {
  const hits: Hit[] = [];
  search.search(text, (needle, end) => {
    const entry = entries[needle];
    if (entry !== undefined) hits.push({ entry, start: end - entry.word.length, end });
  });
  return withoutNegated(text, outermost(hits))
    .map((hit) => hit.entry)
    .sort((left, right) => right.word.length - left.word.length);
}

/** Without the words right behind a negation, and those listed with them: 不含水费、电费和物业费. */
function withoutNegated(text: string, hits: readonly Hit[]): readonly Hit[] {
  let listedTo = -1;
  return hits.filter(({ start, end }) => {
    const before = text.slice(0, start);
    const isListed = listedTo >= 0 && ['', '和', '及', '与', '或', '以及'].includes(text.slice(listedTo, start));
    if (!isListed && !summaryNegations.some((word) => before.endsWith(word))) return true;
    listedTo = end;
    return false;
  });
}
