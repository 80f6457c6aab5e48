/**
 * The parts of a cell that lists several texts. `；`, `|` and line breaks part them; where there is none of these,
 * `、` and commas do, except in quotation marks: `“绩效奖励、公积金”` is one text.
 */
export function splitList(cell: string): readonly string[] {
  const strong = partsBetween(cell, /[;；|｜\n]/);
  const parts = strong.length > 1 ? strong : partsBetween(cell, /[、,，]/);
  return parts.map((part) => part.trim().replace(/^[“"](.*)[”"]$/s, '$1').trim()).filter((part) => part !== '');
}

/** A cell that `splitList` reads as these texts. */
export function joinList(texts: readonly string[]): string {
  const [only] = texts;
  if (texts.length === 1 && only !== undefined) return /[、,，]/.test(only) ? `“${only}”` : only;
  return texts.join('；');
}

/** Splits at separators outside quotation marks. */
export function partsBetween(text: string, separators: RegExp): readonly string[] {
  const parts: string[] = [];
  let part = '';
  let quoted = false;
  for (const char of text) {
    if (/[“”"]/.test(char)) quoted = char === '"' ? !quoted : char === '“';
    if (!quoted && separators.test(char)) {
      parts.push(part);
      part = '';
    } else part += char;
  }
  return [...parts, part];
}
