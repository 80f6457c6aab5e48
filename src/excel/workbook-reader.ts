import { sheetNames } from '../core/report/sheet-names';
import type { CoreClient } from './core-client';
import { keepsSettings, readSettings, saveSettings } from './document-settings';
import type { Edits, SheetEdit } from './edit-queue';
import { condensed } from './edit-queue';
import type { SheetName } from './grid-store';
import { ownTableSheets, readOwnTables } from './own-tables';
import { readBlocks } from './read-blocks';
import { readSheet, usedArea } from './read-sheet';
import type { Progress } from './session';
import type { SheetArea } from './sheet-area';
import { tellsOfNames } from './watch-workbook';
import { isCopyName, isStageName } from './written-names';

/** Brings the workbook's cells into the core: everything at first, then only what changed. */
export interface WorkbookReader {
  readonly readAll: (onProgress: (progress: Progress) => void) => Promise<void>;
  readonly readEdits: (edits: Edits) => Promise<void>;
  readonly readTables: () => Promise<void>;
  /** Notices sheets that were renamed, moved, added or deleted since; says whether there are any. Versions of Excel without an event for renaming need to be asked. */
  readonly readSheets: () => Promise<boolean>;
  /** Name of a sheet by its id, as last seen. */
  readonly nameOf: (id: string) => string | undefined;
  /** Id of a sheet by its name, as last seen. */
  readonly idOf: (name: string) => string | undefined;
  /** Whether a sheet holds formulas, whose cells change without being edited. It is looked at when somebody asks, and again after an edit. */
  readonly hasFormulas: (id: string) => Promise<boolean>;
}

const writtenSheets: readonly string[] = Object.values(sheetNames);

export function createReader(core: CoreClient): WorkbookReader {
  /** Every sheet that is read as a possible ledger, with the area last read. */
  let sheets: readonly SheetName[] = [];
  const areas = new Map<string, SheetArea>();
  /** Whether a sheet has formulas, by its id, as long as nothing was read of it since. */
  const formulas = new Map<string, Promise<boolean>>();

  const readOne = async (context: Excel.RequestContext, { id }: SheetName, onProgress: (progress: Progress) => void): Promise<void> => {
    const sheet = context.workbook.worksheets.getItem(id);
    const waiting: Promise<unknown>[] = [];
    let total = 0;
    areas.delete(id);
    formulas.delete(id);
    await readSheet(sheet, {
      onHead: (head, area) => {
        total = area.rowCount;
        areas.set(id, area);
        waiting.push(core.call('openSheet', id, head));
      },
      onBlock: ({ top, rows }) => {
        waiting.push(core.call('putRows', id, top, rows));
        onProgress({ done: Math.min(total, top + rows.length), total, what: { key: 'excel.progress.reading' } });
      },
    });
    if (!areas.has(id)) waiting.push(core.call('openSheet', id, { top: 0, left: 0, rowCount: 0, merges: [] }));
    await Promise.all(waiting);
  };

  /** A ledger with sums in it changes without being edited; one without formulas needs no look after a calculation. */
  const lookForFormulas = async (id: string): Promise<boolean> => {
    if (!areas.has(id)) return false;
    try {
      return await Excel.run(async (context) => {
        const found = context.workbook.worksheets.getItem(id).getRange().getSpecialCellsOrNullObject('Formulas');
        found.load('address');
        await context.sync();
        return !found.isNullObject;
      });
    } catch {
      // Not knowing is taken for yes: an unchanged reading costs little and changes nothing.
      return true;
    }
  };

  const listSheets = async (context: Excel.RequestContext): Promise<readonly SheetName[]> => {
    const { worksheets } = context.workbook;
    worksheets.load('items/id,items/name,items/position');
    await context.sync();
    const all = [...worksheets.items].sort((one, other) => one.position - other.position).map(({ id, name }) => ({ id, name }));
    const others = all.filter(({ name }) => !isOwnSheet(name));
    // A workbook in which only a written detail is left: that detail is the ledger, as on the command line.
    return others.length > 0 ? others : all.filter(({ name }) => name === sheetNames.detail);
  };

  /** Reads what is new among the sheets, or all again; says whether they are other ones than before. */
  const readNew = async (context: Excel.RequestContext, onProgress: (progress: Progress) => void, again: boolean): Promise<boolean> => {
    const before = new Set(again ? [] : sheets.map(({ id }) => id));
    const listed = await listSheets(context);
    const same = !again && listed.length === sheets.length && listed.every(({ id, name }, index) => sheets[index]?.id === id && sheets[index].name === name);
    if (same) return false;
    const renamed = renamedSheets(sheets, listed);
    sheets = listed;
    await takeCorrectionsAlong(renamed);
    for (const id of [...areas.keys()]) if (!listed.some((sheet) => sheet.id === id)) areas.delete(id);
    await core.call('setSheets', listed);
    for (const sheet of listed) if (!before.has(sheet.id)) await readOne(context, sheet, onProgress);
    return true;
  };

  const readTables = (): Promise<void> =>
    Excel.run(async (context) => {
      await core.call('setTables', await readOwnTables(context));
    });

  const readSheetEdits = async (context: Excel.RequestContext, named: SheetName, edits: readonly SheetEdit[]): Promise<void> => {
    const known = areas.get(named.id);
    formulas.delete(named.id);
    const sheet = context.workbook.worksheets.getItem(named.id);
    const now = await usedArea(sheet);
    const rereads = known === undefined || now?.left !== known.left || now.columnCount > known.columnCount || now.top < known.top;
    if (rereads || edits.some(({ kind }) => kind === 'all')) {
      await readOne(context, named, () => undefined);
      return;
    }
    for (const edit of edits) {
      if (edit.kind === 'insert') await core.call('insertRows', named.id, edit.top, edit.rowCount);
      if (edit.kind === 'delete') await core.call('removeRows', named.id, edit.top, edit.rowCount);
      if (edit.kind === 'rows') await readRows(sheet, named.id, within(edit, { ...known, rowCount: now.top + now.rowCount - known.top }));
    }
    const area = { ...known, rowCount: now.top + now.rowCount - known.top };
    areas.set(named.id, area);
    await core.call('trimRows', named.id, area.top + area.rowCount);
  };

  const readRows = async (sheet: Excel.Worksheet, id: string, area: SheetArea): Promise<void> => {
    if (area.rowCount <= 0) return;
    const waiting: Promise<unknown>[] = [];
    await readBlocks(sheet, area, ({ top, rows }) => {
      waiting.push(core.call('putRows', id, top, rows));
    });
    await Promise.all(waiting);
  };

  return {
    readAll: (onProgress) =>
      Excel.run(async (context) => {
        await core.call('setTables', await readOwnTables(context));
        await readNew(context, onProgress, true);
      }),
    readEdits: (edits) =>
      Excel.run({ delayForCellEdit: true }, async (context) => {
        const others = (edits.sheets || !tellsOfNames()) && (await readNew(context, () => undefined, false));
        let tables = others || edits.sheets;
        for (const [id, sheetEdits] of edits.bySheet) {
          const named = sheets.find((sheet) => sheet.id === id);
          if (named === undefined) tables = true;
          else await readSheetEdits(context, named, condensed(sheetEdits));
        }
        // Any sheet that is no ledger may hold one of the tables, or have been renamed to.
        if (tables) await core.call('setTables', await readOwnTables(context));
      }),
    readTables,
    readSheets: () =>
      Excel.run(async (context) => {
        const changed = await readNew(context, () => undefined, false);
        if (changed) await core.call('setTables', await readOwnTables(context));
        return changed;
      }),
    idOf: (name) => sheets.find((sheet) => sheet.name === name)?.id,
    nameOf: (id) => sheets.find((sheet) => sheet.id === id)?.name,
    hasFormulas: (id) => {
      const known = formulas.get(id) ?? lookForFormulas(id);
      formulas.set(id, known);
      return known;
    },
  };
}

