import type { Category } from './category';
import { plainText } from '../lookup';

/** Which accounts count; 'any' where a single row is asked about without its ledger. */
export type AccountBasis = 'budget-accounts' | 'financial-accounts' | 'no-accounts' | 'any';

/** What an account class is by itself, whatever the row bought. */
export interface AccountClass {
  readonly code: string;
  readonly name: string;
  readonly category: Category;
}

/** The class of account that decides alone (7301 经营支出 …); `undefined` for all others. */
export function accountClassOf(code: string, name: string, basis: AccountBasis): AccountClass | undefined {
  const digits = plainText(code);
  const classes = basis === 'budget-accounts' ? budgetClasses : basis === 'financial-accounts' ? financialClasses : bothClasses;
  if (digits !== '') return classes.find((entry) => /^\d/.test(digits) && digits.startsWith(entry.code));
  const root = plainText(accountPath(name)[0] ?? '');
  return classes.find((entry) => entry.name === root);
}

/** The levels of an account name: `事业支出/财政拨款支出/项目支出`, also with other separators. */
export function accountPath(name: string): readonly string[] {
  return name.split(/\s*[/\\|>:：＞／＼｜—–_→-]+\s*/).filter((level) => level !== '');
}

const budgetClasses: readonly AccountClass[] = [
  { code: '7301', name: '经营支出', category: 'operating' },
  { code: '7401', name: '上缴上级支出', category: 'remittance' },
  { code: '7501', name: '对附属单位补助支出', category: 'subsidy' },
];
const financialClasses: readonly AccountClass[] = [
  { code: '5201', name: '经营费用', category: 'operating' },
  { code: '5401', name: '上缴上级费用', category: 'remittance' },
  { code: '5501', name: '对附属单位补助费用', category: 'subsidy' },
];
const bothClasses = [...budgetClasses, ...financialClasses];
