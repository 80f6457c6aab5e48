import { CalculateFormulaService, IDefinedNamesService, IDependencyManagerService, IFormulaCurrentConfigService, IFunctionService, ISuperTableService } from '@univerjs/preset-sheets-core';
import type { IAllRuntimeData } from '@univerjs/preset-sheets-core';
import type { ICellData, IRange, IUnitRange, Nullable, ObjectMatrix } from '@univerjs/core';
import { cellArea, MAX_COLUMNS, MAX_ROWS } from '../model/area';
import type { Area } from '../model/area';
import type { CalculationScope, Calculator } from '../model/calculator';
import type { CellValue } from '../model/cell-value';
import type { Change } from '../model/change';
import { formatValue } from '../model/number-format';
import type { Sheet } from '../model/sheet';
import type { Workbook } from '../model/workbook';
import { blockedCells, breakSpills } from './broken-spills';
import { ColumnIndexes } from './column-indexes';
import { registerConditionalSums } from './conditional-sums';
import { valueOfResult } from './engine-cells';
import { engineDataset, rangeOf, UNIT, unitRange } from './engine-dataset';
import { FormulaIndex } from './formula-index';
import { keepTextsInIndex } from './texts-in-index';
import type { UniverBook } from './univer-book';

/** What is told of custom functions: their errors carry messages, and a cell given up ends its calls. */
export interface CalculationWatcher {
  /** The value a cell shows for a result: an error gets the message its function gave. */
  dress(sheet: string, row: number, column: number, value: CellValue): CellValue;
  /** The formula of a cell was entered, replaced or removed. */
  formulaChanged(sheet: string, row: number, column: number): void;
  /** A calculation begins; `forResults` when it only shows answers that came in. */
  begin(forResults: boolean): void;
  /** A calculation has ended, with all results in the model. */
  calculated(): void;
  /** Cells that are calculated with every change. */
  volatileCells(): readonly { readonly sheet: string; readonly area: Area }[];
}

/** Changes after which formulas may stand anywhere, or say something else. */
const movesFormulas: ReadonlySet<Change['kind']> = new Set(['inserted', 'deleted', 'sorted', 'sheet-renamed', 'sheet-deleted', 'sheet-added', 'restored']);
const changesNames: ReadonlySet<Change['kind']> = new Set(['names', 'table-added', 'table-changed', 'table-deleted']);

/** Rounds for cells that depend on what a shrunken result has left. */
const MAX_ROUNDS = 8;

/**
 * Calculates the model with Univer's formula engine. The engine reads the model's cells in place and its results
 * go back by `setCalculated` and `setSpilled`; calculations run one after the other.
 */
export class UniverCalculator implements Calculator {
  readonly text = formatValue;
  watcher: CalculationWatcher | undefined;
  private readonly workbook: Workbook;
  private readonly engine: CalculateFormulaService;
  private readonly config: IFormulaCurrentConfigService;
  private readonly dependencies: IDependencyManagerService;
  private readonly names: IDefinedNamesService;
  private readonly tables: ISuperTableService;
  private readonly indexes = new Map<string, FormulaIndex>();
  /** Areas written since the last calculation, by sheet. */
  private written = new Map<string, Area[]>();
  private namesAreStale = true;
  private tail: Promise<void> = Promise.resolve();

  constructor(book: UniverBook, workbook: Workbook) {
    this.workbook = workbook;
    const { injector } = book;
    // An engine service of our own: the registered one would write its results into Univer's workbook.
    this.engine = injector.createInstance(CalculateFormulaService);
    this.config = injector.get(IFormulaCurrentConfigService);
    // SEQUENCE and RANDARRAY ask for the size of the sheet, which Univer's workbook does not have.
    Object.assign(this.config, { getSheetRowColumnCount: () => ({ rowCount: MAX_ROWS, columnCount: MAX_COLUMNS }) });
    keepTextsInIndex(workbook);
    const columns = new ColumnIndexes(workbook);
    registerConditionalSums(injector.get(IFunctionService), {
      locale: workbook.inputLocale,
      column: (sheet, column) => columns.column(sheet, column),
      formulaRows: (sheet, column) => this.indexes.get(sheet)?.rowsOf(column) ?? [],
    });
    this.dependencies = injector.get(IDependencyManagerService);
    this.names = injector.get(IDefinedNamesService);
    this.tables = injector.get(ISuperTableService);
    workbook.onChange((change) => {
      this.note(change);
    });
  }

