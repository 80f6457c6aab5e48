import { cellArea } from './area';
import type { Area } from './area';
import { FormatPool } from './cell-format';
import type { FormatPatch } from './cell-format';
import { BUILT_IN_STYLES } from './built-in-styles';
import { noCalculator } from './calculator';
import type { Calculator } from './calculator';
import { ChangeFeed } from './change';
import type { Announcement, Change, Origin } from './change';
import type { DefinedName, Table } from './features';
import { History } from './history';
import type { Restorable } from './history';
import type { InputLocale } from './parse-input';
import { Sheet } from './sheet';

/** How a workbook is set up; all can be left out. */
export interface WorkbookOptions {
  readonly name?: string;
  readonly inputLocale?: InputLocale;
  readonly calculator?: Calculator;
  /** Names of the first sheets; one `Sheet1` unless given. */
  readonly sheets?: readonly string[];
}

/** Everything of a workbook that is not in a sheet. Values are replaced, never changed in place. */
export interface WorkbookParts {
  readonly order: readonly Sheet[];
  readonly names: readonly DefinedName[];
  readonly structureProtection: { readonly password?: string } | undefined;
  readonly properties: Readonly<Record<string, string | number | boolean>>;
  readonly customProperties: ReadonlyMap<string, string | number | boolean>;
  readonly customXml: readonly { readonly id: string; readonly namespace: string; readonly xml: string }[];
  readonly styles: ReadonlyMap<string, FormatPatch>;
}

/** The workbook: the truth that the grid shows, the requests change and the files hold. */
export class Workbook implements Restorable {
  readonly feed = new ChangeFeed();
  readonly history = new History();
  readonly formats = new FormatPool();
  readonly inputLocale: InputLocale;
  calculator: Calculator;
  calculationMode: 'Automatic' | 'AutomaticExceptTables' | 'Manual' = 'Automatic';
  name: string;
  /** Document settings of the add-in: name to JSON text. Not part of undo. */
  settings: ReadonlyMap<string, string> = new Map();
  private state: WorkbookParts = { order: [], names: [], structureProtection: undefined, properties: {}, customProperties: new Map(), customXml: [], styles: new Map() };
  private active: Sheet | undefined;
  private dirty: { sheet: string; area: Area }[] = [];
  private fullCalculation = false;
  /** Sheets on which the calculation has changed cells. */
  private readonly calculated = new Set<string>();
  private calculationRequested = false;
  private lastId = 0;
  private chart: { readonly sheet: Sheet; readonly id: string } | undefined;
  /** Changed since it was opened or saved. */
  isDirty = false;

  constructor(options: WorkbookOptions = {}) {
    this.name = options.name ?? '工作簿1.xlsx';
    this.inputLocale = options.inputLocale ?? { language: 'zh-CN', year: new Date().getFullYear() };
    this.calculator = options.calculator ?? noCalculator;
    this.feed.listen((change) => { this.noteForCalculation(change); });
    this.feed.from('load', () => { for (const name of options.sheets ?? ['Sheet1']) this.addSheet(name); });
  }

  get parts(): WorkbookParts {
    return this.state;
  }

  get sheets(): readonly Sheet[] {
    return this.state.order;
  }

  get activeSheet(): Sheet {
    const sheet = this.active ?? this.state.order[0];
    if (!sheet) throw new Error('a workbook has at least one sheet');
    return sheet;
  }

  sheet(id: string): Sheet | undefined {
    return this.state.order.find((sheet) => sheet.id === id);
  }

  /** The sheet of a name, as Excel looks it up: without regard to case. */
  sheetNamed(name: string): Sheet | undefined {
    const key = name.toLowerCase();
    return this.state.order.find((sheet) => sheet.name.toLowerCase() === key);
  }

