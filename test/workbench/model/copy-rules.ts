import { intersection, lastColumn, lastRow } from './area';
import type { Area } from './area';
import type { StoredRule } from './features';
import type { CopyKind } from './copy-cells';
import type { Sheet } from './sheet';

/**
 * What goes along when cells are pasted: rules for looks with everything and with formats, links and what may be typed
 * only with everything. The source is repeated over the target as its cells are; rules there give way.
 */
export function copyRules(from: Sheet, source: Area, to: Sheet, target: Area, kind: CopyKind): void {
  if (kind !== 'All' && kind !== 'Formats') return;
  const moved = (area: Area): Area[] => repeated(intersection(area, source), source, target);
  const pasted = (rules: readonly StoredRule[], kept: readonly StoredRule[]): StoredRule[] => rules.flatMap((rule) => {
    const areas = rule.areas.flatMap(moved);
    return areas.length === 0 ? [] : [{ ...rule, id: freeId(rule.id, kept), areas }];
  });
  const { conditionals, validations, hyperlinks } = from.parts;
  if (conditionals.length + to.parts.conditionals.length > 0) {
    const kept = withoutArea(to.parts.conditionals, target);
    to.update({ conditionals: [...pasted(conditionals, kept), ...kept] }, { kind: 'conditional', sheet: to.id });
  }
  if (kind === 'Formats') return;
  if (validations.length + to.parts.validations.length > 0) {
    const kept = withoutArea(to.parts.validations, target);
    to.update({ validations: [...kept, ...pasted(validations, kept)] }, { kind: 'validation', sheet: to.id });
  }
  if (hyperlinks.length + to.parts.hyperlinks.length > 0) {
    const links = hyperlinks.flatMap((link) => moved(link.area).map((area) => ({ ...link, area })));
    to.update({ hyperlinks: [...to.parts.hyperlinks.filter((link) => !intersection(link.area, target)), ...links] }, { kind: 'hyperlinks', sheet: to.id });
  }
}

/** Rules that no longer hold for an area; those that held for nothing else are gone. */
export function withoutArea(rules: readonly StoredRule[], area: Area): StoredRule[] {
  return rules.flatMap((rule) => {
    if (!rule.areas.some((one) => intersection(one, area))) return [rule];
    const areas = rule.areas.flatMap((one) => outside(one, area));
    return areas.length === 0 ? [] : [{ ...rule, areas }];
  });
}

/** Where an area of the source comes to lie in the target, once for every time that the source fits into it. */
function repeated(area: Area | undefined, source: Area, target: Area): Area[] {
  const areas: Area[] = [];
  if (!area) return areas;
  for (let row = target.row; row < target.row + target.rows; row += source.rows) {
    for (let column = target.column; column < target.column + target.columns; column += source.columns) {
      areas.push({ ...area, row: area.row - source.row + row, column: area.column - source.column + column });
    }
  }
  return areas;
}

function freeId(wish: string, taken: readonly StoredRule[]): string {
  let id = wish;
  for (let number = 2; taken.some((rule) => rule.id === id); number += 1) id = `${wish}-${number}`;
  return id;
}

/** The parts of an area above, below, left and right of another. */
function outside(area: Area, other: Area): Area[] {
  const common = intersection(area, other);
  if (!common) return [area];
  const beside = { ...area, row: common.row, rows: common.rows };
  return [
    { ...area, rows: common.row - area.row },
    { ...area, row: lastRow(common) + 1, rows: lastRow(area) - lastRow(common) },
    { ...beside, columns: common.column - area.column },
    { ...beside, column: lastColumn(common) + 1, columns: lastColumn(area) - lastColumn(common) },
  ].filter(({ rows, columns }) => rows > 0 && columns > 0);
}
