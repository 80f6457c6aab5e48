import type { Workbook } from '../model/workbook';
import { readXlsx } from '../xlsx/read-xlsx';
import { writeXlsx } from '../xlsx/write-xlsx';

/** A workbook file: its name and bytes. */
export interface OpenedFile {
  readonly name: string;
  readonly bytes: Uint8Array;
}

/** Fills a workbook from a file; throws with a reason when it cannot be read. */
export function openWorkbookFile(workbook: Workbook, file: OpenedFile): void {
  readXlsx(workbook, file.bytes);
  workbook.name = file.name;
}

/** The workbook as the bytes of an .xlsx. */
export function writeWorkbookFile(workbook: Workbook): Uint8Array<ArrayBuffer> {
  return new Uint8Array(writeXlsx(workbook));
}
