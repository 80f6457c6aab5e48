import type { BlockTexts } from './account-line';
import { readAccountLine } from './account-line';
import { amountParts } from './amount-parts';
import { auxiliaryColumn } from './auxiliary-column';
import { isBankJournal } from './bank-journal';
import { lookAtColumn } from './column-look';
import { dividingColumns, type DividingColumn } from './dividing-columns';
import { economicLevels, type EconomicLevels } from './economic-levels';
import { findHeader, findUnknownHeader, headerAtRow, SEARCHED_ROWS, type Header } from './find-header';
import type { Cell, Grid } from './grid';
import { plainHeader } from './header-role';
import type { AmountUnit, SheetSettings } from './ledger';
import { cellText, compactText } from './normalize-text';
import { ownColumns } from './own-columns';
import { recognizeColumns, type ColumnClue, type ColumnRoles } from './recognize-columns';
import type { ColumnRole } from './roles';
import { readTitleLines, unitIn, unitOfHeader, yearIn, type LineUnit, type TitleFacts } from './title-lines';
import { blockUnder, readSectionLine } from './section-line';
import { returnsColumn } from './status-column';
import { sheetNamedFor, type NamedFor } from './sheet-name';
import { uncountedColumns, type UncountedColumn } from './uncounted-columns';

/** How a sheet is laid out: found from its first rows alone, so that an edit further down changes nothing here. */
export interface SheetLayout {
  readonly header: Header;
  /** By 0-based grid column. */
  readonly roles: ColumnRoles;
  /** Columns whose amounts are added to that of the debit or amount column. */
  readonly parts: readonly number[];
  /** The column among whose kinds of payment some say that money came back; -1 where there is none. */
  readonly returnsColumn: number;
  /** Columns whose headers say what the amounts in them were spent on. */
  readonly dividing: readonly DividingColumn[];
  /** The column whose cells tell item and project in labelled parts; -1 where there is none. */
  readonly auxiliary: number;
  /** Columns of numbers that count nowhere. */
  readonly uncounted: readonly UncountedColumn[];
  readonly unit: AmountUnit;
  /** The unit as header or lines state it, whatever the accountant has set. */
  readonly statedUnit: LineUnit;
  /** A unit of account that cannot be read (千元): the sheet must not be used. */
  readonly unitUnsupported: boolean;
  readonly title: TitleFacts;
  /** The column of the voucher's word (记, 收, 付) where its number stands in another; -1 where it does not. */
  readonly voucherWord: number;
  /** Columns of the class (类) whose item (款) stands in another; -1 where there is none. */
  readonly economicClass: number;
  readonly governmentClass: number;
  /** Columns of answers that the program itself wrote beside the ledger: nothing of them is read. */
  readonly own: readonly number[];
  /** What the accountant said of columns, for further headers of the sheet. */
  readonly corrections: readonly Correction[];
  /** A journal of bank or cash, whose payments stand under 贷方. */
  readonly paidByCredit: boolean;
  /** What the sheet's name says of all rows, where no column does. */
  readonly namedFor: NamedFor;
  /** What an account line above the header says of the first block. */
  readonly block: BlockTexts | undefined;
}

/** A column that the accountant gave a role, or none, with its header. */
interface Correction {
  readonly column: number;
  readonly label: string;
  readonly role: ColumnRole | null;
}

/** Rows below the header that decide what the columns hold. */
const SAMPLE_ROWS = 200;
/** Where so many rows that hold anything stand above a row, it does not change the layout. */
export const LAYOUT_ROWS = SEARCHED_ROWS + SAMPLE_ROWS * 2;