/** Names before and after, of the sheets that have another name now. */
function renamedSheets(before: readonly SheetName[], now: readonly SheetName[]): ReadonlyMap<string, string> {
  return new Map(before.flatMap(({ id, name }) => {
    const next = now.find((sheet) => sheet.id === id)?.name ?? name;
    return next === name ? [] : [[name, next] as const];
  }));
}

/** What she corrected of a sheet's reading is kept by its name: it goes on under the new one. Excel's undo list is gone with the renaming already. */
async function takeCorrectionsAlong(renamed: ReadonlyMap<string, string>): Promise<void> {
  const { recognition } = readSettings();
  const corrected = Object.entries(recognition?.sheets ?? {});
  if (!keepsSettings() || !corrected.some(([name]) => renamed.has(name))) return;
  await saveSettings({ recognition: { ...recognition, sheets: Object.fromEntries(corrected.map(([name, correction]) => [renamed.get(name) ?? name, correction])) } });
}

/** Sheets that hold no ledger: ours, also while they are being written or stand by as copies, unless she says it is one. */
function isOwnSheet(name: string): boolean {
  if (writtenSheets.includes(name) || ownTableSheets.includes(name) || isStageName(name, writtenSheets)) return true;
  return isCopyName(name, writtenSheets) && readSettings().recognition?.sheets?.[name]?.use !== true;
}

/** The edited rows that hold anything, over the columns that are read. */
function within({ top, rowCount }: { readonly top: number; readonly rowCount: number }, area: SheetArea): SheetArea {
  const first = Math.max(top, area.top);
  const end = Math.min(top + rowCount, area.top + area.rowCount);
  return { top: first, left: area.left, rowCount: end - first, columnCount: area.columnCount };
}