  calculate(scope: CalculationScope): Promise<void> {
    return this.enqueue(scope, false);
  }

  /** Calculates cells again because answers to their functions' calls have come. */
  showAnswers(cells: readonly { readonly sheet: string; readonly area: Area }[]): Promise<void> {
    return this.enqueue(cells, true);
  }

  private enqueue(scope: CalculationScope, forResults: boolean): Promise<void> {
    this.tail = this.tail.then(() => this.run(scope, forResults));
    return this.tail;
  }

  private note(change: Change): void {
    if (change.kind === 'cells') {
      this.indexes.get(change.sheet)?.invalidate(change.area);
      if (change.origin !== 'calculation') this.written.set(change.sheet, [...(this.written.get(change.sheet) ?? []), change.area]);
    }
    if (movesFormulas.has(change.kind)) for (const index of this.indexes.values()) index.invalidateAll();
    if (movesFormulas.has(change.kind) || changesNames.has(change.kind)) this.namesAreStale = true;
  }

  private async run(scope: CalculationScope, forResults: boolean): Promise<void> {
    this.watcher?.begin(forResults);
    this.refreshIndexes();
    const disturbed = this.settleSpills();
    if ([...this.indexes.values()].some((index) => !index.isEmpty)) {
      const full = scope === 'full' || this.namesAreStale;
      if (this.namesAreStale) this.registerNames();
      const changed = scope === 'full' ? [] : [...scope, ...disturbed, ...(forResults ? [] : (this.watcher?.volatileCells() ?? []))];
      let dirty = full ? [] : changed.map(({ sheet, area }) => unitRange(sheet, area));
      for (let round = 0; round < MAX_ROUNDS && (dirty.length > 0 || (full && round === 0)); round += 1) {
        const result = await this.execute(full && round === 0, dirty);
        dirty = result === undefined ? [] : this.workbook.feed.from('calculation', () => this.take(result));
      }
    }
    this.watcher?.calculated();
  }

  private refreshIndexes(): void {
    const { sheets } = this.workbook;
    const living = new Set(sheets.map((sheet) => sheet.id));
    for (const id of [...this.indexes.keys()]) {
      if (living.has(id)) continue;
      this.dependencies.clearFormulaDependency(UNIT, id);
      this.indexes.delete(id);
    }
    for (const sheet of sheets) {
      let index = this.indexes.get(sheet.id);
      if (index === undefined) this.indexes.set(sheet.id, (index = new FormulaIndex(sheet)));
      const refreshed = index;
      for (const { row, column } of this.workbook.feed.from('calculation', () => refreshed.refresh())) {
        this.dependencies.removeFormulaDependency(UNIT, sheet.id, row, column);
        this.watcher?.formulaChanged(sheet.id, row, column);
      }
    }
  }

  /** Takes back results into which something was written; gives the formulas that may spill differently now. */
  private settleSpills(): { sheet: string; area: Area }[] {
    const { written } = this;
    this.written = new Map();
    return [...written].flatMap(([id, areas]) => {
      const sheet = this.workbook.sheet(id);
      const index = this.indexes.get(id);
      if (sheet === undefined || index === undefined) return [];
      const broken = this.workbook.feed.from('calculation', () => breakSpills(sheet, areas));
      return [...broken, ...blockedCells(sheet, index)].map((area) => ({ sheet: id, area }));
    });
  }

  private registerNames(): void {
    this.namesAreStale = false;
    this.names.removeUnitDefinedName(UNIT);
    const all = [
      ...this.workbook.parts.names.map((name) => ({ name, sheet: undefined })),
      ...this.workbook.sheets.flatMap((sheet) => sheet.parts.names.map((name) => ({ name, sheet: sheet.id }))),
    ];
    all.forEach(({ name, sheet }, i) => {
      const param = { id: `name${i}`, name: name.name, formulaOrRefString: name.formula.replace(/^=(?=[^=])/, '') };
      this.names.registerDefinedName(UNIT, sheet === undefined ? param : { ...param, localSheetId: sheet });
    });
    for (const name of [...(this.tables.getTableMap(UNIT)?.keys() ?? [])]) this.tables.remove(UNIT, name);
    for (const sheet of this.workbook.sheets) {
      for (const table of sheet.parts.tables) {
        this.tables.registerTable(UNIT, table.name, {
          sheetId: sheet.id,
          range: rangeOf(table.area),
          titleMap: new Map(table.columns.map((column, i) => [column.name, i])),
        });
      }
    }
  }