/** Finds header, columns, unit and title of a sheet; `undefined` when it holds no ledger. */
export function findLayout(grid: Grid, settings: SheetSettings | undefined): SheetLayout | undefined {
  const row = settings?.headerRow === undefined ? undefined : settings.headerRow - 1 - grid.top;
  if (row !== undefined && row >= 0 && row < grid.rows.length) return layoutBelow(grid, headerAtRow(grid, row), settings);
  const known = findHeader(grid);
  const layout = known && layoutBelow(grid, known, settings);
  if (layout !== undefined && hasMoney(layout.roles)) return layout;
  const unknown = findUnknownHeader(grid);
  const guessed = unknown && layoutBelow(grid, unknown, settings);
  return guessed !== undefined && isLedgerLike(guessed.roles) && saysWhenOrWhat(guessed.roles) ? guessed : layout;
}

/** The layout of the rows under a header that is already found. */
export function layoutBelow(grid: Grid, header: Header, settings: SheetSettings | undefined): SheetLayout {
  const above = grid.rows.slice(0, header.first);
  const title = titleFacts(above, header);
  const own = ownColumns(header.labels);
  const { clues: all, sample } = cluesOf(grid, header);
  const auxiliary = auxiliaryColumn(all, sample);
  const told = settings?.columns?.[auxiliary + grid.left] === undefined ? auxiliary : -1;
  const clues = all.filter(({ column }) => !own.includes(column) && column !== told);
  const found = amountParts(clues, sample);
  const levels = economicLevels(clues);
  const roles = corrected(recognizeColumns(clues, found, levels), settings, grid.left);
  const parts = keptParts(found.columns, roles, settings, grid.left);
  const heading = readSectionLine(above.at(-1) ?? [], roles);
  const block = above.flatMap((cells) => readAccountLine(cells) ?? []).at(-1) ?? (heading && blockUnder(heading, undefined));
  const stated = unitOfColumns(header, roles) ?? unitOfRows(clues, sample) ?? title.unit ?? 'yuan';
  const unit = settings?.unit ?? (stated === 'unsupported' ? 'yuan' : stated);
  return {
    header,
    roles,
    parts,
    dividing: dividingColumns(clues.filter(({ column }) => settings?.columns?.[column + grid.left] === undefined), sample, roles, parts),
    auxiliary: told,
    returnsColumn: returnsColumn(clues, sample, roles),
    uncounted: uncountedColumns(clues, roles, parts, settings, grid.left),
    unit,
    statedUnit: stated,
    unitUnsupported: stated === 'unsupported' && settings?.unit === undefined,
    title: { ...title, ...yearOfHeader(header, title) },
    voucherWord: roles.voucher === undefined ? -1 : header.texts.findIndex((texts, column) => column !== roles.voucher && texts.some((text) => /^(凭证)?字$/.test(plainHeader(text)))),
    economicClass: classColumn('economic', levels, roles, settings, grid.left),
    governmentClass: classColumn('governmentEconomic', levels, roles, settings, grid.left),
    own,
    corrections: Object.entries(settings?.columns ?? {}).map(([column, role]) => ({ column: Number(column) - grid.left, label: header.labels[Number(column) - grid.left] ?? '', role })),
    paidByCredit: isBankJournal(roles, [grid.sheet, ...above.flatMap((cells) => cells.map((cell) => cellText(cell).slice(0, 100)))], block, sample),
    namedFor: namedFor(grid.sheet, roles),
    block,
  };
}

function namedFor(sheet: string, roles: ColumnRoles): NamedFor {
  const said = sheetNamedFor(sheet);
  const hasProject = [roles.project, roles.projectCode, roles.projectName].some((column) => column !== undefined);
  return { projectName: hasProject ? '' : said.projectName, projectCategory: hasProject || roles.projectCategory !== undefined ? '' : said.projectCategory };
}

/** The layout under a further header of a sheet: what the accountant corrected holds for the columns of the same headers. */
export function layoutUnderHeader(grid: Grid, header: Header, { corrections, paidByCredit }: SheetLayout): SheetLayout {
  const columns: Record<number, ColumnRole | null> = {};
  for (const { column, label, role } of corrections) {
    const at = (header.labels[column] ?? '') === label ? column : label === '' ? -1 : header.labels.indexOf(label);
    if (at >= 0) columns[at + grid.left] = role;
  }
  const found = layoutBelow(grid, header, corrections.length === 0 ? undefined : { columns });
  return { ...found, corrections, paidByCredit: paidByCredit && found.roles.debit !== undefined && found.roles.credit !== undefined };
}

