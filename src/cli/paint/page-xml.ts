import type { PrintPlan } from '../../core/report/plan';
import { xmlText } from './xml-text';

/** Margins, paper and footer: A4, as many pages down as it takes. */
export function pageXml(print: PrintPlan): string {
  return [
    '<printOptions horizontalCentered="1"/>',
    '<pageMargins left="0.5" right="0.5" top="0.6" bottom="0.6" header="0.3" footer="0.3"/>',
    `<pageSetup paperSize="9" orientation="${print.orientation}"${print.fitToWidth ? ' fitToWidth="1" fitToHeight="0"' : ''}/>`,
    print.footer === '' ? '' : `<headerFooter><oddFooter>${xmlText(print.footer)}</oddFooter></headerFooter>`,
  ].join('');
}
