/**
 * What a formula comes to that refers to no cell: a link to a fixed place with a fixed text shows that text. Written
 * sheets hold one in every row, and an engine that keeps a tree for each would take minutes over 100,000 of them.
 * Undefined for every other formula.
 */
export function constantResult(formula: string): string | undefined {
  const text = /^=HYPERLINK\("(?:[^"]|"")*","((?:[^"]|"")+)"\)$/.exec(formula)?.[1];
  return text?.replaceAll('""', '"');
}
