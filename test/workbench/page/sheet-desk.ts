import type { Grid } from '../calc/grid';
import { boundingArea, cellArea, lastColumn, lastRow, MAX_COLUMNS, MAX_ROWS } from '../model/area';
import type { Area } from '../model/area';
import { InvalidFormula } from '../model/parse-input';
import type { Sheet } from '../model/sheet';
import { growTables, typeInto } from '../model/typed-cells';
import type { Workbook } from '../model/workbook';
import { editText, placeOf, stepFrom, wholeCell } from './cell-editing';
import type { Step } from './cell-editing';
import { putCells, takeCells } from './clipboard';
import type { CopiedCells } from './clipboard';
import type { PageState } from './page-state';
import { activeArea, runInPlace } from './sheet-commands';
import type { SheetCommand } from './sheet-commands';
import type { Store } from './store';

/** Commands that a protected sheet does not refuse. */
const changesLook: ReadonlySet<SheetCommand['kind']> = new Set(['protect', 'freeze', 'gridlines']);

/** What a person does at the sheet: moving, typing, copying. Everything typed goes through the model's own reading. */
export class SheetDesk {
  private readonly workbook: Workbook;
  private readonly grid: Grid;
  private readonly state: Store<PageState>;
  private copied: CopiedCells | undefined;
  /** Where a selection was begun, and where it has been extended to. */
  private anchor = { row: 0, column: 0 };
  private focus = { row: 0, column: 0 };

  constructor(workbook: Workbook, grid: Grid, state: Store<PageState>) {
    this.workbook = workbook;
    this.grid = grid;
    this.state = state;
    workbook.onChange((change) => {
      if (change.kind !== 'selection' && change.kind !== 'sheet-activated') return;
      const area = activeArea(this.sheet);
      const inside = this.anchor.row >= area.row && this.anchor.row <= lastRow(area) && this.anchor.column >= area.column && this.anchor.column <= lastColumn(area);
      if (inside && area.rows * area.columns > 1) return;
      this.anchor = { row: area.row, column: area.column };
      this.focus = { row: Math.min(lastRow(area), area.row + 1_000_000), column: lastColumn(area) };
      if (area.rows * area.columns === 1) this.focus = this.anchor;
    });
  }

  private get sheet(): Sheet {
    return this.workbook.activeSheet;
  }

  /** Selects an area and shows it. */
  select(area: Area): void {
    this.workbook.feed.from('user', () => {
      this.workbook.select(this.sheet, [area]);
    });
    this.grid.reveal(area.row, area.column);
  }

  /** Follows an entry of the name box. */
  goTo(text: string): void {
    const place = placeOf(this.workbook, text);
    if (place === undefined) return;
    this.workbook.feed.from('user', () => {
      this.workbook.select(place.sheet, [place.area]);
    });
    this.grid.reveal(place.area.row, place.area.column);
  }

  move(step: Step, toEdge = false): void {
    const to = stepFrom(this.sheet, this.anchor.row, this.anchor.column, step, toEdge);
    this.moveTo(to.row, to.column);
  }

  moveTo(row: number, column: number): void {
    const to = { row: Math.max(0, Math.min(MAX_ROWS - 1, row)), column: Math.max(0, Math.min(MAX_COLUMNS - 1, column)) };
    this.anchor = to;
    this.focus = to;
    this.select(wholeCell(this.sheet, to.row, to.column));
  }

  /** Extends the selection by a step, as Shift+arrow. */
  extend(step: Step, toEdge = false): void {
    this.extendTo(stepFrom(this.sheet, this.focus.row, this.focus.column, step, toEdge));
  }

  extendTo(to: { row: number; column: number }): void {
    this.focus = to;
    this.workbook.feed.from('user', () => {
      this.workbook.select(this.sheet, [boundingArea(wholeCell(this.sheet, this.anchor.row, this.anchor.column), cellArea(to.row, to.column))]);
    });
    this.grid.reveal(to.row, to.column);
  }

  pageBy(pages: 1 | -1): void {
    this.moveTo(this.anchor.row + pages * this.grid.visibleRows(), this.anchor.column);
  }

