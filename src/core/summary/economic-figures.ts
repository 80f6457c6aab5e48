import { textAt } from '../classify/base-texts';
import { categories, type Category } from '../classify/category';
import { economicEntry } from '../classify/economic-items';
import type { Rows, TextColumn } from '../ledger/ledger';
import { POSTING } from './counted-rows';
import type { EconomicFigure } from './summary';
import { figureOf, type Sums } from './sums';

/** Spending by economic code, sorted by code; codes without postings are left out. */
export function economicFigures(rows: Rows, economic: TextColumn, sums: Sums): readonly EconomicFigure[] {
  const names = ownNames(rows, economic);
  return economic.values
    .map((code, index): EconomicFigure => {
      const figure = (...wanted: Category[]) => figureOf(sums, wanted.map((category) => index * categories.length + categories.indexOf(category)));
      const all = figure(...categories);
      return {
        code,
        name: economicEntry(code)?.name ?? names.get(index) ?? '',
        personnel: figure('personnel').amount,
        public: figure('public').amount,
        project: figure('project').amount,
        other: figure('remittance', 'operating', 'subsidy', 'unclassified').amount,
        total: all.amount,
        count: all.count,
      };
    })
    .filter((figure) => figure.count > 0)
    .sort((left, right) => (left.code < right.code ? -1 : left.code > right.code ? 1 : 0));
}

/** The name that the ledger itself gives to a code that is not in the published list: the first in the alphabet, whatever the order of rows. */
export function ownNames(rows: Rows, economic: TextColumn): ReadonlyMap<number, string> {
  const names = new Map<number, string>();
  const unlisted = economic.values.map(isUnlisted);
  if (!unlisted.includes(true)) return names;
  for (let row = 0; row < rows.count; row++) {
    const code = economic.codes[row] ?? 0;
    if (unlisted[code] !== true || rows.kind[row] !== POSTING) continue;
    const name = textAt(rows, 'economicName', row);
    const known = names.get(code);
    if (name !== '' && (known === undefined || name < known)) names.set(code, name);
  }
  return names;
}

/** Whether a code is not in the published list, so that its name is the ledger's own. */
export function isUnlisted(code: string): boolean {
  return code !== '' && economicEntry(code) === undefined;
}