  private execute(full: boolean, dirtyRanges: IUnitRange[]): Promise<IAllRuntimeData | undefined> {
    this.config.setExecuteUnitId(UNIT);
    this.config.setExecuteSubUnitId(this.workbook.activeSheet.id);
    return new Promise((resolve) => {
      const finish = (result: IAllRuntimeData | undefined): void => {
        completed.unsubscribe();
        removeEventListener('unhandledrejection', onFailure);
        resolve(result);
      };
      const completed = this.engine.executionCompleteListener$.subscribe(finish);
      // The engine runs without giving its promise: an exception inside it would leave us waiting for ever.
      const onFailure = (event: PromiseRejectionEvent): void => {
        console.error('The calculation failed', event.reason);
        finish(undefined);
      };
      addEventListener('unhandledrejection', onFailure);
      const indexed = this.workbook.sheets.flatMap((sheet) => {
        const index = this.indexes.get(sheet.id);
        return index === undefined ? [] : [{ sheet, index }];
      });
      void this.engine.execute(engineDataset(indexed, full, dirtyRanges));
    });
  }

  /** Puts the results into the model; gives the areas whose dependents have to be calculated again. */
  private take(result: IAllRuntimeData): IUnitRange[] {
    const again: IUnitRange[] = [];
    for (const [sheetId, cells] of Object.entries(result.unitData[UNIT] ?? {})) {
      const sheet = this.workbook.sheet(sheetId);
      const index = this.indexes.get(sheetId);
      if (sheet === undefined || index === undefined) continue;
      const ranges = result.arrayFormulaRange[UNIT]?.[sheetId] ?? {};
      const spilled = result.arrayFormulaCellData[UNIT]?.[sheetId];
      cells.forValue((row, column, cell) => {
        // The engine also reports cells it found in the way of a result; and a formula may have changed meanwhile.
        const formula = index.formulaAt(row, column);
        if (formula === undefined || sheet.formula(row, column) !== formula) return undefined;
        const earlier = sheet.parts.spills.get(`${row},${column}`);
        const value = this.dressed(sheet, row, column, valueOfResult(cell));
        const range = ranges[row]?.[column];
        const isSpill = range !== undefined && !(typeof value === 'object' && value?.error === '#SPILL!');
        if (isSpill) sheet.setSpilled(row, column, spilledValues(range, spilled));
        else if (earlier !== undefined) sheet.setSpilled(row, column, [[value]]);
        else sheet.setCalculated(row, column, value);
        if (earlier !== undefined) again.push(...vacated(sheet, row, column, earlier));
        return undefined;
      });
    }
    return again;
  }

  private dressed(sheet: Sheet, row: number, column: number, value: CellValue): CellValue {
    return this.watcher === undefined ? value : this.watcher.dress(sheet.id, row, column, value);
  }
}

function spilledValues(range: IRange, cells: ObjectMatrix<Nullable<ICellData>> | undefined): CellValue[][] {
  const values: CellValue[][] = [];
  for (let row = range.startRow; row <= range.endRow; row += 1) {
    const line: CellValue[] = [];
    for (let column = range.startColumn; column <= range.endColumn; column += 1) line.push(valueOfResult(cells?.getValue(row, column)));
    values.push(line);
  }
  return values;
}

/** The parts of an earlier result that the new one does not cover. */
function vacated(sheet: Sheet, row: number, column: number, earlier: Area): IUnitRange[] {
  const now = sheet.parts.spills.get(`${row},${column}`) ?? cellArea(row, column);
  const shrunk = now.rows < earlier.rows || now.columns < earlier.columns;
  return shrunk ? [unitRange(sheet.id, earlier)] : [];
}

