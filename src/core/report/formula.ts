import { assert } from '../assert';
import { cellAddress, columnLetters } from '../cell-address';

/**
 * The only texts that ever stand in a formula: addresses made here, and constants of the program, quoted here.
 * No text of a ledger does; a formula refers to the cell that holds it.
 */

/** `$J$5:$J$315`: a stretch of one column, 0-based rows, of a sheet whose name needs no quotes. */
export function columnRange(sheet: string, column: number, firstRow: number, lastRow: number): string {
  assert(/^[\p{Script=Han}A-Za-z]+$/u.test(sheet), 'a sheet name that needs no quotes');
  const letters = columnLetters(column);
  return `${sheet}!$${letters}$${firstRow + 1}:$${letters}$${lastRow + 1}`;
}

/** A constant text of the program as a formula writes it. */
export function quoted(text: string): string {
  return `"${text.replaceAll('"', '""')}"`;
}

/** Rounded to the fen: sums of doubles never show a tail. */
export function rounded(expression: string): string {
  return `ROUND(${expression},2)`;
}

/** Sum of a stretch of cells of the same sheet. */
export function sumOfCells(column: number, firstRow: number, lastRow: number): string {
  return rounded(`SUM(${cellAddress(firstRow, column)}:${cellAddress(lastRow, column)})`);
}

/** part ÷ whole to four decimals of the fraction (two of the percent); 0 where the whole is 0. */
export function ratio(part: string, whole: string): string {
  return `IF(${whole}=0,0,ROUND(${part}/${whole},4))`;
}
