import { useCallback, useRef, useState } from 'react';
import type { Message } from '../../core/message';
import type { Place } from '../../core/problem';
import type { GenerateOptions, Outcome, Progress } from '../../excel/session';
import type { Pane } from '../use-pane';

export interface Generating {
  /** While it works. */
  readonly progress: Progress | undefined;
  /** A question it stopped at, before anything was written. */
  readonly asks: Message | undefined;
  /** The sheets of the last run. */
  readonly places: readonly Place[];
  readonly start: (points: number, replaceOwnCells: boolean) => void;
  /** Starts once for each request from the ribbon. */
  readonly startAsked: (request: number, points: number) => void;
  readonly cancel: () => void;
  readonly drop: () => void;
}

/** 生成汇总 with its progress, its question and what it wrote: held above the views, so that it goes on, and can be cancelled, after another was open. */
export function useGenerate(pane: Pane): Generating {
  const { session, act, words, announce } = pane;
  const { until, language } = pane.state;
  const [progress, setProgress] = useState<Progress>();
  const [asks, setAsks] = useState<Message>();
  const [places, setPlaces] = useState<readonly Place[]>([]);
  const controller = useRef<AbortController>(undefined);

  const requested = useRef<number>(undefined);

  const start = useCallback((points: number, replaceOwnCells: boolean) => {
    if (controller.current !== undefined) return;
    const current = new AbortController();
    controller.current = current;
    setAsks(undefined);
    setProgress({ done: 0, total: 1, what: { key: 'pane.generate.working' } });
    announce(words.text('pane.generate.working'));
    const options: GenerateOptions = { language, points, ...(until === undefined ? {} : { until }), ...(replaceOwnCells ? { replaceOwnCells } : {}) };
    const work = async (): Promise<Outcome> => {
      const outcome = await session.generate(options, setProgress, current.signal);
      if (!outcome.ok && current.signal.aborted) return { ok: true, message: { key: 'pane.generate.cancelled' } };
      if (!outcome.ok && outcome.asks !== undefined) {
        setAsks(outcome.message);
        return { ok: true };
      }
      if (!outcome.ok) return outcome;
      // The sheets stand below the button and stay there; the notice need not repeat them.
      setPlaces(outcome.places ?? []);
      return { ok: true, message: outcome.message ?? { key: 'pane.generate.done' } };
    };
    void act(work).finally(() => {
      controller.current = undefined;
      setProgress(undefined);
    });
  }, [session, act, words, announce, until, language]);

  const startAsked = useCallback((request: number, points: number) => {
    if (requested.current === request) return;
    requested.current = request;
    start(points, false);
  }, [start]);
  const cancel = useCallback(() => { controller.current?.abort(); }, []);
  const drop = useCallback(() => { setAsks(undefined); }, []);
  return { progress, asks, places, start, startAsked, cancel, drop };
}