/**
 * The layout of a further block of a sheet: under a header like the sheet's first or another, with what the lines over it say
 * of unit, year and month. The very layout where they say nothing new.
 * @param before the layout of the rows above
 * @param first the sheet's own, whose unit the accountant may have set
 */
export function layoutOfBlock(layout: SheetLayout, before: SheetLayout, first: SheetLayout, lines: Lines): SheetLayout {
  const facts = readTitleLines(lines.filter((cells) => !isNote(cells)).reverse());
  const statedUnit = unitOfColumns(layout.header, layout.roles) ?? facts.unit ?? before.statedUnit;
  const year = facts.year ?? before.title.year;
  // The month of the block above is not that of a block of another year.
  const month = facts.month ?? (year === before.title.year ? before.title.month : undefined);
  if (layout === before && statedUnit === before.statedUnit && year === before.title.year && month === before.title.month) return layout;
  const own = statedUnit === 'unsupported' ? 'yuan' : statedUnit;
  return {
    ...layout,
    title: { ...(year !== undefined && { year }), ...(month !== undefined && { month }) },
    statedUnit,
    unit: statedUnit === first.statedUnit ? first.unit : own,
    unitUnsupported: statedUnit === 'unsupported' && statedUnit !== first.statedUnit,
  };
}

type Lines = readonly (readonly (Cell | undefined)[])[];

