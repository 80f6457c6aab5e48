import { accounts } from '../data/accounts';
import { isEconomicCode } from './economic-code';
import { compactText } from './normalize-text';

/** What an account is to a ledger of spending. */
export const accountKinds = ['none', 'unknown', 'budget-expenditure', 'financial-expense', 'budget-income', 'financial-income', 'carry-over', 'other'] as const;
export type AccountKind = (typeof accountKinds)[number];

/** The kind of an account by its code or, without a code, by the root of its name; 'none' where the row names none. */
export function accountKind(code: string, name: string): AccountKind {
  const digits = compactText(code).replace(/\D/g, '');
  if (digits !== '') return kindOfCode(digits);
  if (code !== '') return 'unknown';
  return name === '' ? 'none' : kindOfName(name);
}

function kindOfCode(digits: string): AccountKind {
  // Account codes have four digits and then pairs; 30201 is an economic item that has strayed into the column.
  if (digits.length % 2 === 1 && isEconomicCode(digits)) return 'unknown';
  switch (digits.charAt(0)) {
    case '7':
      return 'budget-expenditure';
    case '5':
      return 'financial-expense';
    case '6':
      return 'budget-income';
    case '4':
      return 'financial-income';
    case '8':
      return digits.startsWith('8001') ? 'other' : 'carry-over';
    case '3':
      return 'carry-over';
    default:
      return digits.length >= 3 ? 'other' : 'unknown';
  }
}

const kindsByName = new Map<string, AccountKind>(accounts.map((account) => [account.name, kindOfCode(account.code)]));
const balanceSheetName = /存款|现金|应付|应收|预付|预收|暂付|暂存|固定资产|无形资产|累计折旧|累计摊销|用款额度|返还额度|待摊|应缴|存货|库存|在建工程|长期|短期|投资$/;

function kindOfName(name: string): AccountKind {
  const root = compactText(name).split(/[/\\|>:：_—–-]/)[0] ?? '';
  return kindsByName.get(root) ?? (balanceSheetName.test(root) ? 'other' : 'unknown');
}
