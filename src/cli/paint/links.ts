import type { LinkTarget } from '../../core/report/plan';
import { quotedSheet } from '../../core/cell-address';

/** Tells the file in which the ledger stands, as seen from the workbook that is written; undefined = the same file. */
export type SourceFile = (file: string | undefined) => string | undefined;

/** Where a link leads: to a place in another file, or in this one when `file` is undefined. */
export interface Destination {
  readonly file: string | undefined;
  /** `'Sheet'!A1` */
  readonly place: string;
}

export function destinationOf(target: LinkTarget, sourceFile: SourceFile): Destination {
  return { file: target.in === 'plan' ? undefined : sourceFile(target.file), place: `${quotedSheet(target.sheet)}!${target.cell}` };
}

/**
 * A HYPERLINK formula showing `text`. Long tables lead to their rows by formula, because Excel takes no more than
 * 65,530 links of the other kind on a sheet. Undefined where the texts are longer than a formula may hold.
 */
export function linkFormula(destination: Destination, text: string): string | undefined {
  const address = `${destination.file ?? ''}#${destination.place}`;
  if (address.length > MAX_FORMULA_TEXT || text.length > MAX_FORMULA_TEXT) return undefined;
  return `HYPERLINK(${formulaText(address)},${formulaText(text)})`;
}

/** The link of another file as a relationship target: spaces, `#` and Chinese letters encoded. */
export function encodedFile(file: string): string {
  return file.split('/').map(encodeURIComponent).join('/');
}

/** Excel's limit for a text inside a formula. */
const MAX_FORMULA_TEXT = 255;

function formulaText(text: string): string {
  return `"${text.replace(/"/g, '""')}"`;
}
