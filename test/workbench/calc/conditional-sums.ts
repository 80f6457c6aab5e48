import { BaseFunction, IFunctionService } from '@univerjs/preset-sheets-core';
import type { ArrayValueObject, BaseReferenceObject, BaseValueObject, FunctionVariantType } from '@univerjs/preset-sheets-core';
import type { CellValue } from '../model/cell-value';
import { isCellError } from '../model/cell-value';
import type { InputLocale } from '../model/parse-input';
import type { ColumnIndex, Judged } from './column-index';
import { meets, numberOfText, readCriterion } from './criterion';
import { cellOfReference, plainValue, valueObject } from './engine-values';

/** What these functions need to know of the model. */
export interface ColumnLookup {
  readonly locale: InputLocale;
  column(sheet: string, column: number): ColumnIndex | undefined;
  /** Rows of a column whose cells are being calculated and may differ from what the model holds. */
  formulaRows(sheet: string, column: number): readonly number[];
}

/** A stretch of one column. */
interface Stretch {
  readonly reference: BaseReferenceObject;
  readonly index: ColumnIndex;
  readonly column: number;
  readonly row: number;
  readonly rows: number;
  readonly formulaRows: readonly number[];
}

interface Condition {
  readonly stretch: Stretch;
  readonly criterion: CellValue;
}

/** A condition made ready for going through the rows: which value each row holds, and which values meet it. */
interface ReadyCondition extends Judged {
  readonly codes: Uint32Array;
  readonly top: number;
}

/**
 * SUMIFS and COUNTIFS over stretches of single columns, by an index of each column. The engine's own functions make an
 * object of every cell for every condition, which takes seconds over 100,000 rows; Excel too keeps such an index.
 * What is not of that shape (several columns, lists of criteria, spilled results) is left to the engine's function.
 */
class ConditionalSum extends BaseFunction {
  // The class declares these as fields: they are set here, not inherited.
  override needsReferenceObject = true;
  override minParams: number;
  override maxParams = 255;
  private readonly sums: boolean;
  private readonly lookup: ColumnLookup;
  private readonly general: BaseFunction;

  constructor(name: 'SUMIFS' | 'COUNTIFS', lookup: ColumnLookup, general: BaseFunction) {
    super(name);
    this.sums = name === 'SUMIFS';
    this.minParams = this.sums ? 3 : 2;
    this.lookup = lookup;
    this.general = general;
  }

  override calculate(...variants: BaseValueObject[]): ReturnType<BaseFunction['calculate']> {
    const result = this.byIndex(variants);
    if (result !== undefined) return valueObject(result);
    this.general.setRefInfo(this.unitId ?? '', this.subUnitId ?? '', this.row, this.column);
    return this.general.calculate(...variants);
  }

  private byIndex(variants: readonly FunctionVariantType[]): CellValue | undefined {
    const [target, pairs] = this.sums ? [variants[0], variants.slice(1)] : [undefined, variants];
    if (pairs.length === 0 || pairs.length % 2 !== 0) return undefined;
    const summed = target === undefined ? undefined : this.stretch(target);
    if (target !== undefined && summed === undefined) return undefined;
    const conditions: Condition[] = [];
    for (let i = 0; i < pairs.length; i += 2) {
      const [range, criterion] = [pairs[i], pairs[i + 1]];
      const stretch = range === undefined ? undefined : this.stretch(range);
      const value = criterion === undefined ? undefined : criterionOf(criterion);
      if (stretch === undefined || value === undefined || stretch.rows !== (summed ?? conditions[0]?.stretch ?? stretch).rows) return undefined;
      conditions.push({ stretch, criterion: value.value });
    }
    return this.add(summed, conditions);
  }

  /** A reference to a stretch of one column of plain cells; undefined for anything else. */
  private stretch(variant: FunctionVariantType): Stretch | undefined {
    if (!variant.isReferenceObject()) return undefined;
    const reference = variant as BaseReferenceObject;
    const { startRow, endRow, startColumn, endColumn } = reference.getRangePosition();
    const spills = [reference.getCurrentActiveArrayFormulaRange(), reference.getCurrentRuntimeActiveArrayFormulaRange()];
    if (startColumn !== endColumn || !(endRow >= startRow) || spills.some((one) => one !== undefined && Object.keys(one).length > 0)) return undefined;
    const index = this.lookup.column(reference.getSheetId(), startColumn);
    if (index === undefined) return undefined;
    const formulaRows = this.lookup.formulaRows(reference.getSheetId(), startColumn).filter((row) => row >= startRow && row <= endRow);
    return { reference, index, column: startColumn, row: startRow, rows: endRow - startRow + 1, formulaRows };
  }

