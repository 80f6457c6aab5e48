import { economicCodeIn, economicClassNamed, isEconomicCode } from './economic-code';
import { headerMeanings, plainHeader } from './header-role';
import { normalizeText, tidyText } from './normalize-text';
import type { ColumnClue } from './recognize-columns';
import type { ColumnRole } from './roles';
import { splitEconomic, type CodeName } from './split-code-name';

/** An economic classification in two columns, 类 and 款: the class in one, the item within it in the other. */
export interface EconomicLevels {
  readonly family: 'economic' | 'governmentEconomic';
  /** Column that says the class: its codes where it has them in a column of their own. */
  readonly classColumn: number;
  /** The item's columns by role; none where another column has the whole code. */
  readonly roles: Readonly<Partial<Record<ColumnRole, number>>>;
  /** All columns that belong to it. */
  readonly columns: readonly number[];
}

/** The two-column classifications among columns, one of each family. */
export function economicLevels(clues: readonly ColumnClue[]): readonly EconomicLevels[] {
  const found: EconomicLevels[] = [];
  clues.forEach((clue, at) => {
    if (!says(clue, itemHeader) || !isItem(clue) || found.some(({ columns }) => columns.includes(clue.column))) return;
    const classes = runBefore(clues, at, classHeader);
    const family = familyOf(classes);
    if (family === undefined || found.some((levels) => levels.family === family)) return;
    const items = runFrom(clues, at, itemHeader);
    const columns = [...classes, ...items].map(({ column }) => column);
    found.push({ family, classColumn: (classes.find(holdsCodes) ?? classes[0] ?? clue).column, roles: rolesOf(family, items), columns });
  });
  return found.map((levels) => (clues.some((clue) => !levels.columns.includes(clue.column) && tellsAll(clue, levels.family)) ? { ...levels, roles: {} } : levels));
}

/**
 * Code and name of an item by its class and what stands in the item's cell: two digits, the full code or a name.
 * 302 and 11, 30211 or 差旅费 are all 30211; a class alone stays one.
 */
export function splitLevels(classText: string, itemText: string): CodeName {
  const above = splitEconomic(classText);
  const classCode = isEconomicCode(above.code) ? above.code.slice(0, 3) : economicClassNamed(above.name);
  const own = splitEconomic(itemText);
  if (own.code === '' && own.name === '') return { code: above.code === '' ? classCode : above.code, name: above.name };
  if (classCode === '' || isEconomicCode(own.code)) return own;
  const [, digits = '', rest = ''] = /^[[(]?(\d{1,2})[\])]?(?:[\s\-_:、.]*(\D.*))?$/.exec(normalizeText(itemText)) ?? [];
  if (digits !== '') return { code: classCode + digits.padStart(2, '0'), name: rest === '' ? '' : tidyText(rest) };
  const code = economicCodeIn(classCode, own.name);
  return { code: code === '' ? classCode : code, name: own.name };
}

/** The government item by its class, as `splitLevels` does; a name stays one. */
export function governmentLevels(classText: string, itemText: string): string {
  const [above, own] = [tidyText(classText), tidyText(itemText)];
  if (own === '') return above;
  const classCode = /^[[(]?(\d{3})(?!\d)/.exec(normalizeText(classText))?.[1];
  return classCode !== undefined && /^\d{1,2}$/.test(normalizeText(own)) ? classCode + normalizeText(own).padStart(2, '0') : own;
}

/** 类, 经济分类类, 经济科目（类）, 类级科目, 类编码; 分类 and 人员类 are no level of a classification. */
const classHeader = levelHeader('类');
const itemHeader = levelHeader('款');

function levelHeader(level: string): RegExp {
  return new RegExp(`^(?:.*(?:经济|分类|科目)[(\\-_/]*)?${level}级?(?:科目)?(?:编码|代码|名称)?\\)?$`);
}

/** True for the header of one level of a classification, whatever stands under it: no money. */
export function isLevelHeader(header: string): boolean {
  return anyLevel.test(plainHeader(header));
}

const anyLevel = levelHeader('[类款项]');

function says({ headers }: ColumnClue, pattern: RegExp): boolean {
  return headers.some((header) => pattern.test(plainHeader(header)));
}

/** The columns of one level that stand side by side right before a column. */
function runBefore(clues: readonly ColumnClue[], at: number, pattern: RegExp): readonly ColumnClue[] {
  const other = clues.slice(0, at).reverse().findIndex((clue) => !says(clue, pattern));
  return clues.slice(other < 0 ? 0 : at - other, at);
}

/** The columns of one level that stand side by side from a column on. */
function runFrom(clues: readonly ColumnClue[], at: number, pattern: RegExp): readonly ColumnClue[] {
  const other = clues.slice(at).findIndex((clue) => !says(clue, pattern));
  return clues.slice(at, other < 0 ? undefined : at + other);
}

/** Neither money nor a code of another classification. */
function isItem({ look }: ColumnClue): boolean {
  return look.filled > 0 && look.money <= look.filled * 0.2 && look.dates <= look.filled * 0.2 && look.functionalCodes <= look.filled * 0.2;
}

function holdsCodes({ look }: ColumnClue): boolean {
  return look.filled > 0 && look.economicCodes + look.economicBoth + look.governmentCodes >= look.filled * 0.6;
}

function familyOf(classes: readonly ColumnClue[]): EconomicLevels['family'] | undefined {
  const [first] = classes;
  if (first === undefined || says(first, /功能/)) return undefined;
  const most = (count: (look: ColumnClue['look']) => number): boolean => classes.some(({ look }) => look.filled > 0 && count(look) >= look.filled * 0.6);
  if (most((look) => look.governmentCodes)) return 'governmentEconomic';
  if (most((look) => look.economicCodes + look.economicBoth)) return 'economic';
  if (says(first, /政府/)) return 'governmentEconomic';
  return most((look) => look.economicNames) ? 'economic' : undefined;
}

function rolesOf(family: EconomicLevels['family'], items: readonly ColumnClue[]): EconomicLevels['roles'] {
  const [first, second] = items;
  if (first === undefined) return {};
  if (family === 'governmentEconomic') return { governmentEconomic: first.column };
  if (second === undefined) return { economic: first.column };
  const [code, name] = says(first, /名称/) || first.look.words > second.look.words ? [second, first] : [first, second];
  return { economicCode: code.column, economicName: name.column };
}

/** Whether another column has the family's codes already. */
function tellsAll({ headers, look }: ColumnClue, family: EconomicLevels['family']): boolean {
  if (look.filled === 0 || headers.some(isLevelHeader)) return false;
  const named = headers.flatMap((header) => headerMeanings(header).map(({ role }) => role));
  if (family === 'governmentEconomic') return look.governmentCodes >= look.filled * 0.6;
  return (named.includes('economic') || named.includes('economicCode')) && look.economicCodes + look.economicBoth >= look.filled * 0.6;
}
