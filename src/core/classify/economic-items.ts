import { economicDepartment, type EconomicItem } from '../data/economic-department';
import { economicOtherNames } from '../data/economic-other-names';
import { plainText } from '../lookup';

/** The digits of a code as a ledger may write it (`３０１０１`, `301-01`); '' when it is no code. */
export function economicDigits(code: string): string {
  const plain = plainText(code);
  return /^\d{3,}$/.test(plain) ? plain : '';
}

/** The class (301 工资福利支出) a code belongs to. */
export function economicClassOf(code: string): EconomicItem | undefined {
  return itemsByCode.get(economicDigits(code).slice(0, 3));
}

/** The item a code is or lies under (30101 for 3010102), the class when the item is not in the list. */
export function economicItemOf(code: string): EconomicItem | undefined {
  const digits = economicDigits(code);
  return itemsByCode.get(digits.slice(0, 5)) ?? itemsByCode.get(digits.slice(0, 3));
}

/** The entry of exactly this code. */
export function economicEntry(code: string): EconomicItem | undefined {
  return itemsByCode.get(economicDigits(code));
}

/**
 * The sure entries that bear a name, spelt in any of the ways in use. Items of class 309 and 310 (and others)
 * share names: more than one entry with different sides decides nothing.
 */
export function economicItemsNamed(name: string): readonly EconomicItem[] {
  return itemsByName.get(nameKey(name)) ?? [];
}

/** The one entry that a name stands for; `undefined` when there is none or the sides differ. */
export function economicItemNamed(name: string): EconomicItem | undefined {
  return agreed(economicItemsNamed(name));
}

/** The first of entries that all stand on one side, the items before the classes. */
export function agreed(items: readonly EconomicItem[]): EconomicItem | undefined {
  const first = items[0];
  return first !== undefined && items.every((item) => item.side === first.side) ? first : undefined;
}

/** The names of all sure entries, as `nameKey` makes them. */
export function economicNameKeys(): readonly string[] {
  return [...itemsByName.keys()];
}

/** 费用 and 费 are used for each other: 因公出国（境）费用, 因公出国(境)费. */
export function nameKey(name: string): string {
  return plainText(name).replace(/费用$/, '费');
}

const itemsByCode = new Map(economicDepartment.map((item) => [item.code, item]));

const itemsByName = new Map<string, EconomicItem[]>();
for (const item of [...economicDepartment].sort((left, right) => right.code.length - left.code.length)) {
  if (!item.sure) continue;
  const same = itemsByName.get(nameKey(item.name));
  if (same === undefined) itemsByName.set(nameKey(item.name), [item]);
  else same.push(item);
}
for (const [name, code] of economicOtherNames) {
  const item = itemsByCode.get(code);
  if (item !== undefined) itemsByName.set(nameKey(name), [item]);
}
