import { readdirSync, statSync } from 'node:fs';
import path from 'node:path';
import type { Message } from '../core/message';
import { systemCode } from './system-code';

/** Ends the name of a summary workbook that --out-dir writes; such a file is never taken for a ledger. */
export const SUMMARY_SUFFIX = '-支出绩效汇总.xlsx';

/** A file to work on, or a place that gave none. */
export type FoundLedger = { readonly file: string } | { readonly file: string; readonly refused: Message };

/** The ledgers behind files and folders: of a folder, every workbook and .csv directly in it, in the order of names. */
export function findLedgers(places: readonly string[]): FoundLedger[] {
  const found = places.flatMap((place): FoundLedger[] => {
    if (!isFolder(place)) return [{ file: place }];
    const files = ledgersIn(place);
    if (files === undefined) return [{ file: place, refused: { key: 'file.notPermitted' } }];
    return files.length > 0 ? files.map((file) => ({ file })) : [{ file: place, refused: { key: 'cli.folderWithoutLedger' } }];
  });
  const seen = new Set<string>();
  return found.filter(({ file }) => {
    const whole = path.resolve(file);
    const first = !seen.has(whole);
    seen.add(whole);
    return first;
  });
}

/** `~$…` is what Excel leaves beside an open workbook. Undefined for a folder that may not be read. */
function ledgersIn(folder: string): string[] | undefined {
  let names: string[];
  try {
    names = readdirSync(folder);
  } catch (error) {
    if (systemCode(error) === undefined) throw error;
    return undefined;
  }
  return names
    .filter((name) => /\.(?:xlsx|xlsm|xls|csv)$/i.test(name) && !name.startsWith('~$') && !name.startsWith('.') && !name.endsWith(SUMMARY_SUFFIX))
    .sort((a, b) => (a < b ? -1 : 1))
    .map((name) => path.join(folder, name))
    .filter((file) => !isFolder(file));
}

function isFolder(place: string): boolean {
  return statSync(place, { throwIfNoEntry: false })?.isDirectory() === true;
}
