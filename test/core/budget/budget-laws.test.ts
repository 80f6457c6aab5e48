import fc from 'fast-check';
import type { BudgetLine } from '../../../src/core/budget/budget-line';
import { lineStatuses } from '../../../src/core/budget/line-statuses';
import { readBudgetTables } from '../../../src/core/budget/read-budget-tables';
import type { Cell, Merge } from '../../../src/core/ledger/grid';

/** What a unit was given: the truth that every way of writing it down must come back to. Amounts are whole tens of fen. */
interface Truth {
  readonly personnel: number;
  readonly public: number;
  readonly projects: readonly Project[];
}
interface Project {
  readonly name: string;
  readonly approved: number;
  readonly increase: number;
  readonly decrease: number;
}

/** How it is written down. */
interface Manner {
  readonly unit: '元' | '千元' | '万元';
  readonly unitBy: 'title' | 'header' | 'line' | 'line with the unit’s name';
  readonly header: string;
  readonly changes: 'none' | 'one column' | 'two columns' | 'two rows';
  readonly groups: 'none' | 'numbered' | 'bare' | 'with 其中';
  readonly total: 'none' | 'head' | 'foot';
  readonly isMerged: boolean;
  readonly hasNumberColumn: boolean;
}

const names = fc.uniqueArray(fc.tuple(fc.constantFrom('道路', '绿化', '灯光', '征地', '安置', '普法'), fc.constantFrom('维修', '养护', '工程', '宣传'), fc.constantFrom('经费', '资金（续建）', '、配套款')), { minLength: 1, maxLength: 6, selector: (parts) => parts.join('') });
const tens = (max: number): fc.Arbitrary<number> => fc.integer({ min: 1, max }).map((value) => value * 10);
const truths: fc.Arbitrary<Truth> = fc.record({
  personnel: tens(10_000_000),
  public: tens(1_000_000),
  projects: names.chain((found) => fc.tuple(...found.map((parts) => fc.record({ name: fc.constant(parts.join('')), approved: tens(50_000_000), increase: fc.oneof(fc.constant(0), tens(1_000_000)), decrease: fc.oneof(fc.constant(0), tens(1_000_000)) })))),
});
const manners: fc.Arbitrary<Manner> = fc.record({
  unit: fc.constantFrom('元', '千元', '万元'),
  unitBy: fc.constantFrom('title', 'header', 'line', 'line with the unit’s name'),
  header: fc.constantFrom('年初预算数', '2024年预算数', '年初批复数', '预算指标', '批复金额', '指标数', '本年预算'),
  changes: fc.constantFrom('none', 'one column', 'two columns', 'two rows'),
  groups: fc.constantFrom('none', 'numbered', 'bare', 'with 其中'),
  total: fc.constantFrom('none', 'head', 'foot'),
  isMerged: fc.boolean(),
  hasNumberColumn: fc.boolean(),
});

/** Approved, added, taken away. */
type Amounts = readonly [number, number, number];

const sum = (rows: readonly Amounts[]): Amounts => [0, 1, 2].map((at) => rows.reduce((all, row) => all + row[at]!, 0)) as unknown as Amounts;

function rowsOf(truth: Truth, { groups, total }: Manner): readonly (readonly [string, Amounts])[] {
  const personnel: Amounts = [truth.personnel, 0, 0];
  const ofPublic: Amounts = [truth.public, 0, 0];
  const projects = truth.projects.map(({ name, approved, increase, decrease }): [string, Amounts] => [name, [approved, increase, decrease]]);
  const basic = sum([personnel, ofPublic]);
  const ofProjects = sum(projects.map(([, amounts]) => amounts));
  const all: [string, Amounts] = ['合　计', sum([basic, ofProjects])];
  const written = ((): [string, Amounts][] => {
    switch (groups) {
      case 'none':
        return [['人员经费', personnel], ['公用经费', ofPublic], ...projects];
      case 'numbered':
        return [['一、基本支出', basic], ['（一）人员经费', personnel], ['（二）公用经费', ofPublic], ['二、项目支出', ofProjects], ...projects.map(([name, amounts], index): [string, Amounts] => [`${index + 1}、${name}`, amounts])];
      case 'bare':
        return [['基本支出', basic], ['人员经费', personnel], ['公用经费', ofPublic], ['项目支出', ofProjects], ...projects];
      case 'with 其中':
        return [['基本支出', basic], ['其中：人员经费', personnel], ['　　　公用经费', ofPublic], ['项目支出', ofProjects], ...projects.map(([name, amounts], index): [string, Amounts] => [index === 0 ? `其中：${name}` : `\u3000\u3000${name}`, amounts])];
    }
  })();
  // Numbering of one row alone belongs to its name.
  const plain = groups === 'numbered' && projects.length === 1 ? written.map(([name, amounts]): [string, Amounts] => [name.replace(/^1、/, ''), amounts]) : written;
  return total === 'none' ? plain : total === 'head' ? [all, ...plain] : [...plain, all];
}

