/** Where a word stands in a text; `end` is exclusive. */
export interface Stretch {
  readonly start: number;
  readonly end: number;
}

/** Those that do not lie inside a longer one, in their order. They come in the order of their ends; one pass from the last to the first. */
export function outermost<Each extends Stretch>(stretches: readonly Each[]): readonly Each[] {
  const kept: Each[] = [];
  // The first start of all that end further on, and of those that end at the same place.
  let beyond = Infinity;
  for (let last = stretches.length - 1; last >= 0; ) {
    const end = stretches[last]?.end ?? 0;
    let first = last;
    let earliest = Infinity;
    for (; first >= 0 && stretches[first]?.end === end; first--) earliest = Math.min(earliest, stretches[first]?.start ?? Infinity);
    for (const stretch of stretches.slice(first + 1, last + 1).reverse()) if (stretch.start < beyond && stretch.start <= earliest) kept.push(stretch);
    beyond = Math.min(beyond, earliest);
    last = first;
  }
  return kept.reverse();
}
