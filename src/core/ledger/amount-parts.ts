import type { ColumnClue } from './recognize-columns';
import { isEconomicClassName, isEconomicItemName } from './economic-code';
import type { Cell } from './grid';
import { headerMeanings, isForeignHeader, plainHeader, saysSpent } from './header-role';
import { readAmount } from './read-amount';
import { splitEconomic } from './split-code-name';
import { unitIn } from './title-lines';

/** Columns that are parts of one amount: what was paid directly and by authority, for basic spending and for projects. */
export interface AmountParts {
  /** Whose sum is the amount of a row; empty where no columns are parts, or one holds their sum already. */
  readonly columns: readonly number[];
  /** The column that holds their sum. */
  readonly total: number | undefined;
}

const noParts: AmountParts = { columns: [], total: undefined };

/**
 * Finds the parts of an amount by their headers and their cells. Where it is not certain that they are all of one whole
 * (a further amount beside them, one part that may contain another) there are none.
 */
export function amountParts(clues: readonly ColumnClue[], sample: readonly (readonly (Cell | undefined)[])[]): AmountParts {
  const plain = clues.filter((clue) => !isBesides(clue));
  if (plain.some((clue) => meaningOf(clue) === 'debit')) return noParts;
  const wholes = groups.map((group) => wholeOf(group, plain)).filter((columns) => columns !== undefined);
  const [parts] = wholes;
  if (parts === undefined) return { columns: [], total: totalOfAll(plain, sample) };
  if (!isOneUnit(clues, parts)) return noParts;
  const sums = wholes.map((columns) => sample.map((cells) => sumOf(cells, columns)));
  const [own = []] = sums;
  // Two ways to divide the same amount: by kind of spending and by way of payment.
  if (sums.some((other) => !isSame(other, own))) return noParts;
  const others = plain.filter((clue) => !wholes.some((columns) => columns.includes(clue.column)));
  const total = others.find((clue) => isTotal(clue) && isSame(sample.map((cells) => sumOf(cells, [clue.column])), own));
  if (total !== undefined) return { columns: [], total: total.column };
  return others.some((clue) => clue.look.filled > 0 && (saysTotal(clue) || (meaningOf(clue) === 'amount' && clue.headers.some((header) => saysSpent(header) > 0)))) ? noParts : { columns: parts, total: undefined };
}

/** The column called 合计 that holds the sum of all other amounts, whatever these are called. */
function totalOfAll(clues: readonly ColumnClue[], sample: readonly (readonly (Cell | undefined)[])[]): number | undefined {
  const total = clues.find((clue) => saysTotal(clue) && isTotal(clue));
  if (total === undefined) return undefined;
  const others = clues.filter((clue) => clue !== total && clue.look.filled > 0 && isMoneyOrEmpty(clue) && clue.look.dates < clue.look.filled && ['amount', 'projectName', undefined].includes(meaningOf(clue)) && !clue.headers.some(isForeignHeader));
  const columns = others.filter(({ headers }) => headers.length > 0).map(({ column }) => column);
  return columns.length > 1 && isSame(sample.map((cells) => sumOf(cells, [total.column])), sample.map((cells) => sumOf(cells, columns))) ? total.column : undefined;
}

type Family = (header: string) => string | undefined;

/** Families that divide an amount in the same respect: one of them at most is meant, and a part of another speaks against it. */
const groups: readonly (readonly Family[])[] = [
  [family(/^(?:财政|国库|国库集中)?(直接|授权|实有资金|实拨资金|单位资金|自有资金|公务卡|现金|转账)(?:支付|支出|付款)?$/)],
  [family(/^(基本|项目|经营|上缴上级|对?附属单位补助|其他)支出$/), family(/^(人员|(?:日常)?公用|项目|其他)(?:支出|经费)$/)],
  [
    family(/^(财政|自筹|自有|单位|其他|非财政)(?:拨款|资金|补助)$/),
    family(/^(中央|省级?|市级?|县级?|区级?|上级|本级|自筹|其他)(?:财政)?(?:资金|补助|专项|配套)(?:资金)?$/),
    family(/^(一般公共预算|政府性基金|国有资本经营|非财政|其他)(?:预算)?(?:拨款|资金|财政拨款)?$/),
  ],
  [(header) => (isEconomicItemName(header) || splitEconomic(header).code.length >= 5 ? header : undefined), (header) => (isEconomicClassName(header) ? header : undefined)],
];

