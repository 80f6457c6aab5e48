import type { PrintPlan } from '../../core/report/plan';
import { xmlText } from './xml-text';

/** Margins, paper and footer: A4, as many pages down as it takes. */
export function pageXml(print: PrintPlan): string {
  return [
    '<printOptions horizontalCentered="1"/>',
    '<pageMargins left="0.5" right="0.5" top="0.6" bottom="0.6" header="0.3" footer="0.3"/>',
    `<pageSetup paperSize="9" orientation="${print.orientation}"${print.fitToWidth ? ' fitToWidth="1" fitToHeight="0"' : ''}/>`,
    print.footer === '' ? '' : `<headerFooter><oddFooter>&amp;C${xmlText(print.footer)}</oddFooter></headerFooter>`,
    breaksXml(print.breaksBefore ?? []),
  ].join('');
}

/** A break stands after the row with its (1-based) number: before the 0-based row of the same number. */
function breaksXml(rows: readonly number[]): string {
  if (rows.length === 0) return '';
  return `<rowBreaks count="${rows.length}" manualBreakCount="${rows.length}">${rows.map((row) => `<brk id="${row}" max="16383" man="1"/>`).join('')}</rowBreaks>`;
}
