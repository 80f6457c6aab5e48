/** A year as typed, `2024` or `２０２４年`; undefined when it is none of our time. */
export function readYear(text: string): number | undefined {
  const plain = text.normalize('NFKC').trim().replace(/年$/, '');
  return /^(19|20|21)\d\d$/.test(plain) ? Number(plain) : undefined;
}
