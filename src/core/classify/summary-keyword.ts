import { summaryDoubts, summaryKeywords } from '../data/summary-keywords';
import type { EconomicItem } from '../data/economic-department';
import { plainText } from '../lookup';
import { agreed, economicEntry, economicItemsNamed, economicNameKeys } from './economic-items';
import { outermost } from './outermost';
import { buildTextSearch } from './text-search';

/** A word of a summary that tells what was bought. */
export interface KeywordFound {
  readonly word: string;
  readonly item: EconomicItem;
}

/**
 * The item that a summary names, by its name or a keyword. A word inside a longer one does not count
 * (医疗费 in 医疗费补助). `undefined` when there is none, when the words disagree about the side, when a name stands
 * for items of different sides, or beside a word of doubt.
 */
export function keywordIn(summary: string): KeywordFound | undefined {
  const found = longestWords(plainText(summary));
  if (found.some((entry) => entry.items.length === 0)) return undefined;
  const item = agreed(found.flatMap((entry) => entry.items));
  const first = found[0];
  return item === undefined || first === undefined ? undefined : { word: first.word, item: agreed(first.items) ?? item };
}

interface Entry {
  readonly word: string;
  /** None for a word of doubt. */
  readonly items: readonly EconomicItem[];
}

const entries: readonly Entry[] = [
  ...economicNameKeys().map((word) => ({ word, items: economicItemsNamed(word) })),
  ...summaryKeywords.flatMap(({ word, code }) => {
    const item = economicEntry(code);
    return item === undefined ? [] : [{ word: plainText(word), items: [item] }];
  }),
  ...summaryDoubts.map((word) => ({ word: plainText(word), items: [] })),
];
const search = buildTextSearch(entries.map((entry) => entry.word));

/** The entries found in the text, without those that lie inside a longer one, the longest first. */
function longestWords(text: string): readonly Entry[] {
  const hits: { entry: Entry; start: number; end: number }[] = [];
  search.search(text, (needle, end) => {
    const entry = entries[needle];
    if (entry !== undefined) hits.push({ entry, start: end - entry.word.length, end });
  });
  return outermost(hits)
    .map((hit) => hit.entry)
    .sort((left, right) => right.word.length - left.word.length);
}
