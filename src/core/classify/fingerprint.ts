import { textRoles } from '../ledger/roles';
import { rowKinds, type Rows } from '../ledger/ledger';

/**
 * What a row is known by: a hash of all its texts, its day and its amount, but not of where it stands. So a decision
 * finds its row again after sorting, inserting, or moving it to another sheet. Identical rows share a hash and are
 * told apart by their order.
 */
export interface Fingerprint {
  readonly hash: number;
  /** 1 for the first row of this hash, 2 for the next … */
  readonly order: number;
}

/** `YS1a2b3c4d5e6f7`, and `…-2` for the second of identical rows. Begins with letters, so that a cell keeps it as text. */
export function fingerprintText(fingerprint: Fingerprint): string {
  const digits = fingerprint.hash.toString(36).padStart(11, '0');
  return `YS${digits}${fingerprint.order > 1 ? `-${fingerprint.order}` : ''}`;
}

export function parseFingerprint(text: string): Fingerprint | undefined {
  const parts = /^YS([0-9a-z]{11})(?:-([1-9]\d{0,8}))?$/.exec(text.trim());
  if (parts === null) return undefined;
  const hash = Number.parseInt(parts[1] ?? '', 36);
  return Number.isSafeInteger(hash) ? { hash, order: Number(parts[2] ?? '1') } : undefined;
}

/** The hash of every posting, 0 for other rows. */
export function rowHashes(rows: Rows): Float64Array {
  const hashes = new Float64Array(rows.count);
  const columns = textRoles
    .filter((role) => rows.texts[role].values.length > 1)
    .map((role) => ({ codes: rows.texts[role].codes, ...textHashes(role, rows.texts[role].values) }));
  for (let row = 0; row < rows.count; row++) {
    if (rows.kind[row] !== POSTING) continue;
    const amount = rows.amount[row] ?? 0;
    let high = mix(0x9e3779b1, (rows.date[row] ?? 0) ^ Math.trunc(amount / 4_294_967_296));
    let low = mix(0x85ebca77, amount % 4_294_967_296 | 0);
    for (const column of columns) {
      const code = column.codes[row] ?? 0;
      if (code === 0) continue;
      // Sums commute: which role a text has is in its own hash, so the order of columns does not matter.
      high = (high + (column.high[code] ?? 0)) | 0;
      low = (low + (column.low[code] ?? 0)) | 0;
    }
    hashes[row] = (mix(high, low) & 0x1fffff) * 4_294_967_296 + (mix(low, high) >>> 0);
  }
  return hashes;
}

const POSTING = rowKinds.indexOf('posting');

function textHashes(role: string, values: readonly string[]): { high: Int32Array; low: Int32Array } {
  const high = new Int32Array(values.length);
  const low = new Int32Array(values.length);
  values.forEach((value, code) => {
    const text = `${role}\u0000${value}`;
    let first = 0x1b873593;
    let second = 0x2c1b3c6d;
    for (let at = 0; at < text.length; at++) {
      const unit = text.charCodeAt(at);
      first = Math.imul(first ^ unit, 0x9e3779b1);
      second = Math.imul(second ^ unit, 0x5f356495);
    }
    high[code] = mix(first, second);
    low[code] = mix(second, first);
  });
  return { high, low };
}

/** Spreads every bit of both numbers over all bits of the result (finaliser of MurmurHash3). */
function mix(left: number, right: number): number {
  let mixed = Math.imul(left ^ (right >>> 15), 0x85ebca6b) ^ right;
  mixed = Math.imul(mixed ^ (mixed >>> 13), 0xc2b2ae35);
  return mixed ^ (mixed >>> 16);
}
