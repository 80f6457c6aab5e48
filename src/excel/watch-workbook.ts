import type { SheetArea } from './sheet-area';
import { parseArea } from './sheet-area';
import type { EditQueue } from './edit-queue';
import { editOf } from './edit-queue';

export interface Watching {
  readonly queue: EditQueue;
  readonly onSelected: (sheetId: string, area: SheetArea | undefined) => void;
  /** A sheet's formulas were reckoned again. */
  readonly onCalculated: (sheetId: string) => void;
}

/** Whether this version of Excel has events for renaming and moving sheets. */
export function tellsOfNames(): boolean {
  return Office.context.requirements.isSetSupported('ExcelApi', '1.17');
}

/** Listens to everything in the workbook that an answer depends on. Handlers only note what happened. */
export async function watchWorkbook({ queue, onSelected, onCalculated }: Watching): Promise<void> {
  await Excel.run(async (context) => {
    const { worksheets } = context.workbook;
    const noted = (note: () => void): Promise<void> => {
      note();
      return Promise.resolve();
    };
    worksheets.onChanged.add((event) => noted(() => { queue.edited(event.worksheetId, editOf(event.changeType, parseArea(event.address))); }));
    // Sorting moves rows without editing them.
    worksheets.onRowSorted.add((event) => noted(() => { queue.edited(event.worksheetId, editOf('RangeEdited', parseArea(event.address))); }));
    worksheets.onAdded.add(() => noted(queue.sheetsChanged));
    worksheets.onDeleted.add(() => noted(queue.sheetsChanged));
    // Versions without an event for renaming and moving notice it when another sheet comes to the front.
    worksheets.onActivated.add(() => noted(queue.sheetsChanged));
    if (tellsOfNames()) {
      worksheets.onNameChanged.add(() => noted(queue.sheetsChanged));
      worksheets.onMoved.add(() => noted(queue.sheetsChanged));
    }
    worksheets.onSelectionChanged.add((event) => noted(() => { onSelected(event.worksheetId, parseArea(event.address)); }));
    worksheets.onCalculated.add((event) => noted(() => { onCalculated(event.worksheetId); }));
    await context.sync();
  });
}
