import { readFileSync, statSync } from 'node:fs';
import path from 'node:path';
import type { Book, Refusal } from './book';
import { decodeText } from './decode-text';
import { limits } from './limits';
import { readCsv } from './read-csv';
import { readOldWorkbook } from './read-old-workbook';
import { readXlsx } from './read-xlsx';
import { systemCode } from '../system-code';
import { sniffFile } from './sniff-file';
import { Unreadable } from './unreadable';

/** Reads a file of any form that a ledger or a budget comes in; or says in one sentence why it cannot be read. */
export async function readBook(file: string): Promise<Book | Refusal> {
  try {
    return await bookOf(readBytes(file), path.basename(file));
  } catch (error) {
    if (error instanceof Unreadable) return { refused: error.reason };
    throw error;
  }
}

/** The bytes of a file, or an `Unreadable` that says what stands in the way. */
export function readBytes(file: string): Buffer {
  try {
    const facts = statSync(file);
    if (facts.isDirectory()) throw new Unreadable('file.isFolder');
    if (!facts.isFile()) throw new Unreadable('file.notWorkbook');
    if (facts.size > limits.fileBytes) throw new Unreadable('file.tooLarge', { size: Math.round(facts.size / 1e6), limit: limits.fileBytes / 1e6 });
    return readFileSync(file);
  } catch (error) {
    if (error instanceof Unreadable) throw error;
    throw new Unreadable(systemCode(error) === 'ENOENT' ? 'file.missing' : 'file.notPermitted');
  }
}

async function bookOf(bytes: Buffer, name: string): Promise<Book> {
  const form = sniffFile(bytes);
  switch (form) {
    case 'xlsx':
      return readXlsx(bytes, name);
    case 'xls':
      return plainBook(await readOldWorkbook({ form, bytes }, name));
    case 'html':
    case 'xml-2003':
      return plainBook(await readOldWorkbook({ form, text: decodeText(bytes) }, name));
    case 'text':
      return plainBook([readCsv(decodeText(bytes), name)]);
  }
}

function plainBook(grids: Book['grids']): Book {
  return { grids, tables: new Map(), settings: new Map(), notes: [] };
}