  /** The table of an id or a name, and its sheet. */
  table(idOrName: string): { sheet: Sheet; table: Table } | undefined {
    const key = idOrName.toLowerCase();
    for (const sheet of this.state.order) {
      const table = sheet.parts.tables.find((one) => one.id.toLowerCase() === key || one.name.toLowerCase() === key);
      if (table) return { sheet, table };
    }
    return undefined;
  }

  onChange(listener: (change: Change) => void): () => void {
    return this.feed.listen(listener);
  }

  /** Runs one user action or request: its changes carry the origin and are undone together. */
  transact<T>(label: string, origin: Origin, work: () => T): T {
    return this.feed.from(origin, () => this.history.step(label, work));
  }

  /** A new id, unique in this workbook: `{00000000-0001-0000-0000-000000000000}` like Excel's, counted. */
  newId(): string {
    this.lastId += 1;
    return `{00000000-${this.lastId.toString(16).toUpperCase().padStart(4, '0')}-0000-0000-000000000000}`;
  }

  /** Adds an empty sheet at a position (the end unless given). Undo is lost, as in Excel. */
  addSheet(name: string, position = this.state.order.length): Sheet {
    const sheet = new Sheet(this.newId(), name, this);
    const order = [...this.state.order];
    order.splice(position, 0, sheet);
    this.update({ order });
    this.history.lose();
    this.active ??= sheet;
    this.announce({ kind: 'sheet-added', sheet: sheet.id, name });
    return sheet;
  }

  /** Deletes a sheet. The caller has made sure that a visible one remains. Undo is lost. */
  deleteSheet(sheet: Sheet): void {
    const at = this.state.order.indexOf(sheet);
    const order = this.state.order.filter((one) => one !== sheet);
    this.update({ order });
    this.history.lose();
    this.announce({ kind: 'sheet-deleted', sheet: sheet.id, name: sheet.name });
    if (this.active === sheet) {
      this.active = undefined;
      const next = [...order.slice(at), ...order.slice(0, at).reverse()].find((one) => one.parts.visibility === 'Visible');
      if (next) this.activateSheet(next);
    }
    this.fullCalculation = true;
  }

  /** Moves a sheet to a position counted without it. Undo is lost. */
  moveSheet(sheet: Sheet, position: number): void {
    const before = this.state.order.indexOf(sheet);
    if (before === position) return;
    const order = this.state.order.filter((one) => one !== sheet);
    order.splice(position, 0, sheet);
    this.update({ order });
    this.history.lose();
    this.announce({ kind: 'sheet-moved', sheet: sheet.id, before, after: position });
  }

  activateSheet(sheet: Sheet): void {
    const before = this.active;
    if (before === sheet) return;
    this.active = sheet;
    if (before) this.announce({ kind: 'sheet-deactivated', sheet: before.id, name: before.name });
    this.announce({ kind: 'sheet-activated', sheet: sheet.id, name: sheet.name });
  }

  /** Selects areas of a sheet and brings the sheet to the front. */
  select(sheet: Sheet, areas: readonly Area[]): void {
    this.activateSheet(sheet);
    sheet.selection = areas.length > 0 ? areas : [cellArea(0, 0)];
    this.announce({ kind: 'selection', sheet: sheet.id, areas: sheet.selection });
  }

  /** Replaces the document settings. Undo is lost, as in Excel. */
  saveSettings(settings: ReadonlyMap<string, string>): void {
    this.settings = settings;
    this.history.lose();
    this.announce({ kind: 'settings' });
  }

  /** Replaces the defined names of the workbook, or of one sheet. */
  defineNames(names: readonly DefinedName[], sheet?: Sheet): void {
    if (sheet) sheet.update({ names });
    else this.update({ names });
    this.fullCalculation = true;
    this.announce({ kind: 'names', sheet: sheet?.id });
  }

  update(patch: Partial<WorkbookParts>, announcement?: Announcement): void {
    this.history.touch(this);
    this.state = { ...this.state, ...patch };
    if (announcement) this.announce(announcement);
  }

