import type { Problem } from '../problem';

const codes: ReadonlySet<string> = new Set(['unit-unsupported', 'sheet-nearly-repeats', 'sheet-other-columns']);

/** Whether a problem says that a whole sheet with entries is not counted: the result is incomplete until a person has settled it. */
export function isOfUncountedSheet({ code }: Pick<Problem, 'code'>): boolean {
  return codes.has(code);
}
