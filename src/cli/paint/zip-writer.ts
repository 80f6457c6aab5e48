import { constants, crc32, deflateRawSync } from 'node:zlib';

/** Writes a .zip part after part. Nothing in it depends on the clock, so that the same parts give the same bytes. */
export interface ZipWriter {
  /** Adds a part; its text is taken piece by piece, so that a long sheet never stands in memory as a whole. */
  readonly add: (name: string, pieces: Iterable<string>) => void;
  /** Writes the directory. Nothing may be added afterwards. */
  readonly end: () => void;
}

/** A new .zip whose bytes go to `write` in order. */
export function zipWriter(write: (bytes: Uint8Array) => void): ZipWriter {
  const directory: Buffer[] = [];
  let offset = 0;
  const put = (bytes: Uint8Array): void => {
    offset += bytes.length;
    write(bytes);
  };
  return {
    add: (name, pieces) => {
      const packed = pack(pieces);
      const path = Buffer.from(name, 'utf8');
      const facts = partFacts(packed, path);
      directory.push(Buffer.concat([directoryHead(facts, offset), path]));
      put(Buffer.concat([LOCAL_SIGNATURE, facts, path]));
      for (const chunk of packed.chunks) put(chunk);
    },
    end: () => {
      const start = offset;
      for (const entry of directory) put(entry);
      put(endRecord(directory.length, offset - start, start));
    },
  };
}

interface Packed {
  readonly chunks: readonly Uint8Array[];
  readonly crc: number;
  readonly size: number;
  readonly packedSize: number;
}

const LOCAL_SIGNATURE = Buffer.from([0x50, 0x4b, 0x03, 0x04]);
/** 1980-01-01, the zero of the format: a real time would make every run's bytes differ. */
const FIXED_DATE = 0x0021;
const VERSION = 20;
const UTF8_NAME = 0x0800;
const DEFLATED = 8;
/** Characters gathered before they are packed: large enough for a good ratio, small against the memory. */
const BLOCK = 1 << 20;

/** Packs block by block: each block but the last ends on a byte boundary and none says "end of data". */
function pack(pieces: Iterable<string>): Packed {
  const chunks: Uint8Array[] = [];
  let crc = 0;
  let size = 0;
  let waiting: string[] = [];
  let length = 0;
  const flush = (finishFlush: number): void => {
    const bytes = Buffer.from(waiting.join(''), 'utf8');
    crc = crc32(bytes, crc);
    size += bytes.length;
    chunks.push(deflateRawSync(bytes, { level: 6, finishFlush }));
    waiting = [];
    length = 0;
  };
  for (const piece of pieces) {
    waiting.push(piece);
    length += piece.length;
    if (length >= BLOCK) flush(constants.Z_SYNC_FLUSH);
  }
  flush(constants.Z_FINISH);
  return { chunks, crc, size, packedSize: chunks.reduce((sum, chunk) => sum + chunk.length, 0) };
}

/** The fields that local header and directory share, from "version needed" to the length of the extra field. */
function partFacts(packed: Packed, path: Buffer): Buffer {
  const facts = Buffer.alloc(26);
  facts.writeUInt16LE(VERSION, 0);
  facts.writeUInt16LE(UTF8_NAME, 2);
  facts.writeUInt16LE(DEFLATED, 4);
  facts.writeUInt16LE(0, 6);
  facts.writeUInt16LE(FIXED_DATE, 8);
  facts.writeUInt32LE(packed.crc, 10);
  facts.writeUInt32LE(packed.packedSize, 14);
  facts.writeUInt32LE(packed.size, 18);
  facts.writeUInt16LE(path.length, 22);
  return facts;
}

function directoryHead(facts: Buffer, offset: number): Buffer {
  const tail = Buffer.alloc(14);
  tail.writeUInt32LE(offset, 10);
  return Buffer.concat([Buffer.from([0x50, 0x4b, 0x01, 0x02, VERSION, 0]), facts, tail]);
}

function endRecord(parts: number, size: number, start: number): Buffer {
  const record = Buffer.alloc(22);
  record.writeUInt32LE(0x06054b50, 0);
  record.writeUInt16LE(parts, 8);
  record.writeUInt16LE(parts, 10);
  record.writeUInt32LE(size, 12);
  record.writeUInt32LE(start, 16);
  return record;
}
