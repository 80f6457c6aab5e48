import { SSF } from '@e965/xlsx';
import type { CellValue } from './cell-value';

/** The library declares its formatter without a type. */
const ssf = SSF as { format(numberFormat: string, value: string | number): string };

/** Whether the format shows a number as a date or a time. */
export function isDateFormat(numberFormat: string): boolean {
  return /[ymdhs年月日]/i.test(numberFormat.replace(/"[^"]*"|\\.|\[[^\]]*\]/g, '')) && !/general/i.test(numberFormat);
}

/** The text a cell shows for a value. An impossible date shows as a row of number signs, as in Excel. */
export function formatValue(value: CellValue, numberFormat: string): string {
  if (value === null) return '';
  if (typeof value === 'boolean') return value ? 'TRUE' : 'FALSE';
  if (typeof value === 'object') return value.error;
  if (typeof value === 'string' && (numberFormat === 'General' || numberFormat === '@')) return value;
  try {
    return ssf.format(numberFormat === '' ? 'General' : numberFormat, value);
  } catch {
    return typeof value === 'string' ? value : '########';
  }
}
