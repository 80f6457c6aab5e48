import type { BlockTexts } from './account-line';
import { readAuxiliary } from './auxiliary-column';
import { columnOfAmount } from './dividing-columns';
import { governmentLevels, splitLevels } from './economic-levels';
import type { Cell } from './grid';
import { cellText, tidyText } from './normalize-text';
import { Look, type RowStore } from './row-store';
import type { SheetLayout } from './sheet-layout';
import { splitAccount, splitEconomic, splitProject, type CodeName } from './split-code-name';
import { internText, pairReader, textReader, type PairReader } from './text-pool';

/** Reads the texts of a row into the store. */
export interface RowTextReader {
  readonly read: (at: number, cells: readonly (Cell | undefined)[], fen: number) => void;
  readonly clear: (at: number) => void;
  /** Look.accounted where columns or block name an account. */
  readonly look: number;
}

const plainRoles = ['voucher', 'summary', 'governmentEconomic', 'functional', 'projectCategory', 'fund', 'payee', 'remark'] as const;

const families = [
  { both: 'account', code: 'accountCode', name: 'accountName', split: splitAccount },
  { both: 'economic', code: 'economicCode', name: 'economicName', split: splitEconomic },
  { both: 'project', code: 'projectCode', name: 'projectName', split: splitProject },
] as const;

interface PlainColumn {
  readonly column: number;
  /** The column of the class whose item this one holds; -1 where there is none. */
  readonly above: number;
  readonly codes: Uint32Array;
  readonly read: (cell: Cell | undefined) => number;
}

interface PairColumn {
  readonly column: number;
  readonly above: number;
  readonly reader: PairReader;
  readonly codes: Uint32Array;
  readonly names: Uint32Array;
  /** What the block says where the column is empty. */
  readonly blockCode: number;
  readonly blockName: number;
}

type Layout = Pick<SheetLayout, 'roles' | 'voucherWord' | 'economicClass' | 'governmentClass' | 'dividing' | 'unit' | 'namedFor' | 'auxiliary'>;

export function rowTextReader(store: RowStore, layout: Layout, block: BlockTexts | undefined): RowTextReader {
  const { roles, voucherWord, governmentClass } = layout;
  const plain: PlainColumn[] = [];
  for (const role of plainRoles) {
    const column = roles[role];
    if (column === undefined) continue;
    const above = role === 'governmentEconomic' ? governmentClass : -1;
    plain.push({ column, above, codes: store.codes[role], read: textReader(store.pools[role]) });
  }
  const pairs = families.flatMap((family) => pairColumns(store, layout, block, family));

  const divided = dividedTexts(store, layout);
  const auxiliary = auxiliaryPairs(store, layout.auxiliary);
  const { projectCode, projectName, projectCategory } = store.codes;
  const namedProject = internText(store.pools.projectName, layout.namedFor.projectName);
  const namedCategory = internText(store.pools.projectCategory, headed(block, 'projectCategory') || layout.namedFor.projectCategory);

  const read = (at: number, cells: readonly (Cell | undefined)[], fen: number): void => {
    for (const { column, above, codes, read: readText } of plain) codes[at] = readText(above < 0 ? cells[column] : governmentLevels(cellText(cells[above]), cellText(cells[column])));
    if (voucherWord >= 0 && store.codes.voucher[at] !== 0) joinWord(at, cells[voucherWord]);
    for (const { column, above, reader, codes, names, blockCode, blockName } of pairs) {
      const pair = reader.read(above < 0 ? cells[column] : bothLevels(cells[above], cells[column]));
      const code = reader.codes[pair] ?? 0;
      const name = reader.names[pair] ?? 0;
      if (code !== 0) codes[at] = code;
      if (name !== 0 && names[at] === 0) names[at] = name;
      if (pair === 0) {
        if (blockCode !== 0 && codes[at] === 0) codes[at] = blockCode;
        if (blockName !== 0 && names[at] === 0) names[at] = blockName;
      }
    }
    for (const { reader, codes, names } of auxiliary) {
      const pair = codes[at] === 0 && names[at] === 0 ? reader.read(cells[layout.auxiliary]) : 0;
      if (pair !== 0) [codes[at], names[at]] = [reader.codes[pair] ?? 0, reader.names[pair] ?? 0];
    }
    for (const { textOf, codes } of divided) if (codes[at] === 0) codes[at] = textOf(cells, fen);
    if (namedProject !== 0 && projectName[at] === 0 && projectCode[at] === 0) projectName[at] = namedProject;
    if (namedCategory !== 0 && projectCategory[at] === 0) projectCategory[at] = namedCategory;
  };
  /** 记 and 12 in two columns are voucher 记-12: numbers are counted anew for each word. */
  const joinWord = (at: number, cell: Cell | undefined): void => {
    const word = tidyText(cellText(cell));
    const number = store.pools.voucher.values[store.codes.voucher[at] ?? 0] ?? '';
    if (word !== '') store.codes.voucher[at] = internText(store.pools.voucher, `${word}-${number}`);
  };
  const clear = (at: number): void => {
    for (const { codes } of plain) codes[at] = 0;
    for (const { codes, names } of pairs) {
      codes[at] = 0;
      names[at] = 0;
    }
    for (const { codes, names } of auxiliary) [codes[at], names[at]] = [0, 0];
    for (const { codes } of divided) codes[at] = 0;
    if (namedProject !== 0) projectName[at] = 0;
    if (namedCategory !== 0) projectCategory[at] = 0;
  };
  const accounted = pairs.some(({ codes }) => codes === store.codes.accountCode);
  return { read, clear, look: accounted ? Look.accounted : 0 };
}

