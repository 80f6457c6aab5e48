import type { Check } from './check';
import { basicIsPersonnelPlusPublic } from './checks/basic-is-personnel-plus-public';
import { closingClosesSpending } from './checks/closing-closes-spending';
import { economicCodesAddUp } from './checks/economic-codes-add-up';
import { economicColumnsAddUp } from './checks/economic-columns-add-up';
import { expenditureIsSumOfCategories } from './checks/expenditure-is-sum-of-categories';
import { incomeCoversSpending } from './checks/income-covers-spending';
import { ledgerSubtotals } from './checks/ledger-subtotals';
import { lineEconomicCodes } from './checks/line-economic-codes';
import { linesWithinBudget } from './checks/lines-within-budget';
import { monthsAddUp } from './checks/months-add-up';
import { postingsWithinYear } from './checks/postings-within-year';
import { projectIsSumOfLines } from './checks/project-is-sum-of-lines';
import { roundedPartsAddUp } from './checks/rounded-parts-add-up';
import { rowsAccountedFor } from './checks/rows-accounted-for';
import { threePublicWithinPrior } from './checks/three-public-within-prior';
import type { CheckParts, CrossCheck } from './checks/verdict';
import { isRepeated, voucherEnteredOnce } from './checks/voucher-entered-once';
import { vouchersBalance } from './checks/vouchers-balance';

/** Every cross-check, in the order of the table 勾稽核对表. */
const crossChecks: readonly CrossCheck[] = [
  rowsAccountedFor,
  expenditureIsSumOfCategories,
  basicIsPersonnelPlusPublic,
  projectIsSumOfLines,
  monthsAddUp,
  economicCodesAddUp,
  economicColumnsAddUp,
  ledgerSubtotals,
  closingClosesSpending,
  vouchersBalance,
  voucherEnteredOnce,
  postingsWithinYear,
  linesWithinBudget,
  lineEconomicCodes,
  threePublicWithinPrior,
  incomeCoversSpending,
  roundedPartsAddUp,
];

/** The cross-checks (勾稽核对) of an answer, every one of them, whether it holds or not. */
export function runChecks(parts: CheckParts): readonly Check[] {
  return crossChecks.map((check) => check(parts));
}

/**
 * The same after some rows changed, without looking again at what they cannot have changed: a ledger without vouchers
 * entered twice has none as long as no changed row repeats another.
 */
export function runChecksAgain(parts: CheckParts, before: readonly Check[], changed: readonly number[]): readonly Check[] {
  const once = before.find((check) => check.id === 'voucher-entered-once');
  const stays = once?.ok === true && !changed.some((row) => isRepeated(parts, row));
  return crossChecks.map((check) => (stays && check === voucherEnteredOnce ? once : check(parts)));
}
