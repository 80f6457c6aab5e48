import type { Check } from './check';
import { basicIsPersonnelPlusPublic } from './checks/basic-is-personnel-plus-public';
import { closingClosesSpending, closingClosesSpendingAgain } from './checks/closing-closes-spending';
import { economicCodesAddUp } from './checks/economic-codes-add-up';
import { economicColumnsAddUp } from './checks/economic-columns-add-up';
import { expenditureIsSumOfCategories } from './checks/expenditure-is-sum-of-categories';
import { incomeCoversSpending } from './checks/income-covers-spending';
import { ledgerSubtotals } from './checks/ledger-subtotals';
import { lineEconomicCodes, lineEconomicCodesAgain } from './checks/line-economic-codes';
import { linesWithinBudget, linesWithinBudgetAgain } from './checks/lines-within-budget';
import { monthsAddUp } from './checks/months-add-up';
import { postingsWithinYear, postingsWithinYearAgain } from './checks/postings-within-year';
import { projectIsSumOfLines } from './checks/project-is-sum-of-lines';
import { roundedPartsAddUp } from './checks/rounded-parts-add-up';
import { rowsAccountedFor } from './checks/rows-accounted-for';
import { threePublicWithinPrior } from './checks/three-public-within-prior';
import type { ChangedRows, CheckAgain, CheckParts, CrossCheck } from './checks/verdict';
import { voucherEnteredOnce, voucherEnteredOnceAgain } from './checks/voucher-entered-once';
import { vouchersBalance, vouchersBalanceAgain } from './checks/vouchers-balance';

/** Every cross-check, in the order of the table 勾稽核对表; those that look at rows with how they are made again after an edit. */
const crossChecks: readonly { readonly make: CrossCheck; readonly again?: CheckAgain }[] = [
  { make: rowsAccountedFor },
  { make: expenditureIsSumOfCategories },
  { make: basicIsPersonnelPlusPublic },
  { make: projectIsSumOfLines },
  { make: monthsAddUp },
  { make: economicCodesAddUp },
  { make: economicColumnsAddUp },
  { make: ledgerSubtotals },
  { make: closingClosesSpending, again: closingClosesSpendingAgain },
  { make: vouchersBalance, again: vouchersBalanceAgain },
  { make: voucherEnteredOnce, again: voucherEnteredOnceAgain },
  { make: postingsWithinYear, again: postingsWithinYearAgain },
  { make: linesWithinBudget, again: linesWithinBudgetAgain },
  { make: lineEconomicCodes, again: lineEconomicCodesAgain },
  { make: threePublicWithinPrior },
  { make: incomeCoversSpending },
  { make: roundedPartsAddUp },
];

/** The cross-checks (勾稽核对) of an answer, every one of them, whether it holds or not. */
export function runChecks(parts: CheckParts): readonly Check[] {
  return crossChecks.map(({ make }) => make(parts));
}

/** The same after some rows changed, from the checks before: no other rows are gone through again. */
export function runChecksAgain(parts: CheckParts, before: readonly Check[], changed: ChangedRows): readonly Check[] {
  return crossChecks.map(({ make, again }, index) => {
    const check = before[index];
    return again === undefined || check === undefined ? make(parts) : again(parts, check, changed);
  });
}
