import type { FoundTable } from '../classify/table-cells';
import { cellText, compactText } from '../ledger/normalize-text';
import { plainText } from '../lookup';
import { sumFen } from '../money';
import type { LinesColumn } from './budget-columns';
import type { FoundLine } from './lines-of-rows';
import { lineCategory, lineCategoryNames } from './read-budget-fields';

/**
 * A list of quotas has a row for each economic item, document or source of funds of a project: rows of one name that
 * differ in such a column are parts of one line. Rows that differ in nothing are the same line entered twice.
 */
export function joinedParts(lines: readonly FoundLine[], table: FoundTable<LinesColumn>): readonly FoundLine[] {
  const columns = partColumns(table);
  if (columns.length === 0) return lines;
  const groups = new Map<string, FoundLine[]>();
  for (const found of lines) {
    const key = JSON.stringify([plainText(found.line.name) || found.line.name, plainText(found.unit), found.line.category]);
    groups.set(key, [...(groups.get(key) ?? []), found]);
  }
  return [...groups.values()].flatMap((group) => {
    const parts = new Set(group.map(({ rows }) => JSON.stringify(columns.map((column) => plainText(cellText(table.grid.rows[rows[0]?.row ?? -1]?.[column]))))));
    return group.length > 1 && parts.size === group.length ? [joined(group)] : group;
  });
}

/**
 * Lists of an integrated budget system have many lines of 人员类 and 公用经费: of one unit they are together the budget
 * of that category, which goes on by their names, too. A name that comes twice is left to be pointed out.
 */
export function joinedCategories(lines: readonly FoundLine[]): readonly FoundLine[] {
  const groups = new Map<string, FoundLine[]>();
  lines.forEach((found, index) => {
    const { name, category } = found.line;
    const key = JSON.stringify([plainText(found.unit), category]);
    const group = groups.get(key);
    if (category === 'project' || group?.some(({ line }) => plainText(line.name) === plainText(name)) === true) groups.set(String(index), [found]);
    else if (group === undefined) groups.set(key, [found]);
    else group.push(found);
  });
  return [...groups.values()].map((group) => (group.length > 1 ? named(joined(group), group.map(({ line }) => line.name)) : (group[0] ?? joined(group))));
}

/** A line by the name of its category, the names of its parts being aliases. */
function named(found: FoundLine, names: readonly string[]): FoundLine {
  const { line } = found;
  const name = names.find((own) => lineCategory(own) === line.category) ?? lineCategoryNames[line.category];
  return { ...found, line: { ...line, name, code: '', aliases: [...new Set([...names, ...line.aliases])].filter((alias) => alias !== name) } };
}

function joined(group: readonly FoundLine[]): FoundLine {
  const [first] = group as [FoundLine, ...FoundLine[]];
  const codes = group.map(({ line }) => line.economicCodes);
  const line = {
    ...first.line,
    aliases: [...new Set(group.flatMap((part) => part.line.aliases))],
    approved: sumFen(group.map((part) => part.line.approved)),
    carriedOver: sumFen(group.map((part) => part.line.carriedOver)),
    revisions: group.flatMap((part) => part.line.revisions),
    economicCodes: codes.some((each) => each.length === 0) ? [] : [...new Set(codes.flat())],
  };
  return { line, unit: first.unit, rows: group.flatMap(({ rows }) => rows) };
}

/** Columns that say which part of a line a row is. */
function partColumns({ grid, columns, headerRow }: FoundTable<LinesColumn>): readonly number[] {
  const own = new Set<number | undefined>(Object.values(columns));
  return (grid.rows[headerRow] ?? []).flatMap((cell, column) => (!own.has(column) && /^(?!可用).*(?:经济分类|经济科目|功能分类|功能科目|文号|资金性质|资金来源)/.test(compactText(cellText(cell))) ? [column] : []));
}
