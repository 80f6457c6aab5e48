import type { Grid } from '../../core/ledger/grid';
import type { Message } from '../../core/message';
import { rangeCorners } from '../cell-range';
import type { Book } from './book';
import { dateShift } from './date-shift';
import { limits } from './limits';
import { readRelations } from './relations';
import type { Relations } from './relations';
import { readSharedStrings } from './shared-strings';
import { readSheetPart } from './sheet-part';
import { Unreadable } from './unreadable';
import { readWebExtensions } from './web-extensions';
import { XmlScanner } from './xml-scanner';
import { zipParts } from './zip-parts';
import type { ZipParts } from './zip-parts';

/** Reads an .xlsx or .xlsm part by part. Macros are never run, links to other workbooks never followed. */
export function readXlsx(file: Buffer, name: string): Book {
  const parts = zipParts(file);
  const workbookPath = readRelations(parts, '').first('officeDocument') ?? 'xl/workbook.xml';
  const workbook = parts.part(workbookPath);
  if (workbook === undefined) throw new Unreadable(parts.has('EncryptedPackage') ? 'file.encrypted' : 'file.notWorkbook');
  const relations = readRelations(parts, workbookPath);
  if (/\.xlsx$/i.test(name) && relations.first('vbaProject') !== undefined) throw new Unreadable('file.hiddenMacro');

  const { sheets, from1904 } = readWorkbook(workbook);
  const sharedStrings = readSharedStrings(partOf(parts, relations.first('sharedStrings')));
  const fromCell = from1904 ? dateShift(partOf(parts, relations.first('styles'))) : (value: number): number => value;
  const grids: Grid[] = [];
  const tables = new Map<string, Grid>();
  let cellsLeft: number = limits.cells;
  for (const sheet of sheets) {
    const target = relations.byId(sheet.relation);
    if (target?.kind !== 'worksheet') continue;
    const part = parts.part(target.path);
    if (part === undefined) throw new Unreadable('file.damaged');
    const { rows, merges, cellCount } = readSheetPart(part, { sharedStrings, fromCell, cellsLeft });
    cellsLeft -= cellCount;
    const grid: Grid = { file: name, sheet: sheet.name, top: 0, left: 0, rows, merges };
    grids.push(grid);
    readTables(parts, readRelations(parts, target.path), grid, tables);
  }
  return { grids, tables, settings: readWebExtensions(parts), notes: notesOf(relations) };
}

interface SheetEntry {
  readonly name: string;
  readonly relation: string;
}

function readWorkbook(part: Buffer): { sheets: readonly SheetEntry[]; from1904: boolean } {
  const scanner = new XmlScanner(part);
  const sheets: SheetEntry[] = [];
  let from1904 = false;
  while (scanner.next()) {
    if (scanner.closing) continue;
    if (scanner.name === 'sheet') sheets.push({ name: scanner.attribute('name') ?? '', relation: scanner.attribute('id') ?? '' });
    else if (scanner.name === 'workbookPr') from1904 = ['1', 'true'].includes(scanner.attribute('date1904') ?? '');
  }
  return { sheets, from1904 };
}

/** The Excel tables of a sheet, cut out of its grid. */
function readTables(parts: ZipParts, relations: Relations, grid: Grid, tables: Map<string, Grid>): void {
  for (const path of relations.all('table')) {
    const part = parts.part(path);
    if (part === undefined) continue;
    const scanner = new XmlScanner(part);
    if (!scanner.next()) continue;
    const corners = rangeCorners(scanner.attribute('ref') ?? '');
    if (corners === undefined) continue;
    const { top, left, right } = corners;
    const bottom = corners.bottom - Number(scanner.attribute('totalsRowCount') ?? 0);
    const rows = grid.rows.slice(top, bottom + 1).map((row) => row.slice(left, right + 1));
    tables.set(scanner.attribute('displayName') ?? scanner.attribute('name') ?? '', { ...grid, top, left, rows, merges: [] });
  }
}

function notesOf(relations: Relations): Message[] {
  return relations.all('externalLink').length > 0 ? [{ key: 'file.linksElsewhere' }] : [];
}

function partOf(parts: ZipParts, path: string | undefined): Buffer | undefined {
  return path === undefined ? undefined : parts.part(path);
}