/** The sheet as a bureau hands it out, with the amounts as texts in the unit. */
function sheetOf(truth: Truth, manner: Manner): { rows: readonly (readonly Cell[])[]; merges: readonly Merge[] } {
  const { unit, unitBy, changes, isMerged, hasNumberColumn } = manner;
  const places = { 元: 2, 千元: 5, 万元: 6 }[unit];
  const text = (fen: number): string => {
    const digits = Math.abs(fen).toString().padStart(places + 1, '0');
    return `${fen < 0 ? '-' : ''}${digits.slice(0, -places)}.${digits.slice(-places)}`;
  };
  const said = unitBy === 'header' ? `（${unit}）` : '';
  const header = changes === 'two rows' ? `预算数${said}` : manner.header + said;
  const heads: Record<Manner['changes'], readonly string[]> = { none: [header], 'one column': [header, `调整数${said}`], 'two columns': [header, `追加${said}`, `调减${said}`], 'two rows': [header, '', '', ''] };
  const amounts = ([approved, increase, decrease]: Amounts): readonly string[] => {
    const revised = increase - decrease;
    switch (changes) {
      case 'none':
        return [text(approved + revised)];
      case 'one column':
        return [text(approved), text(revised)];
      case 'two columns':
        return [text(approved), text(increase), text(decrease)];
      case 'two rows':
        return [text(approved), text(increase), text(decrease), text(approved + revised)];
    }
  };
  const left = hasNumberColumn ? ['序号'] : [];
  const title = `某县住建局2024年预算表${unitBy === 'title' ? `（单位：${unit}）` : ''}`;
  const line = unitBy === 'line' ? [['', `单位：${unit}`]] : unitBy === 'line with the unit’s name' ? [[`编制单位：某县住建局        金额单位：${unit}`]] : [];
  const top = 1 + line.length;
  const rows: Cell[][] = [
    [title], ...line, [...left, '项目', ...heads[changes]],
    ...(changes === 'two rows' ? [[...left.map(() => ''), '', '年初', '追加', '调减', '合计']] : []),
    ...rowsOf(truth, manner).map(([name, of], index): Cell[] => [...left.map(() => index + 1), name, ...amounts(of)]),
  ];
  const last = left.length + heads[changes].length;
  const merges: readonly Merge[] = !isMerged ? [] : [
    { top: 0, bottom: 0, left: 0, right: last },
    ...(changes === 'two rows' ? [{ top, bottom: top, left: left.length + 1, right: last }, ...Array.from({ length: left.length + 1 }, (_, column) => ({ top, bottom: top + 1, left: column, right: column }))] : []),
  ];
  return { rows, merges };
}

/** Name, category and what may be spent, in fen. */
function availableOf(lines: readonly BudgetLine[]): readonly string[] {
  return lineStatuses(lines, [], { year: 2024, elapsedMonths: 12 }).map(({ line, available }) => `${line.name} ${line.category} ${available}`);
}

test('a budget is what was approved, however it is written down', () => {
  fc.assert(
    fc.property(truths, manners, (truth, manner) => {
      const { lines, problems } = readBudgetTables([{ sheet: '预算', top: 0, left: 0, ...sheetOf(truth, manner) }]);
      expect(problems).toEqual([]);
      expect(availableOf(lines)).toEqual([
        `人员经费 personnel ${truth.personnel}`, `公用经费 public ${truth.public}`,
        ...truth.projects.map(({ name, approved, increase, decrease }) => `${name} project ${approved + increase - decrease}`),
      ]);
    }),
    { seed: 11, numRuns: 600 },
  );
});

test('a heading or total that is wrong by any amount is named with its cell, and changes no line', () => {
  fc.assert(
    fc.property(truths, manners, fc.nat(), tens(1000), (truth, manner, pick, wrongBy) => {
      const { rows, merges } = sheetOf(truth, { ...manner, unit: '元', unitBy: 'line', changes: 'none', groups: manner.groups === 'none' ? 'bare' : manner.groups });
      const name = manner.hasNumberColumn ? 1 : 0;
      const sums = rows.flatMap((row, index) => (/合\u3000计|基本支出|项目支出/.test(String(row[name])) ? [index] : []));
      const at = sums[pick % sums.length]!;
      const wrong = rows.map((row, index) => (index === at ? row.map((cell, column) => (column === name + 1 ? (Number(cell) + wrongBy / 100).toFixed(2) : cell)) : row));
      const [right, read] = [rows, wrong].map((of) => readBudgetTables([{ sheet: '预算', top: 0, left: 0, rows: of, merges }]));
      expect(availableOf(read!.lines)).toEqual(availableOf(right!.lines));
      expect(read!.problems.map(({ code, place }) => [/^(?:group|total)-differs$/.test(code), place?.cell])).toEqual([[true, `${manner.hasNumberColumn ? 'C' : 'B'}${at + 1}`]]);
    }),
    { seed: 12, numRuns: 300 },
  );
});
