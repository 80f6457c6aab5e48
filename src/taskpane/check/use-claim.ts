import { useEffect, useState } from 'react';
import type { ClaimCheck } from '../../core/budget/claim-check';
import type { Day } from '../../core/calendar';
import type { Fen } from '../../core/money';
import type { AnswerView } from '../../excel/session';
import type { Pane } from '../use-pane';

/** The verdict on a claim, asked when she stops typing and again when the ledger changes; said to a screen reader once. */
export function useClaim(pane: Pane, view: AnswerView, line: string | undefined, amount: Fen | undefined, day: Day | undefined, code: string): ClaimCheck | undefined {
  const { session, words, announce } = pane;
  const [claim, setClaim] = useState<ClaimCheck>();
  useEffect(() => {
    if (line === undefined || amount === undefined) {
      setClaim(undefined);
      return undefined;
    }
    let wanted = true;
    const timer = setTimeout(() => {
      void session.claim(line, amount, { ...(day === undefined ? {} : { day }), ...(code === '' ? {} : { economicCode: code }) }).then((answer) => {
        if (!wanted) return;
        setClaim(answer);
        announce(words.text('pane.check.announce', { verdict: words.text(answer.covered ? 'pane.check.covered' : 'pane.check.notCovered'), sentence: words.say(answer.message) }));
      });
    }, 250);
    return () => { wanted = false; clearTimeout(timer); };
  }, [session, view, line, amount, day, code, words, announce]);
  return claim;
}
