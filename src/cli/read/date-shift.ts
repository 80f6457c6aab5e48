import { XmlScanner } from './xml-scanner';

/** Days between Excel's two calendars: serial 0 of the one of 1904 is serial 1462 of the one of 1900. */
const DAYS_BETWEEN = 1462;

/** For a workbook that counts days from 1904: makes the dates in it count from 1900 and leaves other numbers alone. */
export function dateShift(styles: Buffer | undefined): (value: number, format: number) => number {
  const dates = styles === undefined ? [] : dateFormats(styles);
  return (value, format) => (dates[format] === true ? value + DAYS_BETWEEN : value);
}

/** For every cell format whether it shows a date. */
function dateFormats(styles: Buffer): boolean[] {
  const scanner = new XmlScanner(styles);
  const own = new Map<number, boolean>();
  const formats: boolean[] = [];
  let inCellFormats = false;
  while (scanner.next()) {
    const { name, closing } = scanner;
    if (name === 'cellXfs') inCellFormats = !closing;
    else if (closing) continue;
    else if (name === 'numFmt') own.set(Number(scanner.attribute('numFmtId')), showsDate(scanner.attribute('formatCode') ?? ''));
    else if (name === 'xf' && inCellFormats) {
      const id = Number(scanner.attribute('numFmtId') ?? 0);
      formats.push(own.get(id) ?? isBuiltInDate(id));
    }
  }
  return formats;
}

/** Excel's own date formats, with those of Chinese Excel (27–36, 50–58). */
function isBuiltInDate(id: number): boolean {
  return (id >= 14 && id <= 22) || (id >= 27 && id <= 36) || (id >= 50 && id <= 58);
}

function showsDate(code: string): boolean {
  return /[ymd]/i.test(code.replace(/"[^"]*"|\\.|\[[^\]]*\]/g, ''));
}
