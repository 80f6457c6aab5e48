import { crc32, inflateRawSync } from 'node:zlib';
import { limits } from './limits';
import { Unreadable } from './unreadable';

/** The parts of a .zip by name. Nothing is unpacked before it is asked for, and nothing beyond its declared size. */
export interface ZipParts {
  readonly has: (name: string) => boolean;
  readonly names: readonly string[];
  /** The unpacked part, its checksum verified; undefined when there is none. */
  readonly part: (name: string) => Buffer | undefined;
}

interface Entry {
  readonly method: number;
  readonly crc: number;
  readonly packedSize: number;
  readonly size: number;
  readonly offset: number;
}

const DIRECTORY_ENTRY = 0x02014b50;
const END = 0x06054b50;
const END_64 = 0x06064b50;
const LOCATOR_64 = 0x07064b50;
const UNKNOWN_32 = 0xffffffff;

/** Reads the directory only and refuses what would unpack to more than fits. */
export function zipParts(file: Buffer): ZipParts {
  const entries = readDirectory(file);
  let total = 0;
  for (const { size, packedSize } of entries.values()) {
    total += size;
    if (total > limits.unpackedBytes || (size > limits.ratioFreeBytes && size > packedSize * limits.packingRatio)) {
      throw new Unreadable('file.tooLarge', { size: Math.round(total / 1e6), limit: Math.round(limits.unpackedBytes / 1e6) });
    }
  }
  return {
    // Part names are compared without case, as the format demands.
    has: (name) => entries.has(name.toLowerCase()),
    names: [...entries.keys()],
    part: (name) => {
      const entry = entries.get(name.toLowerCase());
      return entry === undefined ? undefined : unpack(file, entry);
    },
  };
}

function readDirectory(file: Buffer): Map<string, Entry> {
  const { start, count } = findDirectory(file);
  if (count > limits.parts) throw new Unreadable('file.damaged');
  const entries = new Map<string, Entry>();
  let at = start;
  for (let index = 0; index < count; index += 1) {
    if (at + 46 > file.length || file.readUInt32LE(at) !== DIRECTORY_ENTRY) throw new Unreadable('file.damaged');
    const flags = file.readUInt16LE(at + 8);
    if ((flags & 1) === 1) throw new Unreadable('file.encrypted');
    const nameLength = file.readUInt16LE(at + 28);
    const extraLength = file.readUInt16LE(at + 30);
    const name = file.toString('utf8', at + 46, at + 46 + nameLength);
    const wide = wideFields(file.subarray(at + 46 + nameLength, at + 46 + nameLength + extraLength), [file.readUInt32LE(at + 24), file.readUInt32LE(at + 20), file.readUInt32LE(at + 42)]);
    const [size = 0, packedSize = 0, offset = 0] = wide;
    entries.set(name.replace(/\\/g, '/').toLowerCase(), { method: file.readUInt16LE(at + 10), crc: file.readUInt32LE(at + 16), packedSize, size, offset });
    at += 46 + nameLength + extraLength + file.readUInt16LE(at + 32);
  }
  return entries;
}

/** The end record stands at the very end, before a comment of at most 65,535 bytes. A cut-off file has none. */
function findDirectory(file: Buffer): { start: number; count: number } {
  for (let at = file.length - 22; at >= Math.max(0, file.length - 22 - 65_535); at -= 1) {
    if (file.readUInt32LE(at) !== END) continue;
    const count = file.readUInt16LE(at + 10);
    const start = file.readUInt32LE(at + 16);
    if (start !== UNKNOWN_32 && count !== 0xffff) return { start, count };
    if (at < 20 || file.readUInt32LE(at - 20) !== LOCATOR_64) break;
    const record = Number(file.readBigUInt64LE(at - 12));
    if (record + 56 > file.length || file.readUInt32LE(record) !== END_64) break;
    return { start: Number(file.readBigUInt64LE(record + 48)), count: Number(file.readBigUInt64LE(record + 32)) };
  }
  throw new Unreadable('file.damaged');
}

/** Sizes and offset, taken from the 64-bit extra field where the 32-bit ones are full. */
function wideFields(extra: Buffer, narrow: readonly number[]): number[] {
  let at = 0;
  while (at + 4 <= extra.length) {
    const length = extra.readUInt16LE(at + 2);
    if (extra.readUInt16LE(at) === 1) {
      let next = at + 4;
      return narrow.map((value) => {
        if (value !== UNKNOWN_32 || next + 8 > extra.length) return value;
        next += 8;
        return Number(extra.readBigUInt64LE(next - 8));
      });
    }
    at += 4 + length;
  }
  return [...narrow];
}

function unpack(file: Buffer, entry: Entry): Buffer {
  const { offset, packedSize, size } = entry;
  if (offset + 30 > file.length) throw new Unreadable('file.damaged');
  const start = offset + 30 + file.readUInt16LE(offset + 26) + file.readUInt16LE(offset + 28);
  const packed = file.subarray(start, start + packedSize);
  if (packed.length !== packedSize) throw new Unreadable('file.damaged');
  const bytes = entry.method === 0 ? packed : inflate(packed, size);
  if (bytes.length !== size || crc32(bytes) !== entry.crc) throw new Unreadable('file.damaged');
  return bytes;
}

/** A part that unpacks to more than its directory entry says is a lie: it stops there. */
function inflate(packed: Buffer, size: number): Buffer {
  try {
    return inflateRawSync(packed, { maxOutputLength: Math.max(1, size) });
  } catch {
    throw new Unreadable('file.damaged');
  }
}