  private add(summed: Stretch | undefined, conditions: readonly Condition[]): CellValue {
    const stretches = [...conditions.map(({ stretch }) => stretch), ...(summed === undefined ? [] : [summed])];
    const apart = new Set(stretches.flatMap(({ formulaRows, row }) => formulaRows.map((one) => one - row)));
    const judged = conditions.map(({ stretch, criterion }) => ({ codes: stretch.index.codes, top: stretch.row, ...stretch.index.judge(criterion) }));
    let sum = 0;
    const take = (value: CellValue): CellValue => {
      if (summed === undefined) sum += 1;
      else if (typeof value === 'number') sum += value;
      else if (isCellError(value)) return value;
      return null;
    };
    for (const i of this.rowsToLookAt(stretches, judged)) {
      if (!areMet(judged, i) || apart.has(i)) continue;
      const error = take(summed === undefined ? null : summed.index.value(summed.row + i));
      if (error !== null) return error;
    }
    for (const i of apart) {
      if (!conditions.every((condition) => this.isMetAt(condition, i))) continue;
      const error = take(summed === undefined ? null : cellOfReference(summed.reference, summed.row + i, summed.column));
      if (error !== null) return error;
    }
    return sum;
  }

  /** The rows, counted from the top of the stretches, among which all that meet everything are: as few as an index tells. */
  private *rowsToLookAt(stretches: readonly Stretch[], judged: readonly ReadyCondition[]): Iterable<number> {
    const count = stretches[0]?.rows ?? 0;
    // What empty cells meet, all cells below the last one in use meet too.
    const fewest = judged.filter(({ flags }) => flags[0] === 0).sort((one, other) => one.rows.length - other.rows.length)[0];
    if (fewest !== undefined) {
      for (const row of fewest.rows) if (row >= fewest.top && row < fewest.top + count) yield row - fewest.top;
      return;
    }
    const used = Math.max(0, ...stretches.map(({ index, row }) => index.codes.length - row));
    for (let i = 0; i < (this.sums ? Math.min(count, used) : count); i += 1) yield i;
  }

  private isMetAt({ stretch, criterion }: Condition, i: number): boolean {
    const { locale } = this.lookup;
    const value = cellOfReference(stretch.reference, stretch.row + i, stretch.column);
    return meets(readCriterion(criterion, locale), value, () => (typeof value === 'string' ? numberOfText(value, locale) : undefined));
  }
}

/** Puts SUMIFS and COUNTIFS by index in the place of the engine's. */
export function registerConditionalSums(functions: IFunctionService, lookup: ColumnLookup): void {
  for (const name of ['SUMIFS', 'COUNTIFS'] as const) {
    const general = functions.getExecutor(name);
    if (general) functions.registerExecutors(new ConditionalSum(name, lookup, general));
  }
}

/** A plain loop: it runs for every row of every formula. */
function areMet(judged: readonly ReadyCondition[], i: number): boolean {
  for (const { codes, top, flags } of judged) if (flags[codes[top + i] ?? 0] === 0) return false;
  return true;
}

/** A single criterion; undefined for a list of them. */
function criterionOf(variant: FunctionVariantType): { readonly value: CellValue } | undefined {
  if (variant.isReferenceObject()) {
    const reference = variant as BaseReferenceObject;
    const { startRow, endRow, startColumn, endColumn } = reference.getRangePosition();
    if (startRow !== endRow || startColumn !== endColumn) return undefined;
    return { value: cellOfReference(reference, startRow, startColumn) };
  }
  const value = variant as BaseValueObject;
  if (!value.isArray()) return { value: plainValue(value) };
  // What an operator gives, as in `">="&DATE(2024,1,1)`, comes as an array of one.
  const array = value as BaseValueObject & Pick<ArrayValueObject, 'getRowCount' | 'getColumnCount' | 'getFirstCell'>;
  return array.getRowCount() === 1 && array.getColumnCount() === 1 ? { value: plainValue(array.getFirstCell()) } : undefined;
}
