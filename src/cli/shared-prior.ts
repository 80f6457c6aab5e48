import { say } from '../core/say';
import type { Language } from '../core/text/language';
import { addYuan, fenOf, negateYuan, sumYuan, yuanWithSeparators } from './exact-yuan';
import type { CheckJson, LedgerJson } from './ledger-json';

/**
 * The check of 三公 over ledgers that share the prior year of a flag: last year counts once, and together they can spend
 * more than it, though none does alone. Where no ledger tells 三公, nothing was compared and the check stays as it is.
 */
export function checkOfSharedPrior(check: CheckJson, units: readonly LedgerJson[], prior: string, language: Language): CheckJson {
  if (check.nothingToCompare === true) return check;
  const current = sumYuan(units.map(({ totals }) => totals.threePublic));
  const difference = addYuan(current, negateYuan(prior));
  const sides = { left: current, right: prior, difference };
  if (fenOf(difference) <= 0n) return { ...check, ...sides };
  const params = { current: yuanWithSeparators(current), prior: yuanWithSeparators(prior), difference: yuanWithSeparators(difference) };
  const message = say(language, { key: 'check.three-public.over', params });
  return { ...check, ...sides, ok: false, message: [...(check.ok ? [] : [check.message]), message].join('\n') };
}
