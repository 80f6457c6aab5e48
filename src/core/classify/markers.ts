import { plainText } from '../lookup';
import { accountPath } from './account-class';
import type { Category } from './category';

/** A word that says outright where a row belongs, and the text it stands in. */
export interface Marker {
  readonly category: Category;
  readonly word: string;
}

/**
 * What a project category says (人员类, 公用经费, 其他运转类, 特定目标类 of the integrated budget system).
 * `undefined` when it says nothing or contradicts itself.
 */
export function markerOfProjectCategory(text: string): Marker | undefined {
  return onlyMarker(plainText(text), projectCategoryWords);
}

/**
 * What an account path says; the level nearest the root decides, because 项目支出 stays project
 * whatever stands below it.
 */
export function markerOfAccount(name: string): Marker | undefined {
  let isBasic = false;
  for (const level of accountPath(name).map(plainText)) {
    const marker = onlyMarker(level, accountWords) ?? wholeLevels.get(level);
    // 基本支出/专项经费 is what basic spending is kept apart by.
    if (marker !== undefined && !(isBasic && marker.category === 'project' && wholeLevels.has(level))) return marker;
    isBasic ||= level === '基本支出';
  }
  return undefined;
}

const projectCategoryWords: readonly Marker[] = [
  { word: '人员类', category: 'personnel' },
  { word: '人员经费', category: 'personnel' },
  { word: '人员支出', category: 'personnel' },
  { word: '公用经费', category: 'public' },
  { word: '公用类', category: 'public' },
  { word: '公用支出', category: 'public' },
  { word: '其他运转类', category: 'project' },
  { word: '特定目标类', category: 'project' },
  { word: '项目支出', category: 'project' },
];
const accountWords: readonly Marker[] = [
  { word: '人员经费', category: 'personnel' },
  { word: '公用经费', category: 'public' },
  { word: '项目支出', category: 'project' },
];

/** What units also call the levels beside 基本支出 and below it; within other words they may mean anything (工会专项经费). */
const wholeLevels = new Map<string, Marker>(
  ([['项目经费', 'project'], ['专项经费', 'project'], ['专项支出', 'project'], ['人员支出', 'personnel'], ['公用支出', 'public'], ['日常公用支出', 'public']] as const).map(([word, category]) => [word, { word, category }]),
);

function onlyMarker(plain: string, words: readonly Marker[]): Marker | undefined {
  const said = words.filter(({ word }) => saysWord(plain, word));
  const first = said[0];
  return first !== undefined && said.every((marker) => marker.category === first.category) ? first : undefined;
}

/** 非项目支出, 不含人员经费 say the contrary. */
function saysWord(plain: string, word: string): boolean {
  const at = plain.indexOf(word);
  return at >= 0 && !/(?:非|不含|除|不属于)$/.test(plain.slice(0, at));
}