  announce(announcement: Announcement): void {
    this.feed.announce(announcement);
  }

  undo(): boolean {
    return this.restoreBy(() => this.history.undo());
  }

  redo(): boolean {
    return this.restoreBy(() => this.history.redo());
  }

  /** The chart that is active, if any. */
  get activeChart(): { readonly sheet: Sheet; readonly id: string } | undefined {
    const chart = this.chart;
    return chart?.sheet.parts.charts.some((one) => one.id === chart.id) === true ? chart : undefined;
  }

  activateChart(chart: { readonly sheet: Sheet; readonly id: string }): void {
    const before = this.activeChart;
    if (before) this.announce({ kind: 'chart-deactivated', sheet: before.sheet.id, chart: before.id });
    this.activateSheet(chart.sheet);
    this.chart = chart;
    this.announce({ kind: 'chart-activated', sheet: chart.sheet.id, chart: chart.id });
  }

  /** The names of all styles: those every workbook has, and its own. */
  get styleNames(): readonly string[] {
    return [...new Set([...Object.keys(BUILT_IN_STYLES), ...this.state.styles.keys()])];
  }

  /** What a style sets; undefined when there is no such style. */
  styleFormat(name: string): FormatPatch | undefined {
    const own = [...this.state.styles].find(([one]) => one.toLowerCase() === name.toLowerCase());
    const builtIn = Object.entries(BUILT_IN_STYLES).find(([one]) => one.toLowerCase() === name.toLowerCase());
    return own?.[1] ?? builtIn?.[1];
  }

  defineStyle(name: string, patch: FormatPatch): void {
    this.update({ styles: new Map([...this.state.styles, [name, patch]]) });
  }

  /** Whether something changed that the calculation has not seen. */
  get needsCalculation(): boolean {
    return this.fullCalculation || this.dirty.length > 0;
  }

  /** Asks for a calculation at the end of the request, also in manual mode. */
  requestCalculation(): void {
    this.calculationRequested = true;
  }

  /** Asks for everything to be calculated the next time. */
  invalidate(): void {
    this.fullCalculation = true;
  }

  /** Lets the calculator work on what changed since the last time, or on everything. */
  async calculate(everything = false): Promise<void> {
    const wanted = everything || this.calculationRequested;
    if (!wanted && (this.calculationMode === 'Manual' || !this.needsCalculation)) return;
    this.calculationRequested = false;
    const scope = everything || this.fullCalculation ? 'full' : this.dirty;
    const touched = new Set(scope === 'full' ? this.sheets.map((sheet) => sheet.id) : scope.map((one) => one.sheet));
    this.dirty = [];
    this.fullCalculation = false;
    this.calculated.clear();
    await this.calculator.calculate(scope);
    // Formulas on other sheets may have followed.
    for (const sheet of this.calculated) touched.add(sheet);
    this.feed.from('calculation', () => { for (const sheet of touched) this.announce({ kind: 'calculation-done', sheet }); });
  }

  takeState(): WorkbookParts {
    return this.state;
  }

  putState(state: unknown): void {
    this.state = state as WorkbookParts;
  }

  private restoreBy(swap: () => boolean): boolean {
    return this.feed.from('undo', () => {
      if (!swap()) return false;
      this.fullCalculation = true;
      this.announce({ kind: 'restored' });
      return true;
    });
  }

  private noteForCalculation(change: Change): void {
    if (change.origin !== 'load' && change.kind !== 'selection' && change.kind !== 'calculated' && change.kind !== 'calculation-done') this.isDirty = true;
    if (change.kind === 'calculated') this.calculated.add(change.sheet);
    else if (change.kind === 'cells') this.dirty.push({ sheet: change.sheet, area: change.area });
    else if (change.kind === 'inserted' || change.kind === 'deleted' || change.kind === 'sorted' || change.kind === 'sheet-renamed' || change.kind === 'table-changed') this.fullCalculation = true;
  }
}