function family(pattern: RegExp): Family {
  return (header) => pattern.exec(header)?.[1];
}

/** The columns of the one family of a group whose parts are there; `undefined` where none is, or it is not clear. */
function wholeOf(group: readonly Family[], clues: readonly ColumnClue[]): readonly number[] | undefined {
  const members = group.map((partOf) => clues.flatMap((clue) => {
    const part = namesOf(clue).map(partOf).find((name) => name !== undefined);
    return part === undefined ? [] : [{ part, clue }];
  }));
  const best = members.reduce((found, other) => (other.length > found.length ? other : found), []);
  const columns = best.map(({ clue }) => clue.column);
  if (columns.length < 2 || new Set(best.map(({ part }) => part)).size < columns.length) return undefined;
  if (members.some((other) => other.some(({ clue }) => !columns.includes(clue.column)))) return undefined;
  return best.every(({ clue }) => isMoneyOrEmpty(clue)) && best.some(({ clue }) => clue.look.filled > 0) ? columns : undefined;
}

/** The texts of a header as names of parts: with and without 金额 after. */
function namesOf({ headers }: ColumnClue): string[] {
  return headers.flatMap((header) => {
    const plain = plainHeader(header);
    return [plain, plain.replace(/(?:金额|额)$/, '')];
  });
}

/** True for columns that hold something else than what was spent: balances, budgets, running totals. */
function isBesides({ headers }: ColumnClue): boolean {
  return headers.some((header) => headerMeanings(header).some(({ role }) => role === 'balance' || role === 'notAnAmount' || role === 'income') || header.includes('收入'));
}

function meaningOf({ headers }: ColumnClue): string | undefined {
  return headers.flatMap((header) => headerMeanings(header))[0]?.role;
}

function isMoneyOrEmpty({ look }: ColumnClue): boolean {
  return look.filled === 0 || (look.amounts >= look.filled * 0.75 && look.economicBoth === 0);
}

function isTotal(clue: ColumnClue): boolean {
  const meaning = meaningOf(clue);
  return clue.look.filled > 0 && isMoneyOrEmpty(clue) && (meaning === undefined || meaning === 'amount');
}

function saysTotal({ headers }: ColumnClue): boolean {
  return headers.some((header) => /(合计|总计|小计|共计)$/.test(plainHeader(header)));
}

function isOneUnit(clues: readonly ColumnClue[], columns: readonly number[]): boolean {
  const units = columns.map((column) => clues.find((clue) => clue.column === column)?.headers.map(unitIn).find((unit) => unit !== undefined));
  return new Set(units).size === 1;
}

/** Fen by yuan; `undefined` where none of the cells holds an amount. */
function sumOf(cells: readonly (Cell | undefined)[], columns: readonly number[]): number | undefined {
  const amounts = columns.flatMap((column) => readAmount(cells[column], 'yuan')).filter((amount): amount is Extract<typeof amount, number> => typeof amount === 'number');
  return amounts.length === 0 ? undefined : amounts.reduce((sum: number, amount) => sum + amount, 0);
}

/** Whether two columns of sums are the same in nine of ten rows at least that hold either. */
function isSame(one: readonly (number | undefined)[], other: readonly (number | undefined)[]): boolean {
  const held = one.map((_, row) => row).filter((row) => one[row] !== undefined || other[row] !== undefined);
  const same = held.filter((row) => one[row] === other[row]).length;
  return held.length > 0 && same >= held.length * 0.9;
}
