import { assert } from '../../core/assert';
import type { PlanValue } from '../../core/report/plan';
import { xmlCellText, xmlText } from './xml-text';

/** One cell of sheet XML. A text is an inline string: it can never be taken for a formula. */
export function cellXml(address: string, style: number, value: PlanValue, formula?: string): string {
  if (formula !== undefined) return formulaXml(address, style, value, formula);
  if (value === null || value === '') return `<c r="${address}" s="${style}"/>`;
  if (typeof value === 'string') return `<c r="${address}" s="${style}" t="inlineStr"><is><t xml:space="preserve">${xmlCellText(value)}</t></is></c>`;
  if (typeof value === 'boolean') return `<c r="${address}" s="${style}" t="b"><v>${value ? 1 : 0}</v></c>`;
  return `<c r="${address}" s="${style}"><v>${numberText(value)}</v></c>`;
}

/** A formula with its result, so that a reader that does not reckon shows the right figure. */
function formulaXml(address: string, style: number, value: PlanValue, formula: string): string {
  const written = `<f>${xmlText(formula)}</f>`;
  if (value === null || typeof value === 'string') return `<c r="${address}" s="${style}" t="str">${written}<v>${xmlCellText(value ?? '')}</v></c>`;
  if (typeof value === 'boolean') return `<c r="${address}" s="${style}" t="b">${written}<v>${value ? 1 : 0}</v></c>`;
  return `<c r="${address}" s="${style}">${written}<v>${numberText(value)}</v></c>`;
}

function numberText(value: number): string {
  assert(Number.isFinite(value), 'a cell holds a finite number');
  return String(value === 0 ? 0 : value);
}
