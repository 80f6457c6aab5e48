/** Yuan texts of two decimals (`yuanText`), added up exactly, however large. */
export function sumYuan(amounts: readonly string[]): string {
  return amounts.reduce(addYuan, '0.00');
}

export function addYuan(a: string, b: string): string {
  return yuanOf(fenOf(a) + fenOf(b));
}

/** `-1234.50` → -123450n. The texts come from `yuanText`, so the form is certain. */
export function fenOf(yuan: string): bigint {
  return BigInt(yuan.replace('.', ''));
}

function yuanOf(fen: bigint): string {
  const digits = (fen < 0n ? -fen : fen).toString().padStart(3, '0');
  return `${fen < 0n ? '-' : ''}${digits.slice(0, -2)}.${digits.slice(-2)}`;
}

/** Five decimals, half up (away from zero), as each ledger's own rates. */
export function rateOf(executed: bigint, available: bigint): string | null {
  if (available === 0n) return null;
  const negative = executed < 0n !== available < 0n;
  const size = (value: bigint): bigint => (value < 0n ? -value : value);
  const scaled = (size(executed) * 200_000n + size(available)) / (2n * size(available));
  const digits = scaled.toString().padStart(6, '0');
  return `${negative && scaled !== 0n ? '-' : ''}${digits.slice(0, -5)}.${digits.slice(-5)}`;
}

export function negateYuan(yuan: string): string {
  return yuanOf(-fenOf(yuan));
}

/** With thousands separators, for a sentence. */
export function yuanWithSeparators(yuan: string): string {
  return yuan.replace(/\B(?=(?:\d{3})+\.)/g, ',');
}
