import type { CellStyle } from './plan';

/** The typefaces of the two fonts: on every Chinese Windows and Mac Excel; elsewhere the system puts its own Song or Fangsong. */
export const fontNames: Readonly<Record<CellStyle['font'], string>> = { title: '宋体', body: '仿宋' };

/** `_ ` keeps the figure a space away from the border. */
const money = '#,##0.00_ ;-#,##0.00_ ';
const percent = '0.00%_ ;-0.00%_ ';
const count = '#,##0_ ;-#,##0_ ';
const score = '0.00_ ';
const text = '@';

/** Greys only: the sheets are handed in as black-and-white prints. */
const headerFill = 'E7E6E6';
const totalFill = 'F5F5F5';
const warningFill = 'FFF2CC';
const warningColor = '9C0006';
const linkColor = '0563C1';
const mutedColor = '595959';

const plain: CellStyle = { numberFormat: text, align: 'left', bold: false, size: 11, border: true, wrap: true, font: 'body' };
const figure: CellStyle = { ...plain, align: 'right', wrap: false };
const total: CellStyle = { ...figure, bold: true, fill: totalFill };
const warning: CellStyle = { ...figure, bold: true, fill: warningFill, color: warningColor };
const unboxed: CellStyle = { ...plain, border: false };
const small: CellStyle = { ...plain, size: 10 };

/**
 * What every style looks like. A figure that needs attention carries a minus sign or a word beside it;
 * `warning-…` adds colour to that, and never says anything alone.
 */
export const styles = {
  title: { ...unboxed, font: 'title', size: 18, bold: true, align: 'center' },
  subtitle: { ...unboxed, align: 'left' },
  'subtitle-right': { ...unboxed, align: 'right' },
  banner: { ...unboxed, bold: true, fill: warningFill, color: warningColor, border: true },
  'table-title': { ...unboxed, font: 'title', size: 13, bold: true },
  note: { ...unboxed, numberFormat: 'General', size: 10, color: mutedColor },
  header: { ...plain, bold: true, align: 'center', fill: headerFill, font: 'title' },

  text: plain,
  'text-center': { ...plain, align: 'center' },
  'text-indent': { ...plain, indent: 1 },
  code: { ...plain, align: 'center' },
  link: { ...plain, color: linkColor },
  money: { ...figure, numberFormat: money },
  wan: { ...figure, numberFormat: money },
  percent: { ...figure, numberFormat: percent },
  count: { ...figure, numberFormat: count },
  number: { ...plain, numberFormat: '0', align: 'center', wrap: false },
  score: { ...figure, numberFormat: score },

  'total-text': { ...total, numberFormat: text, align: 'left', wrap: true },
  'total-center': { ...total, numberFormat: text, align: 'center', wrap: true },
  'total-money': { ...total, numberFormat: money },
  'total-wan': { ...total, numberFormat: money },
  'total-percent': { ...total, numberFormat: percent },
  'total-count': { ...total, numberFormat: count },
  'total-score': { ...total, numberFormat: score },

  'warning-text': { ...warning, numberFormat: text, align: 'left', wrap: true },
  'warning-indent': { ...warning, numberFormat: text, align: 'left', wrap: true, indent: 1 },
  'warning-center': { ...warning, numberFormat: text, align: 'center', wrap: true },
  'warning-money': { ...warning, numberFormat: money },
  'warning-wan': { ...warning, numberFormat: money },
  'warning-percent': { ...warning, numberFormat: percent },
  'warning-count': { ...warning, numberFormat: count },
  'warning-score': { ...warning, numberFormat: score },

  'paragraph-heading': { ...unboxed, font: 'title', size: 12, bold: true },
  // Excel shows a text of more than 255 characters as ##### in a cell of the format "text". These begin with words of ours.
  paragraph: { ...unboxed, numberFormat: 'General', size: 12, vertical: 'top' },
  remark: { ...plain, numberFormat: 'General' },
  'warning-remark': { ...warning, numberFormat: 'General', align: 'left', wrap: true },

  'detail-text': small,
  'detail-center': { ...small, align: 'center', wrap: false },
  'detail-number': { ...small, numberFormat: '0', align: 'center', wrap: false },
  'detail-date': { ...small, numberFormat: 'yyyy-mm-dd', align: 'center', wrap: false },
  'detail-money': { ...small, numberFormat: money, align: 'right', wrap: false },
  'detail-link': { ...small, color: linkColor },
  'detail-key': { ...small, numberFormat: '0', align: 'center', wrap: false, color: mutedColor },
  'detail-total-text': { ...small, bold: true, fill: totalFill },
  'detail-total-money': { ...small, bold: true, fill: totalFill, numberFormat: money, align: 'right', wrap: false },
} as const satisfies Record<string, CellStyle>;

export type StyleKey = keyof typeof styles;
