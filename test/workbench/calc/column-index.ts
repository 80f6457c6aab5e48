import { lastRow, MAX_ROWS } from '../model/area';
import type { CellValue } from '../model/cell-value';
import { isCellError } from '../model/cell-value';
import type { InputLocale } from '../model/parse-input';
import type { Sheet } from '../model/sheet';
import { meets, numberOfText, readCriterion } from './criterion';

/** What a criterion finds in a column. */
export interface Judged {
  /** For each distinct value, 1 when it meets the criterion; the first is the empty cell. */
  readonly flags: Uint8Array;
  /** The rows that meet it, down to the last one in use. */
  readonly rows: Uint32Array;
}

/**
 * One column of a sheet for being looked through many times: every distinct value once, and which of them stands in
 * which row. Whether a value meets a criterion is judged once, however many rows hold it.
 */
export class ColumnIndex {
  /** Of each row up to the last one in use, which value stands there; 0 is the empty cell. */
  readonly codes: Uint32Array;
  private readonly values: CellValue[] = [null];
  private readonly numbers: (number | undefined)[] = [];
  private readonly judged = new Map<string, Judged>();
  private readonly locale: InputLocale;

  constructor(sheet: Sheet, column: number, locale: InputLocale) {
    this.locale = locale;
    const whole = { row: 0, column, rows: MAX_ROWS, columns: 1 };
    const used = sheet.usedArea(true, whole);
    this.codes = new Uint32Array(used === undefined ? 0 : lastRow(used) + 1);
    const known = new Map<unknown, number>();
    if (used !== undefined) {
      sheet.forEachCell(used, (row, _column, value) => {
        if (value === null) return;
        // Texts, numbers and truth values are told apart by the map itself.
        const key = isCellError(value) ? `\u0000${value.error}` : value;
        let code = known.get(key);
        if (code === undefined) {
          code = this.values.push(value) - 1;
          known.set(key, code);
        }
        this.codes[row] = code;
      });
    }
  }

  /** The value of a row. */
  value(row: number): CellValue {
    return this.values[this.codes[row] ?? 0] ?? null;
  }

  /** Which values and rows meet a criterion. */
  judge(criterion: CellValue): Judged {
    const key = isCellError(criterion) ? `error:${criterion.error}` : `${typeof criterion}:${String(criterion)}`;
    const known = this.judged.get(key);
    if (known !== undefined) return known;
    const read = readCriterion(criterion, this.locale);
    const flags = Uint8Array.from(this.values, (value, code) => (meets(read, value, () => this.numberAt(code)) ? 1 : 0));
    const judged = { flags, rows: this.rowsMeeting(flags) };
    this.judged.set(key, judged);
    return judged;
  }

  private rowsMeeting(flags: Uint8Array): Uint32Array {
    const rows = new Uint32Array(this.codes.length);
    let count = 0;
    this.codes.forEach((code, row) => {
      if (flags[code] === 1) rows[count++] = row;
    });
    return rows.slice(0, count);
  }

  private numberAt(code: number): number | undefined {
    if (!(code in this.numbers)) {
      const value = this.values[code];
      this.numbers[code] = typeof value === 'string' ? numberOfText(value, this.locale) : undefined;
    }
    return this.numbers[code];
  }
}
