import type { Cell } from './grid';
import type { Header } from './find-header';
import { cellText, compactText } from './normalize-text';
import { readPartialDay } from './read-day';
import { unitIn } from './title-lines';

/** Knows the lines of a sheet's pages that are no entries: its header and titles where page breaks repeat them, signatures. */
export interface PageLines {
  /** Whether a row repeats the header, all of it or but for some cells (another unit, columns that changed places). */
  readonly likeHeader: (row: readonly (Cell | undefined)[]) => 'same' | 'alike' | 'other';
  readonly isPageLine: (row: readonly (Cell | undefined)[]) => boolean;
}

/** True for a line of signatures (单位负责人：… 制表人：… 2024年12月31日), whose day may stand in the column of the amounts. */
export function isSignatureLine(row: readonly (Cell | undefined)[]): boolean {
  const cells = row.filter((cell) => cell !== null && cell !== undefined && cellText(cell).trim() !== '');
  const [first] = cells;
  if (typeof first !== 'string' || !signer.test(compactText(first).slice(0, 40))) return false;
  return cells.every((cell, at) => {
    const text = compactText(cellText(cell));
    const named = at > 0 && /[:：]$/.test(compactText(cellText(cells[at - 1])));
    return (typeof cell === 'string' && (signer.test(text.slice(0, 40)) || (named && text.length <= 12))) || /^(?:日期|时间)[:：]/.test(text) || (at === cells.length - 1 && isWholeDay(cell));
  });
}

const signer = /^(?:单位|财务|部门|会计|主管|分管)?(?:负责人|主管|领导|会计|出纳|制表人?|制单人?|填表人?|填报人?|编制人?|审核人?|复核人?|经办人?|记账人?|报账员?|审批人?)(?:\((?:签字|签章|盖章)\))?[:：]/;

function isWholeDay(cell: Cell | undefined): boolean {
  const day = readPartialDay(cell);
  return typeof day === 'number' && day > 0;
}

export function pageLines(header: Header, rowsAbove: readonly (readonly (Cell | undefined)[])[]): PageLines {
  const headers = header.texts.map((texts, column) => new Set([...texts, ...(header.labels[column] ?? '').split('/')].map(compactText).filter((text) => text !== '')));
  const titles = new Set(rowsAbove.flatMap((row) => textsIn(row)));

  const likeHeader: PageLines['likeHeader'] = (row) => {
    let filled = 0;
    let same = 0;
    row.forEach((cell, column) => {
      if (cell === null || cell === undefined || cell === '') return;
      const text = compactText(cellText(cell));
      if (text === '') return;
      filled += 1;
      if (headers[column]?.has(text) === true) same += 1;
    });
    if (same < 2 || same * 2 <= filled) return 'other';
    return same === filled ? 'same' : 'alike';
  };

  const isPageLine = (row: readonly (Cell | undefined)[]): boolean => {
    const texts = textsIn(row);
    return texts.length > 0 && texts.every((text) => titles.has(text) || pageText.test(text));
  };
  return { likeHeader, isPageLine };
}

/** Page numbers, print dates, periods, units, signatures: what stands around a table, not in it. */
const pageText =
  /^(第?\d+页|共\d+页|第\d+页[,，/]?共\d+页|\d+\/\d+|续|接上页|转下页|[(（]续[)）]|.*(?:单位|期间|币种|日期|年度|账套|制表人?|制单人?|审核人?|复核人?|记账人?|会计|出纳|打印时间|打印日期|负责人|主管|经办人?|填报人?|领导|附注|备注|说明|注)[:：].*)$/;

/** True where a line without date and amount states the unit of what follows, maybe in the amount column itself. */
export function isUnitLine(row: readonly (Cell | undefined)[]): boolean {
  return row.some((cell) => typeof cell === 'string' && cell.length <= 100 && /(?:单\s*位|币种|unit)\s*[:：]/i.test(cell) && unitIn(cell) !== undefined);
}

function textsIn(row: readonly (Cell | undefined)[]): string[] {
  return row.map((cell) => compactText(cellText(cell).slice(0, 200))).filter((text) => text !== '');
}
