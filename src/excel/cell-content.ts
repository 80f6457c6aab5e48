import type { LinkTarget, PlanCell, PlanValue } from '../core/report/plan';
import type { Content } from './paint-source';
import { quotedSheet } from '../core/cell-address';

/** The number format that makes a cell hold whatever is typed as text. */
export const TEXT_FORMAT = '@';

/**
 * A planned value as office.js has to be given it. Excel takes a text as if it were typed: `=1+1` for a formula,
 * `00123` for a number, `2024-01-31` for a date. A cell of text format keeps it; elsewhere an apostrophe does.
 */
export function valueContent(value: PlanValue, numberFormat: string): Content {
  if (typeof value !== 'string') return value ?? '';
  if (value === '') return '';
  if (value.startsWith("'")) return `'${value}`;
  return numberFormat === TEXT_FORMAT || isNeverCoerced(value) ? value : `'${value}`;
}

export function cellContent(cell: Pick<PlanCell, 'value' | 'formula'>, numberFormat: string): Content {
  return cell.formula === undefined ? valueContent(cell.value, numberFormat) : `=${cell.formula}`;
}

/** A HYPERLINK formula to a place in this workbook, showing a text; the text alone where a formula can't hold it. */
export function linkContent(target: LinkTarget, value: PlanValue): Content {
  const address = `#${quotedSheet(target.sheet)}!${target.cell}`;
  const text = String(value ?? '');
  if (address.length > MAX_FORMULA_TEXT || text.length > MAX_FORMULA_TEXT) return valueContent(value, 'General');
  return `=HYPERLINK(${formulaText(address)},${formulaText(text)})`;
}

/** Excel's limit for a text inside a formula. */
const MAX_FORMULA_TEXT = 255;

function formulaText(text: string): string {
  return `"${text.replace(/"/g, '""')}"`;
}

/** A text that begins with a Chinese character or an opening mark is no number, date or formula in any locale. */
function isNeverCoerced(text: string): boolean {
  return /^[\u4e00-\u9fff（【“《〔]/.test(text);
}
