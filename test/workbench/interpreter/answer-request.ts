import { runBatch } from './run-batch';
import type { Session } from './session';
import type { Batch } from './wire';

/** The flag with which a request says that it may wait until cell editing ends. */
const DELAY_FOR_CELL_EDIT = 64;

/** An answer to a rich-API request: the body as text, or the code of a failure of the transport. */
export type RequestAnswer = { readonly body: string } | { readonly code: number };

/** Codes of the transport, as the Common API numbers them. */
export const TRANSPORT = { cellEdit: 5004, tooLargeRequest: 5103, tooLargeResponse: 5104 } as const;

/** Requests wait here for the one before them. */
const queues = new WeakMap<Session, Promise<unknown>>();

/** Answers a request: one after the other, with the limits and faults of the session. */
export function answerRequest(session: Session, body: string, flags: number): Promise<RequestAnswer> {
  const before = queues.get(session) ?? Promise.resolve();
  const answer = before.then(() => answerNow(session, body, flags));
  queues.set(session, answer.catch(() => undefined));
  return answer;
}

async function answerNow(session: Session, body: string, flags: number): Promise<RequestAnswer> {
  const { faults } = session;
  if (faults.delay > 0) await pause(faults.delay);
  if (faults.transportErrors && faults.transportErrors.times > 0) {
    faults.transportErrors.times -= 1;
    return { code: faults.transportErrors.code };
  }
  if (isLonger(body, faults.requestLimit)) return { code: TRANSPORT.tooLargeRequest };
  if (isEditing(session)) {
    if ((flags & DELAY_FOR_CELL_EDIT) === 0) return { code: TRANSPORT.cellEdit };
    while (isEditing(session)) await pause(20);
  }
  const answer = JSON.stringify(await runBatch(session, JSON.parse(body) as Batch));
  return isLonger(answer, faults.responseLimit) ? { code: TRANSPORT.tooLargeResponse } : { body: answer };
}

function isEditing(session: Session): boolean {
  return session.faults.cellEditMode || session.services.isEditingCell?.() === true;
}

function pause(milliseconds: number): Promise<void> {
  return new Promise((resolve) => { setTimeout(resolve, milliseconds); });
}

/** Whether a text takes more bytes than so many in UTF-8, where a sign takes one to three for each of its units. */
function isLonger(text: string, bytes: number): boolean {
  if (text.length > bytes) return true;
  return text.length * 3 > bytes && new TextEncoder().encode(text).length > bytes;
}
