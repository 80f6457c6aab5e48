import type { Area } from '../../model/area';
import type { CellValue } from '../../model/cell-value';
import { copiedFormula } from '../../model/formula-references';
import type { Sheet } from '../../model/sheet';

/** Fills the target from the source at its top left corner: series of numbers go on, everything else repeats. */
export function autoFill(sheet: Sheet, source: Area, target: Area, kind: string): void {
  const down = target.rows > source.rows;
  const count = down ? source.rows : source.columns;
  const lines = down ? source.columns : source.rows;
  const total = down ? target.rows : target.columns;
  for (let line = 0; line < lines; line += 1) {
    const place = (i: number): [number, number] => (down ? [source.row + i, source.column + line] : [source.row + line, source.column + i]);
    const values = Array.from({ length: count }, (_, i) => sheet.value(...place(i)));
    const step = kind === 'FillCopy' || kind === 'FillValues' ? undefined : stepOf(values, kind);
    for (let i = count; i < total; i += 1) {
      const from = i % count;
      const [fromRow, fromColumn] = place(from);
      const [row, column] = place(i);
      const formula = sheet.formula(fromRow, fromColumn);
      const last = values.at(-1);
      const value = step !== undefined && typeof last === 'number' ? last + step * (i - count + 1) : nextText(values[from] ?? null, Math.floor(i / count), kind);
      sheet.putCell(row, column, kind === 'FillFormats' ? sheet.value(row, column) : value, kind === 'FillFormats' || formula === undefined ? undefined : copiedFormula(formula, row - fromRow, column - fromColumn), kind === 'FillValues' ? undefined : sheet.formatId(fromRow, fromColumn));
    }
  }
  sheet.announce({ kind: 'cells', sheet: sheet.id, area: target });
  sheet.announce({ kind: 'formats', sheet: sheet.id, area: target });
}

/** The step of a series of numbers; a single number repeats unless a series is asked for. */
function stepOf(values: readonly CellValue[], kind: string): number | undefined {
  const numbers = values.filter((value) => typeof value === 'number');
  if (numbers.length !== values.length || numbers.length === 0) return undefined;
  const [first, second] = numbers;
  if (first === undefined || second === undefined) return kind === 'FillDefault' ? undefined : 1;
  return second - first;
}

/** `项目1` becomes `项目2`, `项目3`, …; other texts repeat. */
function nextText(value: CellValue, round: number, kind: string): CellValue {
  if (typeof value !== 'string' || kind === 'FillCopy' || kind === 'FillValues') return value;
  const match = /^(.*?)(\d+)$/.exec(value);
  return match ? `${match[1] ?? ''}${Number(match[2]) + round}` : value;
}
