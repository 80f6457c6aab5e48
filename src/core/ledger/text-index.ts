/** Tells which code each of many texts has. */
export interface TextIndex {
  /** The code of a text; -1 when it is not among them. */
  readonly find: (text: string) => number;
  /** Takes in a text that is not among them yet, under the next code. */
  readonly add: (text: string) => void;
}

/** From so many texts on the table of hashes is faster than a Map, which reads every text again whenever it grows. */
const MANY = 4096;

/** An index over a growing list: the code of a text is its place in `values`, to which `add` appends. */
export function textIndex(values: string[]): TextIndex {
  let codes: Map<string, number> | undefined = new Map(values.map((text, code) => [text, code]));
  let table: TextIndex | undefined;
  return {
    find: (text) => (table === undefined ? (codes?.get(text) ?? -1) : table.find(text)),
    add: (text) => {
      if (table !== undefined) {
        table.add(text);
        return;
      }
      codes?.set(text, values.push(text) - 1);
      if (values.length < MANY) return;
      table = hashTable(values);
      codes = undefined;
    },
  };
}

/** Open addressing. Keeping every text's hash makes it rare that two texts are compared, and growing cheap. */
function hashTable(values: string[]): TextIndex {
  let mask = 0;
  /** Code + 1 of the text in each slot; 0 for an empty one. */
  let slots = new Int32Array(0);
  let hashes = new Int32Array(0);
  let soughtText = '';
  let soughtHash = hashOf('');

  const place = (code: number, hash: number): void => {
    let slot = hash & mask;
    while (slots[slot] !== 0) slot = (slot + 1) & mask;
    slots[slot] = code + 1;
  };
  const grow = (): void => {
    const known = hashes;
    hashes = new Int32Array(known.length === 0 ? MANY * 2 : known.length * 2);
    hashes.set(known);
    mask = hashes.length * 2 - 1;
    slots = new Int32Array(mask + 1);
    for (let code = 0; code < values.length; code++) {
      if (code >= known.length) hashes[code] = hashOf(values[code] ?? '');
      place(code, hashes[code] ?? 0);
    }
  };
  grow();
  return {
    find: (text) => {
      soughtText = text;
      soughtHash = hashOf(text);
      for (let slot = soughtHash & mask; ; slot = (slot + 1) & mask) {
        const code = (slots[slot] ?? 0) - 1;
        if (code < 0 || (hashes[code] === soughtHash && values[code] === text)) return code;
      }
    },
    add: (text) => {
      if (values.length === hashes.length) grow();
      const hash = text === soughtText ? soughtHash : hashOf(text);
      const code = values.push(text) - 1;
      hashes[code] = hash;
      place(code, hash);
    },
  };
}

/** FNV-1a over UTF-16 units, its high bits folded into the low ones that choose the slot. */
function hashOf(text: string): number {
  let hash = 0x811c9dc5;
  for (let at = 0; at < text.length; at++) hash = Math.imul(hash ^ text.charCodeAt(at), 0x01000193);
  return hash ^ (hash >>> 15);
}
