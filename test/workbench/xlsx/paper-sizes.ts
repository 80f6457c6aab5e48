/** Paper sizes by the numbers of files, in the API's words. */
const NAMES: Readonly<Record<number, string>> = { 1: 'Letter', 2: 'LetterSmall', 3: 'Tabloid', 5: 'Legal', 7: 'Executive', 8: 'A3', 9: 'A4', 10: 'A4Small', 11: 'A5', 12: 'B4', 13: 'B5', 14: 'Folio' };

export function paperName(number: number): string {
  return NAMES[number] ?? 'A4';
}

export function paperNumber(name: string): number {
  return Number(Object.entries(NAMES).find(([, one]) => one.toLowerCase() === name.toLowerCase())?.[0] ?? 9);
}
