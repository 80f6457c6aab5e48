/** Categories of spending (spec: ledger, 4). The order is the code in `Classified.category` and never changes. */
export const categories = ['personnel', 'public', 'project', 'remittance', 'operating', 'subsidy', 'unclassified'] as const;
export type Category = (typeof categories)[number];

/** Code of a row that is no spending. */
export const NO_CATEGORY = 255;

/** 基本支出 = 人员经费 + 公用经费. */
export function isBasic(category: Category): boolean {
  return category === 'personnel' || category === 'public';
}
