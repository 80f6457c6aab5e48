import { plainText } from '../lookup';
import { categories, type Category } from './category';

/** The Chinese name of each category, as it stands in tables that the accountant edits. */
export const categoryNames: Readonly<Record<Category, string>> = {
  personnel: '人员经费',
  public: '公用经费',
  project: '项目支出',
  remittance: '上缴上级支出',
  operating: '经营支出',
  subsidy: '对附属单位补助支出',
  unclassified: '待定',
};

/** The category that a text names, in Chinese or by its English id; `undefined` when it names none. */
export function categoryNamed(text: string): Category | undefined {
  return byName.get(plainText(text));
}

const byName = new Map<string, Category>([
  ...categories.flatMap((category): [string, Category][] => [[categoryNames[category], category], [category, category]]),
  ['日常公用经费', 'public'],
]);
