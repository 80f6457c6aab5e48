/** For bugs only: what the program itself guarantees. What a person typed is a Problem, never an assertion. */
export function assert(condition: unknown, what: string): asserts condition {
  if (!condition) throw new Error(`broken invariant: ${what}`);
}