  /** The last cell in use. */
  end(): { row: number; column: number } {
    const used = this.sheet.usedArea(true);
    return used === undefined ? { row: 0, column: 0 } : { row: lastRow(used), column: lastColumn(used) };
  }

  get active(): { row: number; column: number } {
    return this.anchor;
  }

  /** Begins typing into the active cell: with its contents, or with a first text in their place. */
  beginEdit(text?: string, where: 'cell' | 'bar' = 'cell'): void {
    if (this.state.get().editing !== undefined) return;
    const area = activeArea(this.sheet);
    this.state.set({
      editing: {
        sheet: this.sheet.id,
        row: area.row,
        column: area.column,
        text: text ?? editText(this.sheet, area.row, area.column),
        where,
        overwrites: text !== undefined,
      },
    });
  }

  type(text: string): void {
    const { editing } = this.state.get();
    if (editing === undefined) this.beginEdit(text);
    else this.state.set({ editing: { ...editing, text } });
  }

  cancelEdit(): void {
    this.state.set({ editing: undefined });
  }

  /** Takes over what was typed and calculates. Gives whether the cell could be left. */
  commit(): boolean {
    const { editing } = this.state.get();
    if (editing === undefined) return true;
    const sheet = this.workbook.sheet(editing.sheet);
    if (sheet !== undefined && editing.text !== editText(sheet, editing.row, editing.column)) {
      if (!this.enter(sheet, editing.row, editing.column, editing.text)) return false;
    }
    this.state.set({ editing: undefined });
    return true;
  }

  /** Types a text into a cell as a person does; false when Excel would not take it. */
  enter(sheet: Sheet, row: number, column: number, text: string): boolean {
    if (this.refuses(sheet, [cellArea(row, column)])) return false;
    try {
      this.workbook.transact('typing', 'user', () => {
        typeInto(sheet, row, column, text);
      });
    } catch (error) {
      if (!(error instanceof InvalidFormula)) throw error;
      this.state.set({ message: { kind: 'formula' } });
      return false;
    }
    void this.workbook.calculate();
    return true;
  }

  clear(): void {
    this.run({ kind: 'clear' });
  }

  run(command: SheetCommand): void {
    if (!this.commit()) return;
    if (command.kind === 'copy' || command.kind === 'cut') {
      const text = this.copy(command.kind === 'cut');
      // Without leave to use the clipboard the cells can still be pasted within the workbook.
      void navigator.clipboard.writeText(text).catch(() => undefined);
      return;
    }
    if (command.kind === 'paste') {
      if (this.copied !== undefined) this.paste(this.copied.text);
      return;
    }
    if (command.kind === 'calculate') {
      void this.workbook.calculate(true);
      return;
    }
    if (!changesLook.has(command.kind) && this.refuses(this.sheet, this.sheet.selection)) return;
    runInPlace(this.workbook, command);
    void this.workbook.calculate();
  }

  /** Puts the selected cells on the clipboard; gives their text. */
  copy(isCut: boolean): string {
    this.copied = takeCells(this.workbook, this.sheet, activeArea(this.sheet), isCut);
    return this.copied.text;
  }

  paste(text: string): void {
    const area = activeArea(this.sheet);
    if (this.refuses(this.sheet, [area])) return;
    const { copied } = this;
    const changed = this.workbook.transact('paste', 'user', () => {
      const pasted = putCells(this.sheet, area, text, copied);
      growTables(this.sheet, pasted);
      return pasted;
    });
    if (copied?.isCut === true) this.copied = undefined;
    this.select(changed);
    void this.workbook.calculate();
  }

  undo(): void {
    if (this.workbook.undo()) void this.workbook.calculate();
  }

  redo(): void {
    if (this.workbook.redo()) void this.workbook.calculate();
  }

  /** Says so when a protected sheet or a spilled result stands in the way. */
  private refuses(sheet: Sheet, areas: readonly Area[]): boolean {
    if (sheet.parts.protection === undefined) return false;
    const isLocked = areas.some((area) => sheet.format(area.row, area.column).locked);
    if (isLocked) this.state.set({ message: { kind: 'protected', sheet: sheet.name } });
    return isLocked;
  }
}
