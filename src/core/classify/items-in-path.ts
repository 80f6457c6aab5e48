import type { EconomicItem } from '../data/economic-department';
import { accountPath } from './account-class';
import { agreed, economicItemsNamed } from './economic-items';

/** A level of a path and the economic items that it names. */
export interface ItemsInPath {
  readonly level: string;
  readonly items: readonly EconomicItem[];
}

/**
 * The deepest level of a path that names economic items of one side (…/公用经费/公务接待费), with these. Where classes
 * share the name, the class that stands above tells which is meant: 资本性支出（基本建设）/办公设备购置 is 30902.
 * @param isOther levels that are something else, whatever item they share a name with
 */
export function itemsInPath(levels: readonly string[], isOther: (level: string) => boolean = () => false): ItemsInPath | undefined {
  const named = levels.map((level) => (isOther(level) ? [] : economicItemsNamed(level)));
  for (let at = levels.length - 1; at >= 0; at--) {
    const items = withinClass(named[at] ?? [], named.slice(0, at).flat().filter(isClass));
    if (agreed(items) !== undefined) return { level: levels[at] ?? '', items };
  }
  return undefined;
}

/** The items that the name of an economic classification tells, alone or below its class (商品和服务支出/办公费); none where it lists several. */
export function itemsInEconomicName(name: string): readonly EconomicItem[] {
  const whole = economicItemsNamed(name);
  if (whole.length > 0) return whole;
  const levels = accountPath(name);
  if (levels.filter((level) => economicItemsNamed(level).some((item) => !isClass(item))).length > 1) return [];
  return itemsInPath(levels)?.items ?? [];
}

/** Those of some items that lie in the classes; all where none does. */
function withinClass(items: readonly EconomicItem[], classes: readonly Pick<EconomicItem, 'code'>[]): readonly EconomicItem[] {
  const within = items.filter((item) => !isClass(item) && classes.some(({ code }) => item.code.startsWith(code)));
  return within.length > 0 ? within : items;
}

function isClass({ code }: EconomicItem): boolean {
  return code.length === 3;
}
