import { parseAddress } from '../model/address';
import { cellArea } from '../model/area';
import { isCellError, wireValue } from '../model/cell-value';
import type { CellFormat } from '../model/cell-format';
import type { Sheet } from '../model/sheet';
import { activeArea } from './sheet-commands';
import type { Workbench } from './workbench';

/** A cell as a test sees it. */
export interface SeenCell {
  readonly value: string | number | boolean;
  readonly formula: string | null;
  readonly text: string;
  readonly format: CellFormat;
  /** What the cell says of its error. */
  readonly message: string | null;
}

/** What the page offers to the driver of the tests; everything goes in and out as plain data. */
export class TestDoor {
  private readonly workbench: Workbench;
  private readonly faultTable: object;
  private readonly waiting: () => number;

  constructor(workbench: Workbench, faultTable: object, waiting: () => number) {
    this.workbench = workbench;
    this.faultTable = faultTable;
    this.waiting = waiting;
  }

  /** Selects a cell or range (`B2`, `Sheet2!A1:B3`) and gives the focus to the grid. */
  select(address: string): void {
    this.workbench.desk.goTo(address);
    this.workbench.focusGrid();
  }

  cell(address: string): SeenCell {
    const { sheet, row, column } = this.at(address);
    const value = sheet.value(row, column);
    const format = sheet.format(row, column);
    return {
      value: wireValue(value),
      formula: sheet.formula(row, column) ?? null,
      text: this.workbench.workbook.calculator.text(value, format.numberFormat),
      format,
      message: isCellError(value) ? (value.message ?? null) : null,
    };
  }

  /** The texts of the cells in use, from A1. */
  table(sheetName: string): string[][] {
    const sheet = this.sheetNamed(sheetName);
    const used = sheet.usedArea(true);
    if (used === undefined) return [];
    return Array.from({ length: used.row + used.rows }, (_, row) => Array.from({ length: used.column + used.columns }, (_unused, column) => this.workbench.workbook.calculator.text(sheet.value(row, column), sheet.format(row, column).numberFormat)));
  }

  sheetNames(): string[] {
    return this.workbench.workbook.sheets.map((sheet) => sheet.name);
  }

  activeSheet(): string {
    return this.workbench.workbook.activeSheet.name;
  }

  activeCell(): string {
    const area = activeArea(this.workbench.workbook.activeSheet);
    return `${area.row},${area.column},${area.rows},${area.columns}`;
  }

  activateSheet(name: string): void {
    this.workbench.activate(this.sheetNamed(name).id);
  }

  /** Types a block of inputs in one go, as pasting does. */
  async fill(address: string, inputs: (string | number | boolean)[][]): Promise<void> {
    const { sheet, row, column } = this.at(address);
    const { workbook } = this.workbench;
    workbook.transact('fill', 'user', () => {
      sheet.writeBlock({ row, column, rows: inputs.length, columns: inputs[0]?.length ?? 0 }, inputs);
    });
    await workbook.calculate();
  }

  /** Calculates everything and gives the milliseconds it took. */
  async calculate(): Promise<number> {
    const start = performance.now();
    await this.workbench.workbook.calculate(true);
    return performance.now() - start;
  }

  setFaults(changes: object): void {
    Object.assign(this.faultTable, changes);
  }

  setSelectionAreas(addresses: string[]): void {
    const { workbook } = this.workbench;
    const areas = addresses.map((address) => parseAddress(address)?.area ?? cellArea(0, 0));
    workbook.feed.from('user', () => {
      workbook.select(workbook.activeSheet, areas);
    });
  }

  /** How many calls of custom functions wait for an answer. */
  waitingCalls(): number {
    return this.waiting();
  }

  settings(): Record<string, string> {
    return Object.fromEntries(this.workbench.workbook.settings);
  }

  /** The workbook as .xlsx, in base64. */
  save(): string {
    const bytes = this.workbench.write();
    let text = '';
    for (let i = 0; i < bytes.length; i += 0x8000) text += String.fromCharCode(...bytes.subarray(i, i + 0x8000));
    return btoa(text);
  }

  scrollTo(row: number, column: number): void {
    this.workbench.grid.scrollTo(row, column);
  }

  firstVisible(): { row: number; column: number } {
    return this.workbench.grid.scrollPlace();
  }

  private at(address: string): { sheet: Sheet; row: number; column: number } {
    const parsed = parseAddress(address);
    if (parsed === undefined) throw new Error(`not an address: ${address}`);
    const sheet = parsed.sheet === undefined ? this.workbench.workbook.activeSheet : this.sheetNamed(parsed.sheet);
    return { sheet, row: parsed.area.row, column: parsed.area.column };
  }

  private sheetNamed(name: string): Sheet {
    const sheet = this.workbench.workbook.sheetNamed(name);
    if (sheet === undefined) throw new Error(`no sheet ${name}, there are ${this.sheetNames().join(', ')}`);
    return sheet;
  }
}
