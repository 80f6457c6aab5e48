/**
 * A text as one would type it on a plain keyboard: full-width letters, digits and signs folded to ASCII, every kind of
 * space an ordinary one, invisible characters gone, no space at the ends. `３０１０１－基本工资` → `30101-基本工资`
 */
export function normalizeText(text: string): string {
  if (!unusual.test(text)) return text.trim();
  let plain = '';
  for (const char of text) {
    const code = char.charCodeAt(0);
    if (isInvisible(code)) continue;
    if (isSpace(code)) plain += ' ';
    else if (code >= 0xff01 && code <= 0xff5e) plain += String.fromCharCode(code - 0xfee0);
    else plain += specialForms.get(char) ?? char;
  }
  return plain.trim();
}

/** A normalized text without any space: what spellings are compared by. */
export function compactText(text: string): string {
  return normalizeText(text).replace(/ +/g, '');
}

/** The text as it is kept and shown: only ends trimmed, odd spaces made ordinary, invisible characters gone. */
export function tidyText(text: string): string {
  if (!untidy.test(text)) return text;
  let tidy = '';
  for (const char of text) {
    const code = char.charCodeAt(0);
    if (isInvisible(code)) continue;
    tidy += isSpace(code) ? ' ' : char;
  }
  return tidy.replace(/ {2,}/g, ' ').trim();
}

/** Text of a cell: numbers that are whole without a decimal point or exponent, truth values as Excel writes them. */
export function cellText(cell: string | number | boolean | null | undefined): string {
  if (cell === null || cell === undefined) return '';
  if (typeof cell === 'string') return cell;
  if (typeof cell === 'boolean') return cell ? 'TRUE' : 'FALSE';
  return Number.isInteger(cell) && Math.abs(cell) < 1e21 ? cell.toFixed(0) : String(cell);
}

/** True for the text of an Excel error value (#N/A, #DIV/0!, #REF! …). */
export function isErrorText(text: string): boolean {
  return text.startsWith('#') && /^#(N\/A|DIV\/0!|[A-Z_]+[!?])$/.test(text);
}

// Ends that trim, two spaces in a row, any space but the ordinary one, or anything invisible.
// eslint-disable-next-line no-control-regex -- control and joining characters are what is looked for
const untidy = /^\s|\s$| {2}|[^\S ]|[\u0000-\u001f\u007f\u00ad\u200b-\u200f\u2028-\u202f\u2060-\u2064\ufeff]/;

const specialForms = new Map([
  ['￥', '¥'],
  ['−', '-'],
  ['﹣', '-'],
  ['–', '-'],
  ['—', '-'],
  ['―', '-'],
  ['‐', '-'],
  ['‑', '-'],
  ['﹙', '('],
  ['﹚', ')'],
  ['〔', '('],
  ['〕', ')'],
  ['【', '['],
  ['】', ']'],
  ['﹐', ','],
  ['﹒', '.'],
  ['﹕', ':'],
]);

// Anything that normalizing changes inside a text.
// eslint-disable-next-line no-control-regex -- as above
const unusual = /[^\S ]|[\u0000-\u001f\u007f\u00ad\u200b-\u200f\u2028-\u202f\u2060-\u2064\ufeff\uff01-\uff5e￥−﹣–—―‐‑﹙﹚〔〕【】﹐﹒﹕]/;

function isSpace(code: number): boolean {
  return (
    code === 0x20 || (code >= 0x09 && code <= 0x0d) || code === 0xa0 || code === 0x1680 ||
    (code >= 0x2000 && code <= 0x200a) || code === 0x2028 || code === 0x2029 || code === 0x202f || code === 0x205f || code === 0x3000
  );
}

function isInvisible(code: number): boolean {
  return (
    (code < 0x20 && (code < 0x09 || code > 0x0d)) || code === 0x7f || code === 0xad ||
    (code >= 0x200b && code <= 0x200f) || (code >= 0x202a && code <= 0x202e) || (code >= 0x2060 && code <= 0x2064) || code === 0xfeff
  );
}
