import type { Message } from '../core/message';
import { failureOf } from './excel-failure';
import type { Outcome } from './session';

/** Runs an action; every failure becomes a sentence, and nothing of it is half done without being said. */
export async function act(work: () => Promise<Message | undefined>): Promise<Outcome> {
  try {
    const message = await work();
    return message === undefined ? { ok: true } : { ok: true, message };
  } catch (error) {
    return { ok: false, ...failureOf(error, 'excel.unfinished') };
  }
}
