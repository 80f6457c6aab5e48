import { economicClassOf, economicItemNamed, economicItemsNamed } from '../classify/economic-items';
import { splitList } from '../classify/split-list';
import { splitEconomic } from '../ledger/split-code-name';
import { plainText } from '../lookup';
import type { BudgetLine } from './budget-line';

/** What a line stands for, by its 类别; project where it says nothing; `undefined` when it says something else. */
export function lineCategory(text: string): BudgetLine['category'] | undefined {
  return categoriesByText.get(plainText(text));
}

/** The 类别 of a line as the table holds it: empty for project. */
export const lineCategoryNames: Readonly<Record<BudgetLine['category'], string>> = { project: '', personnel: '人员经费', public: '公用经费', basic: '基本支出' };

/** The codes a line may be spent on: codes or names of classes and items; `undefined` when one of them is none. */
export function allowedCodes(text: string): readonly string[] | undefined {
  const parts = splitList(text).map((part) => codesIn(part.replace(/[*＊]$/, '')));
  return parts.some((codes) => codes.length === 0) ? undefined : parts.flat();
}

/** A name allows the items of all classes that bear it: 办公设备购置 is 31002 and 30902. */
function codesIn(text: string): readonly string[] {
  const { code, name } = splitEconomic(text);
  if (code === '') return economicItemsNamed(name).map((item) => item.code);
  return economicClassOf(code) === undefined ? [] : [code];
}

/** The economic code that a text stands for, as a ledger may write it: `３０２ １１`, `30211 差旅费`, `差旅费`; `undefined` when it is none. */
export function economicCodeIn(text: string): string | undefined {
  const { code, name } = splitEconomic(text);
  if (code !== '') return economicClassOf(code) === undefined ? undefined : code;
  return economicItemNamed(name)?.code;
}

const categoriesByText = new Map<string, BudgetLine['category']>([
  ['', 'project'],
  ['项目支出', 'project'],
  ['项目', 'project'],
  ...['特定目标类', '特定目标类项目', '其他运转类', '其他运转类项目'].map((text): [string, BudgetLine['category']] => [text, 'project']),
  ['project', 'project'],
  ['人员经费', 'personnel'],
  ['人员类', 'personnel'],
  ['人员类项目', 'personnel'],
  ['personnel', 'personnel'],
  ['公用经费', 'public'],
  ['日常公用经费', 'public'],
  ['公用经费项目', 'public'],
  ['public', 'public'],
  ['基本支出', 'basic'],
  ['basic', 'basic'],
]);