/** Item and project as the labelled parts of one column tell them. */
function auxiliaryPairs(store: RowStore, column: number): { readonly reader: PairReader; readonly codes: Uint32Array; readonly names: Uint32Array }[] {
  if (column < 0) return [];
  return (['economic', 'project'] as const).map((family) => {
    const [code, name] = [`${family}Code`, `${family}Name`] as const;
    return { reader: pairReader((text) => readAuxiliary(text)[family], store.pools[code], store.pools[name]), codes: store.codes[code], names: store.codes[name] };
  });
}

interface DividedText {
  readonly codes: Uint32Array;
  readonly textOf: (cells: readonly (Cell | undefined)[], fen: number) => number;
}

/** The texts that a row takes from the header of the column in which its amount stands. */
function dividedTexts(store: RowStore, { dividing, unit }: Layout): DividedText[] {
  const roles = [
    { says: 'economic', role: 'economicCode', of: (header: string) => splitEconomic(header).code },
    { says: 'economic', role: 'economicName', of: (header: string) => splitEconomic(header).name },
    { says: 'category', role: 'projectCategory', of: (header: string) => header },
    { says: 'project', role: 'projectName', of: (header: string) => header },
  ] as const;
  return roles.flatMap(({ says, role, of }): DividedText[] => {
    const columns = dividing.filter((each) => each.says === says);
    const texts = new Map(columns.map((each) => [each, internText(store.pools[role], of(each.header))]));
    if ([...texts.values()].every((code) => code === 0)) return [];
    return [{
      codes: store.codes[role],
      textOf: (cells, fen) => {
        const column = columnOfAmount(columns, cells, fen, unit);
        return column === undefined ? 0 : (texts.get(column) ?? 0);
      },
    }];
  });
}

/** The columns of one family; the name column is read before the code column, so that it has the first word on names. */
function pairColumns(store: RowStore, { roles, economicClass }: Layout, block: BlockTexts | undefined, family: (typeof families)[number]): PairColumn[] {
  const columns = [roles[family.name], roles[family.both], roles[family.code]].filter((column) => column !== undefined);
  const project = family.both === 'project' ? headed(block, 'projectName') : '';
  const blockCode = internText(store.pools[family.code], project === '' ? (block?.[family.code] ?? '') : '');
  const blockName = internText(store.pools[family.name], project === '' ? (block?.[family.name] ?? '') : project);
  if (columns.length === 0 && (blockCode !== 0 || blockName !== 0)) columns.push(-1);
  const codeColumn = roles[family.code];
  const nameColumn = roles[family.name];
  const aboveOf = (column: number): number => (family.both === 'economic' && column === columns.at(-1) ? economicClass : -1);
  return columns.map((column) => ({
    column,
    above: aboveOf(column),
    reader: pairReader(
      aboveOf(column) >= 0 ? splitBothLevels : splitterFor(family.split, column === nameColumn && codeColumn !== undefined, column === codeColumn),
      store.pools[family.code],
      store.pools[family.name],
    ),
    codes: store.codes[family.code],
    names: store.codes[family.name],
    blockCode: column === columns.at(-1) ? blockCode : 0,
    blockName: column === columns.at(-1) ? blockName : 0,
  }));
}

/** What the innermost heading over a block that says it says of project or kind of spending. */
function headed(block: BlockTexts | undefined, says: 'projectName' | 'projectCategory'): string {
  return block?.headings?.map((heading) => heading[says]).filter((text) => text !== '').at(-1) ?? '';
}

/** Class and item of a row as one text, so that each pair of them is worked out once. */
function bothLevels(above: Cell | undefined, own: Cell | undefined): string {
  const [classText, itemText] = [cellText(above), cellText(own)];
  return classText === '' && itemText === '' ? '' : `${classText}\n${itemText}`;
}

function splitBothLevels(text: string): CodeName {
  const end = text.indexOf('\n');
  return splitLevels(text.slice(0, end), text.slice(end + 1));
}

/** Beside a code column the name column is all name; a code column that holds no code by our rules keeps its text as the code. */
function splitterFor(split: (text: string) => CodeName, nameOnly: boolean, codeColumn: boolean): (text: string) => CodeName {
  if (nameOnly) {
    return (text) => {
      const { code, name } = split(text);
      return { code: '', name: name === '' ? code : name };
    };
  }
  if (codeColumn && split === splitProject) {
    return (text) => {
      const found = split(text);
      return found.code === '' ? { code: found.name, name: '' } : found;
    };
  }
  return split;
}
