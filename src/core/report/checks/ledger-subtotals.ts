import type { Check } from '../check';
import type { SubtotalClaim } from '../../ledger/ledger';
import type { Message } from '../../message';
import { heldFen, heldSum } from '../held-fen';
import { findingsInWords, placeInWords } from './findings';
import type { CheckParts } from './verdict';
import { failed, notApplicable, passed } from './verdict';

/**
 * The ledger's own subtotals (本月合计, 累计, 合计) against the rows they claim to add. Figures are sums of rows and never
 * of subtotals, so a wrong one is worth a look but makes no figure wrong.
 */
export function ledgerSubtotals({ ledger }: CheckParts): Check {
  const { claims } = ledger;
  if (claims.length === 0) return notApplicable('ledger-subtotals', 'warning', 'check.subtotals.none');
  const wrong = claims.filter((claim) => claim.stated !== claim.added);
  const shown = wrong.length === 0 ? claims : wrong;
  const sides = {
    id: 'ledger-subtotals',
    severity: 'warning',
    left: heldSum(shown.map((claim) => heldFen(claim.stated))),
    right: heldSum(shown.map((claim) => heldFen(claim.added))),
  } as const;
  if (wrong.length === 0) return passed(sides, { key: 'check.subtotals.equal', params: { count: claims.length } });
  const inWords = (claim: SubtotalClaim): Message => ({
    key: 'check.subtotals.one',
    params: {
      place: placeInWords(ledger, claim.row),
      side: { key: `check.side.${claim.side}` },
      stated: { fen: heldFen(claim.stated) },
      added: { fen: heldFen(claim.added) },
      difference: { fen: heldFen(claim.stated - claim.added) },
    },
  });
  return failed(sides, findingsInWords(wrong, inWords), wrong.map((claim) => claim.row));
}
