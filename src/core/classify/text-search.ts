/** Finds many needles in a text in one pass over the text (Aho–Corasick over UTF-16 units). */
export interface TextSearch {
  /** Calls back for every occurrence: the needle's index and where the occurrence ends (exclusive), in the order of the ends. */
  readonly search: (text: string, onHit: (needle: number, end: number) => void) => void;
}

/** Empty needles are never found. Equal needles are all reported. */
export function buildTextSearch(needles: readonly string[]): TextSearch {
  const next: Map<number, number>[] = [new Map<number, number>()];
  const needlesAt: number[][] = [[]];
  needles.forEach((needle, index) => {
    if (needle === '') return;
    let node = 0;
    for (let at = 0; at < needle.length; at++) node = childOf(next, needlesAt, node, needle.charCodeAt(at));
    needlesAt[node]?.push(index);
  });
  const fallback = fallbacksOf(next, needlesAt);
  const children = childTable(next);
  const ends = Uint8Array.from(needlesAt, (found) => (found.length === 0 ? 0 : 1));
  const first = new Int32Array(65_536);
  for (const [unit, node] of next[0] ?? []) first[unit] = node;

  const step = (from: number, unit: number): number => {
    for (let node = from; node !== 0; node = fallback[node] ?? 0) {
      const child = children(node, unit);
      if (child !== 0) return child;
    }
    return first[unit] ?? 0;
  };
  return {
    search: (text, onHit) => {
      let node = 0;
      for (let at = 0; at < text.length; at++) {
        const unit = text.charCodeAt(at);
        node = node === 0 ? (first[unit] ?? 0) : step(node, unit);
        if (ends[node] !== 1) continue;
        for (const needle of needlesAt[node] ?? []) onHit(needle, at + 1);
      }
    },
  };
}

/** The child of a node by its unit, 0 for none: all nodes in one table of hashes, which a long text goes through fast. */
function childTable(next: readonly Map<number, number>[]): (node: number, unit: number) => number {
  let mask = 15;
  while (mask < next.length * 2) mask = mask * 2 + 1;
  const nodes = new Int32Array(mask + 1);
  const units = new Uint16Array(mask + 1);
  const children = new Int32Array(mask + 1);
  const slotOf = (node: number, unit: number): number => {
    let slot = (Math.imul(node, 0x9e3779b1) ^ Math.imul(unit, 0x85ebca6b)) >>> 7;
    slot &= mask;
    while (children[slot] !== 0 && (nodes[slot] !== node || units[slot] !== unit)) slot = (slot + 1) & mask;
    return slot;
  };
  next.forEach((ofNode, node) => {
    for (const [unit, child] of ofNode) {
      const slot = slotOf(node, unit);
      nodes[slot] = node;
      units[slot] = unit;
      children[slot] = child;
    }
  });
  return (node, unit) => children[slotOf(node, unit)] ?? 0;
}

function childOf(next: Map<number, number>[], needlesAt: number[][], node: number, unit: number): number {
  const known = next[node]?.get(unit);
  if (known !== undefined) return known;
  const child = next.length;
  next.push(new Map());
  needlesAt.push([]);
  next[node]?.set(unit, child);
  return child;
}

/** Breadth first, so that a node's fallback is complete before the node itself; inherits the fallback's needles. */
function fallbacksOf(next: readonly Map<number, number>[], needlesAt: number[][]): Int32Array {
  const fallback = new Int32Array(next.length);
  const queue: number[] = [...(next[0]?.values() ?? [])];
  // The queue grows while it is gone through.
  for (const node of queue) {
    needlesAt[node]?.push(...(needlesAt[fallback[node] ?? 0] ?? []));
    for (const [unit, child] of next[node] ?? []) {
      let candidate = fallback[node] ?? 0;
      while (candidate !== 0 && next[candidate]?.get(unit) === undefined) candidate = fallback[candidate] ?? 0;
      fallback[child] = next[candidate]?.get(unit) ?? 0;
      queue.push(child);
    }
  }
  return fallback;
}