/** What a note below a block tells of months and years is not about the next block. */
function isNote(cells: readonly (Cell | undefined)[]): boolean {
  const first = cells.find((cell) => cell !== null && cell !== undefined && cell !== '');
  return typeof first === 'string' && /^\s*[(（]?(附?注|备注|说明)/.test(first);
}

export function hasMoney(roles: ColumnRoles): boolean {
  return roles.debit !== undefined || roles.credit !== undefined || roles.amount !== undefined;
}

/** True where rows are entries: each says when, by which voucher, what for or to whom. */
export function isLedgerLike(roles: ColumnRoles): boolean {
  return hasMoney(roles) && (roles.date !== undefined || roles.day !== undefined || roles.voucher !== undefined || roles.summary !== undefined || roles.payee !== undefined);
}

/** Under headers that nobody knows, names beside numbers are a list of telephones as well as of payments. */
function saysWhenOrWhat(roles: ColumnRoles): boolean {
  return [roles.date, roles.day, roles.voucher, roles.economic, roles.economicCode, roles.account, roles.accountCode].some((column) => column !== undefined);
}

function cluesOf(grid: Grid, header: Header): { readonly clues: ColumnClue[]; readonly sample: readonly (readonly (Cell | undefined)[])[] } {
  const sample: (readonly (Cell | undefined)[])[] = [];
  let width = header.texts.length;
  for (let row = header.last + 1; row < grid.rows.length && sample.length < SAMPLE_ROWS && row < header.last + 1 + SAMPLE_ROWS * 2; row++) {
    const cells = grid.rows[row] ?? [];
    if (cells.every((cell) => cell === null || cell === undefined || cell === '')) continue;
    sample.push(cells);
    width = Math.max(width, Math.min(cells.length, WIDEST));
  }
  return { clues: Array.from({ length: Math.min(width, WIDEST) }, (_, column) => ({ column, headers: header.texts[column] ?? [], look: lookAtColumn(sample, column) })), sample };
}

/** Columns beyond are not looked at: no ledger is wider, and a hostile file may be. */
const WIDEST = 300;

function corrected(found: ColumnRoles, settings: SheetSettings | undefined, left: number): ColumnRoles {
  let roles: ColumnRoles = { ...found };
  for (const [column, role] of Object.entries(settings?.columns ?? {})) {
    const at = Number(column) - left;
    const others = Object.entries(roles).filter(([, other]) => other !== at);
    roles = Object.fromEntries(others);
    if (role !== null) roles[role] = at;
  }
  if (settings?.columns !== undefined && Object.values(settings.columns).includes('amount')) {
    // The accountant named the amount column: what was taken for debit and credit without her word steps back, also where
    // her settings only repeat what was found.
    const chosen = Object.entries(settings.columns);
    const isHers = (role: 'debit' | 'credit'): boolean => chosen.some(([column, given]) => given === role && Number(column) - left !== found[role]);
    if (!isHers('debit')) delete roles.debit;
    if (!isHers('credit')) delete roles.credit;
  }
  return roles;
}

/** The parts beside the first, where the accountant did not name another amount; what she gave another meaning is none. */
function keptParts([first, ...others]: readonly number[], roles: ColumnRoles, settings: SheetSettings | undefined, left: number): readonly number[] {
  if (first === undefined || (roles.debit ?? roles.amount) !== first) return [];
  return others.filter((column) => settings?.columns?.[column + left] === undefined && !Object.values(roles).includes(column));
}

/** The column of a family's class, unless the accountant gave it, or its item, another meaning. */
function classColumn(family: EconomicLevels['family'], levels: readonly EconomicLevels[], roles: ColumnRoles, settings: SheetSettings | undefined, left: number): number {
  const found = levels.find((each) => each.family === family);
  if (found === undefined || settings?.columns?.[found.classColumn + left] !== undefined) return -1;
  const items = Object.values(found.roles);
  const read = family === 'economic' ? [roles.economic, roles.economicCode, roles.economicName] : [roles.governmentEconomic];
  return read.some((column) => column !== undefined && items.includes(column)) ? found.classColumn : -1;
}

function unitOfColumns(header: Header, roles: ColumnRoles): LineUnit | undefined {
  for (const column of [roles.debit, roles.amount, roles.credit]) {
    for (const text of column === undefined ? [] : (header.texts[column] ?? [])) {
      const unit = unitOfHeader(text);
      if (unit !== undefined) return unit;
    }
  }
  return undefined;
}

/** The unit that a column names row by row (`单位` over 万元 and nothing else). Rows of different units cannot be added up as they stand. */
function unitOfRows(clues: readonly ColumnClue[], sample: Lines): LineUnit | undefined {
  for (const { column, headers } of clues) {
    if (!headers.some((text) => text.includes('单位'))) continue;
    const texts = new Set(sample.map((cells) => cellText(cells[column]).trim()).filter((text) => text !== '' && !headers.includes(text)));
    const units = new Set([...texts].map((text) => unitIn(text)));
    if (units.size > 0 && !units.has(undefined)) return units.size === 1 ? [...units][0] : 'unsupported';
  }
  return undefined;
}

/** What lines and header say. A unit in the header of a column is that column's own, not the ledger's: 余额（万元） beside 金额. */
function titleFacts(above: Lines, { labels }: Header): TitleFacts {
  const facts: { -readonly [Part in keyof TitleFacts]: TitleFacts[Part] } = readTitleLines([...above, labels]);
  const { unit } = readTitleLines([...above, labels.filter((label) => unitAlone.test(compactText(label)))]);
  delete facts.unit;
  return unit === undefined ? facts : { ...facts, unit };
}

const unitAlone = /^[([]?(?:金额)?(?:单位)?:?(?:人民币)?(?:万|千|百|亿)?元[)\]]?$/;

/** `2024年` over 月 and 日 says the year as a title does. */
function yearOfHeader(header: Header, title: TitleFacts): { year?: number } {
  if (title.year !== undefined) return {};
  for (const label of header.labels) {
    const year = label.includes('年') ? yearIn(label) : undefined;
    if (year !== undefined) return { year };
  }
  return {};
}
