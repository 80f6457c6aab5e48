import { useCallback, useEffect, useRef, useState } from 'react';
import type { Fen } from '../../core/money';
import { ZERO_FEN } from '../../core/money';
import type { RowFilter, RowView, Session } from '../../excel/session';

const PAGE = 100;

export interface RowPages {
  /** Undefined while the first page is under way. */
  readonly total: number | undefined;
  readonly amount: Fen;
  /** The n-th row of the list, once it has been fetched. */
  readonly at: (n: number) => RowView | undefined;
  /** Fetches the pages that hold these rows, when they are not there yet. */
  readonly need: (from: number, to: number) => void;
}

interface Fetched {
  readonly source: unknown;
  readonly total: number;
  readonly amount: Fen;
  readonly pages: ReadonlyMap<number, readonly RowView[]>;
}

/**
 * The rows that pass a filter, fetched page by page as they come into sight. `version` is the answer they are rows of:
 * when it changes the list is fetched anew, and the old rows stay in sight until the new ones are there.
 */
export function useRowPages(session: Session, filter: RowFilter, version: unknown): RowPages {
  const [fetched, setFetched] = useState<Fetched>();
  const asked = useRef(new Set<number>());
  const current = useRef<object>(undefined);

  const fetchPage = useCallback((page: number, source: object) => {
    asked.current.add(page);
    session.rows(filter, page * PAGE, PAGE).then(
      (answer) => {
        if (current.current !== source) return;
        setFetched((before) => ({
          source, total: answer.total, amount: answer.amount,
          pages: new Map(before?.source === source ? before.pages : []).set(page, answer.rows),
        }));
      },
      // The answer the rows belonged to is gone; the next state brings a new version and a new request.
      () => { asked.current.delete(page); },
    );
  }, [session, filter]);

  useEffect(() => {
    const source = { version };
    current.current = source;
    asked.current = new Set();
    fetchPage(0, source);
  }, [fetchPage, version]);

  const need = useCallback((from: number, to: number) => {
    const source = current.current;
    if (source === undefined) return;
    for (let page = Math.floor(from / PAGE); page <= Math.floor(to / PAGE); page++) {
      if (!asked.current.has(page)) fetchPage(page, source);
    }
  }, [fetchPage]);

  const at = useCallback((n: number) => fetched?.pages.get(Math.floor(n / PAGE))?.[n % PAGE], [fetched]);
  return { total: fetched?.total, amount: fetched?.amount ?? ZERO_FEN, at, need };
}
