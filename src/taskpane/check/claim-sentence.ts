import type { ClaimCheck } from '../../core/budget/claim-check';
import type { Words } from '../words';

/** The verdict in two or three words. */
export function claimVerdict(words: Words, { covered }: ClaimCheck): string {
  return words.text(covered ? 'pane.check.covered' : 'pane.check.notCovered');
}

/** The sum in one sentence, to stand behind the verdict. */
export function claimSentence(words: Words, { covered, message }: ClaimCheck): string {
  return covered ? words.text('pane.check.coveredSum', message.params) : words.say(message);
}

/** What is said of a row of the ledger: that it counts once, or that it is there no longer as it was. */
export function postedSentence(words: Words, { posted, status }: ClaimCheck): string {
  return posted ? words.text('pane.check.posted') : words.text('pane.check.postedNoMore', { line: status.line.name });
}
