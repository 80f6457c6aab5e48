import type { Workbook } from '../model/workbook';
import type { OpenedFile } from './open-page';

export async function openWorkbookFile(workbook: Workbook, file: OpenedFile): Promise<void> {
  workbook.name = file.name;
  await Promise.resolve();
}

export function writeWorkbookFile(workbook: Workbook): Uint8Array<ArrayBuffer> {
  return new TextEncoder().encode(workbook.name);
}
