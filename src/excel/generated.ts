import type { Message } from '../core/message';
import { holdSettings, saveSettings } from './document-settings';
import type { PaintRecord } from './paint-record';

/** Keeps the record of what was written with the workbook; false where it could only be held until the workbook is closed. */
export async function keepRecord(written: PaintRecord): Promise<boolean> {
  try {
    await saveSettings({ written });
    return true;
  } catch {
    // The sheets stand: without their record in memory, what was just written would be taken for hers.
    holdSettings({ written });
    return false;
  }
}

/** What 生成汇总 came to: the sheets written, spare ones left behind, and whether it is remembered what was written. */
export function generatedMessage(sheets: readonly string[], left: readonly string[], recorded: boolean): Message {
  const params = { sheets: sheets.join('、'), left: left.join('”“') };
  const written: Message = { key: left.length === 0 ? 'excel.generated' : 'excel.generatedLeaving', params };
  return recorded ? written : { key: 'excel.generatedUnrecorded', params: { written } };
}
