/** A text as the content of an element or an attribute: escaped, without characters that XML cannot hold. */
export function xmlText(text: string): string {
  // Most texts of a ledger need nothing done: one search instead of three replacements.
  return /[&<>"\p{Cc}\p{Cs}\ufffe\uffff]/u.test(text) ? escaped(text) : text;
}

/** A cell's text: as `xmlText`, with what XML cannot hold written the way Excel does (`_x0007_`). */
export function xmlCellText(text: string): string {
  const held = text.length > MAX_CELL_TEXT ? text.slice(0, MAX_CELL_TEXT) : text;
  return xmlText(held.replace(LOOKS_ESCAPED, '_x005F_').replace(CONTROL, (found) => `_x${found.charCodeAt(0).toString(16).toUpperCase().padStart(4, '0')}_`));
}

/** Excel's own limit for the text of a cell. */
const MAX_CELL_TEXT = 32_767;
/** The control characters that XML 1.0 cannot hold, and the carriage return, which XML would make a line feed. */
const CONTROL = /(?![\n\t\u007f-\u009f])\p{Cc}/gu;
const LOOKS_ESCAPED = /_(?=x[0-9A-Fa-f]{4}_)/g;
const NAMED: Readonly<Record<string, string>> = { '&': '&amp;', '<': '&lt;', '>': '&gt;', '"': '&quot;', '\n': '&#10;', '\t': '&#9;' };

function escaped(text: string): string {
  return text
    .replace(/[&<>"\n\t]/g, (found) => NAMED[found] ?? found)
    .replace(CONTROL, '\ufffd')
    .replace(/[\p{Cs}\ufffe\uffff]/gu, '\ufffd');
}
