import type { FormatPatch } from './cell-format';

/** The styles every workbook has, as far as they are commonly used. */
export const BUILT_IN_STYLES: Readonly<Record<string, FormatPatch>> = {
  Normal: {},
  Good: { fillColor: '#C6EFCE', fillPattern: 'Solid', fontColor: '#006100' },
  Bad: { fillColor: '#FFC7CE', fillPattern: 'Solid', fontColor: '#9C0006' },
  Neutral: { fillColor: '#FFEB9C', fillPattern: 'Solid', fontColor: '#9C5700' },
  Title: { fontSize: 18, fontColor: '#44546A' },
  'Heading 1': { fontSize: 15, bold: true, fontColor: '#44546A' },
  'Heading 2': { fontSize: 13, bold: true, fontColor: '#44546A' },
  'Heading 3': { bold: true, fontColor: '#44546A' },
  'Heading 4': { bold: true, fontColor: '#44546A' },
  Total: { bold: true, borderTop: { style: 'Continuous', weight: 'Thin', color: '#4472C4' }, borderBottom: { style: 'Double', weight: 'Thick', color: '#4472C4' } },
  Input: { fillColor: '#FFCC99', fillPattern: 'Solid', fontColor: '#3F3F76' },
  Output: { fillColor: '#F2F2F2', fillPattern: 'Solid', bold: true, fontColor: '#3F3F3F' },
  Calculation: { fillColor: '#F2F2F2', fillPattern: 'Solid', bold: true, fontColor: '#FA7D00' },
  'Warning Text': { fontColor: '#FF0000' },
  'Explanatory Text': { italic: true, fontColor: '#7F7F7F' },
  Hyperlink: { fontColor: '#0563C1', underline: 'Single' },
  Comma: { numberFormat: '_ * #,##0.00_ ;_ * -#,##0.00_ ;_ * "-"??_ ;_ @_ ' },
  'Comma [0]': { numberFormat: '_ * #,##0_ ;_ * -#,##0_ ;_ * "-"_ ;_ @_ ' },
  Currency: { numberFormat: '_ ¥* #,##0.00_ ;_ ¥* -#,##0.00_ ;_ ¥* "-"??_ ;_ @_ ' },
  Percent: { numberFormat: '0%' },
};
