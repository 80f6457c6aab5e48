import { useEffect, useState } from 'react';
import type { ClaimCheck } from '../../core/budget/claim-check';
import type { AnswerView } from '../../excel/session';
import type { Pane } from '../use-pane';
import { claimSentence, claimVerdict } from './claim-sentence';
import type { ClaimRead } from './read-claim';

/** The verdict on a claim, asked when she stops typing and again when the ledger changes; said to a screen reader once. */
export function useClaim(pane: Pane, view: AnswerView, asked: ClaimRead): ClaimCheck | undefined {
  const { session, words, announce } = pane;
  const { line, amount, day, economicCode, posted } = asked;
  const name = line?.name;
  const [claim, setClaim] = useState<ClaimCheck>();
  useEffect(() => {
    if (name === undefined || amount === undefined) {
      setClaim(undefined);
      return undefined;
    }
    let wanted = true;
    const timer = setTimeout(() => {
      const also = { ...(day === undefined ? {} : { day }), ...(economicCode === '' ? {} : { economicCode }), ...(posted === undefined ? {} : { posted }) };
      void session.claim(name, amount, also).then((answer) => {
        if (!wanted) return;
        setClaim(answer);
        announce(words.text('pane.check.announce', { verdict: claimVerdict(words, answer), sentence: claimSentence(words, answer) }));
      }, () => {
        // The line is gone by now: the view that follows says so.
        if (wanted) setClaim(undefined);
      });
    }, 250);
    return () => { wanted = false; clearTimeout(timer); };
  }, [session, view, name, amount, day, economicCode, posted, words, announce]);
  return claim;
}
