/** Name of a 0-based column: 0 → A, 26 → AA. */
export function columnName(column: number): string {
  let name = '';
  for (let rest = column; rest >= 0; rest = Math.floor(rest / 26) - 1) name = String.fromCharCode(65 + (rest % 26)) + name;
  return name;
}

/** A1 address of a 0-based column and a 1-based row. */
export function cellAddress(column: number, row: number): string {
  return `${columnName(column)}${row}`;
}
