import fc from 'fast-check';
import type { Answer, Input } from '../../src/core/answer';
import { answerAfterEdit } from '../../src/core/answer-after-edit';
import { decisionsFor } from '../../src/core/classify/decisions';
import type { Rule } from '../../src/core/classify/rule';
import { answer } from '../../src/core/compute-answer';
import type { Cell, Grid } from '../../src/core/ledger/grid';
import { patchGrid, type Edit } from '../../src/core/ledger/edit';
import { fen } from '../../src/core/money';
import { claimCheck } from '../../src/core/summary/claim-on-line';
import { listRows } from '../../src/core/summary/list-rows';
import { projectsWithoutLine } from '../../src/core/summary/projects-without-line';
import { resolveWhat } from '../../src/core/summary/resolve-what';
import { lastPostingDay } from '../../src/core/summary/spending-cells';
import { spent } from '../../src/core/summary/spent';
import { lineOf, sampleLines } from './lines-of';
import { sampleGrids, type SampleName } from './sample-grids';
import { makePostings } from './shapes/postings';
import { shapes } from './shapes/shapes';

const rules: readonly Rule[] = [
  { enabled: true, conditions: [{ field: 'summary', operator: 'contains', operands: ['差旅费'] }, { field: 'amount', operator: 'between', operands: ['500000', ''] }], result: { category: 'operating' }, note: '' },
  { enabled: true, conditions: [{ field: 'project', operator: 'is', operands: ['新项目'] }], result: { line: '征地拆迁工作经费' }, note: '' },
];
/** The sample's lines, small enough to be over-spent, one of them for some codes only, and one for a whole category. */
const lines = [...sampleLines.map((line, index) => ({ ...line, approved: fen(line.approved / 4), economicCodes: index === 0 ? ['302', '30901'] : [] })), lineOf('公用经费', '10000', { category: 'public' })];
const prior = { threePublic: fen(100), reception: fen(50) };

function inputOf(grids: readonly Grid[], rest: Partial<Input> = {}): Input {
  return { grids, settings: { year: 2024 }, budget: lines, rules, decisions: [], prior, today: 20_241_231, ...rest };
}

const whats = ['', '基本支出', '项目支出', '待定', '收入', '三公经费', '301', '30217', '30999', '征地拆迁工作经费', '未列入预算项目的项目支出'];
const periods: readonly (readonly [from: number | undefined, to: number | undefined])[] = [[undefined, undefined], [20_240_115, 20_240_930], [undefined, 20_240_331], [20_240_401, undefined]];

/** All that an answer says, without how it numbers texts and reasons inside. */
function saidBy(result: Answer): unknown {
  const { input, ledger, classified, summary, checks, problems, complete } = result;
  return {
    sheets: ledger.sheets, year: ledger.year, basis: ledger.basis, claims: ledger.claims,
    rows: listRows(result, {}, 0, ledger.rows.count), ruleCounts: classified.ruleCounts, orphans: classified.orphans, summary, checks, problems, complete,
    spent: whats.map((text) => periods.map(([from, to]) => {
      const what = resolveWhat(text, input.budget);
      return what.kind === 'unknown' ? text : spent(result, what, from, to);
    })),
    claim: claimCheck(result, '征地拆迁工作经费', fen(100)),
    projects: projectsWithoutLine(result),
    lastDay: lastPostingDay(result),
  };
}

/** One change of a ledger as it stands: cells of any kind, cells a whole row or rows below the last as they stand elsewhere in it, or the last change taken back. */
interface Change {
  readonly kind: 'odd' | 'cell' | 'row' | 'below' | 'back';
  readonly sheet: number;
  readonly row: number;
  readonly from: number;
  readonly column: number;
  readonly odd: readonly (readonly Cell[])[];
}

const oddCells: readonly Cell[] = [
  '', null, 0, 3, 11, 13, 202_405, '720102', '独一项目', 123.45, -5000, 12_345_678.9, '壹佰元', '1,234.56', '12.345', 45_300, '2024-02-30', '2024-07-01', '2023-07-01', '5/6', '付7月差旅费', '付某某款项', '本月合计', '年末结转本年支出', '征地拆迁工作经费', '新项目', '特定目标类', '人员类',
  '30101', '30217', '3021701', '30999', '39801', '39802', '补充名目', '7301', '720101', '经营支出', '8001', '6001', '摘要', '#N/A', '记-0007',
];
const anyChange: fc.Arbitrary<Change> = fc.record({
  kind: fc.constantFrom<Change['kind']>('odd', 'odd', 'cell', 'cell', 'cell', 'row', 'below', 'below', 'back'),
  sheet: fc.nat(20),
  row: fc.nat(3000),
  from: fc.nat(3000),
  column: fc.nat(10),
  odd: fc.oneof(
    { weight: 4, arbitrary: fc.constantFrom(...oddCells).map((cell) => [[cell]]) },
    { weight: 1, arbitrary: fc.array(fc.array(fc.constantFrom(...oddCells), { minLength: 1, maxLength: 3 }), { minLength: 1, maxLength: 4 }) },
  ),
});

function editOf({ kind, sheet, row, from, column, odd }: Change, grids: readonly Grid[], back: Edit | undefined): Edit {
  const grid = grids[sheet % grids.length]!;
  const top = grid.top + (row % (grid.rows.length + 1));
  const source = grid.rows[from % grid.rows.length] ?? [];
  const at = column % Math.max(1, source.length);
  switch (kind) {
    case 'odd':
      return { sheet: grid.sheet, top, left: grid.left + column, rows: odd };
    case 'cell':
      return { sheet: grid.sheet, top, left: grid.left + at, rows: [[source[at]]] };
    case 'row':
      return { sheet: grid.sheet, top, left: grid.left, rows: [source] };
    case 'below':
      return { sheet: grid.sheet, top: grid.top + grid.rows.length + (row % 5 === 0 ? 1 : 0), left: grid.left, rows: grid.rows.slice(from % grid.rows.length, (from % grid.rows.length) + 1 + (column % 3)) };
    case 'back':
      return back ?? { sheet: grid.sheet, top, left: grid.left + at, rows: [[1]] };
  }
}

/** The edit that puts everything back. */
function backOf(edit: Edit, grids: readonly Grid[]): Edit {
  const grid = grids.find(({ sheet }) => sheet === edit.sheet)!;
  return { ...edit, rows: edit.rows.map((cells, row) => cells.map((_, column) => grid.rows[edit.top - grid.top + row]?.[edit.left - grid.left + column] ?? null)) };
}

/** Whatever is edited, and however often, the answer is the one that the edited sheet gives, and the answers before stay as they were. */
function check(input: Input, changes: readonly Change[]): void {
  let result = answer(input);
  let { grids } = input;
  let back: Edit | undefined;
  for (const change of changes) {
    const said = saidBy(result);
    const before = result;
    const edit = editOf(change, grids, back);
    back = backOf(edit, grids);
    result = answerAfterEdit(before, edit);
    grids = grids.map((grid) => (grid.sheet === edit.sheet ? patchGrid(grid, edit) : grid));
    expect(saidBy(result)).toEqual(saidBy(answer({ ...input, grids })));
    expect(saidBy(before)).toEqual(said);
  }
}

function checkAny(grids: readonly Grid[], numRuns: number, decidedRows: readonly number[] = [14, 15, 16, 40]): void {
  const decided = decisionsFor(answer(inputOf(grids)).ledger, decidedRows, { category: 'public', line: '', note: '', time: '' });
  const inputs = fc.record({ decisions: fc.constantFrom([], decided), until: fc.constantFrom(undefined, 202_406) }).map(({ until, decisions }) => inputOf(grids, { decisions, ...(until === undefined ? {} : { until }) }));
  fc.assert(fc.property(inputs, fc.array(anyChange, { minLength: 1, maxLength: 6 }), check), { seed: 29, numRuns });
}

test.each<[SampleName, number]>([['plain', 10], ['payments', 8], ['parallel', 4], ['cashbook', 10]])(
  'any edits of %s give what the edited sheet gives',
  (name, numRuns) => {
    checkAny(sampleGrids(name), numRuns);
  },
  120_000,
);

test.each(['monthly subtotals and running totals', 'month and day in two columns, year in the title', 'year, month and day in three columns', 'a sheet a month', 'parallel bookkeeping', 'blocks with an economic account line each', 'titles and headers repeated every 40 rows'])(
  'any edits of a ledger with %s give what the edited sheet gives',
  (name) => {
    const { grids } = shapes.find((shape) => shape.name === name)!.print(makePostings(60, 3));
    checkAny(grids, 12);
  },
  120_000,
);

test('any edits among rows that read alike, some of them decided, give what the edited sheet gives', () => {
  const days = ['2024-01-05', '2024-03-05'];
  const named = [['39801', '补充名目'], ['39801', '丙名目'], ['30201', '办公费'], ['', '']];
  const rows = Array.from({ length: 40 }, (_, index) => [days[index % 2] ?? '', `记-${index % 5}`, index % 3 === 0 ? '付款' : '付征地拆迁工作经费', ...(named[index % 4] ?? []), (index % 2) + 1, index % 7 === 0 ? 2 : null]);
  // The first name in the alphabet stands once.
  rows.splice(4, 1, ['2024-01-05', '记-1', '付款', '39801', '一名目', 1, null]);
  checkAny([{ sheet: '明细账', top: 0, left: 0, rows: [['日期', '凭证号', '摘要', '经济分类编码', '经济分类名称', '借方', '贷方'], ...rows] }], 50, [0, 2, 3, 5, 8, 11, 20, 26, 32]);
}, 120_000);

const headers = ['月', '日', '凭证号', '摘要', '科目编码', '项目名称', '借方', '贷方'];

test('any edits of a ledger that closes its accounts and writes a month once give what the edited sheet gives', () => {
  const rows = Array.from({ length: 30 }, (_, index): Cell[] => {
    const [month, day] = [index % 5 === 0 ? index / 5 + 1 : null, index % 3 === 1 ? null : (index % 27) + 1];
    const closes = index % 10 === 9;
    return [month, day, `记-${index}`, closes ? '期末结转本年支出' : '付款', index % 2 === 0 ? '720101' : '720102', index === 7 ? '独一项目' : '', closes ? null : 10, closes ? 40 + index : null];
  });
  checkAny([{ sheet: '2024年明细账', top: 0, left: 0, rows: [headers, ...rows] }], 50);
}, 120_000);

test('any edits of two sheets that are nearly the same give what the edited sheet gives', () => {
  const rows = (own: number): Cell[][] => Array.from({ length: 20 }, (_, index) => [1, index + 1, `记-${index}`, '付款', '720101', '', index < 17 ? index + 1 : own + index, null]);
  const grids = [100, 200].map((own) => ({ sheet: `账${own}`, top: 0, left: 0, rows: [headers, ...rows(own)] }));
  const alike: fc.Arbitrary<Change> = fc.record({ kind: fc.constant('odd' as const), sheet: fc.nat(1), row: fc.integer({ min: 18, max: 20 }), from: fc.constant(0), column: fc.constant(6), odd: fc.nat(4).map((index) => [[100 + 17 + index]]) });
  fc.assert(fc.property(fc.array(alike, { minLength: 1, maxLength: 8 }), (changes) => { check(inputOf(grids), changes); }), { seed: 29, numRuns: 40 });
}, 120_000);

test('many rows pasted over others, or below the last, give what the sheet then gives', () => {
  const grids = sampleGrids('plain');
  const rows = Array.from({ length: 150 }, (_, index) => grids[0]!.rows[3 + (index % 60)] ?? []);
  for (const top of [5, grids[0]!.rows.length]) {
    const edit = { sheet: grids[0]!.sheet, top, left: 0, rows };
    const before = answer(inputOf(grids));
    saidBy(before);
    const after = answerAfterEdit(before, edit);
    expect(after.ledger.rows.texts.summary.values).toBe(before.ledger.rows.texts.summary.values);
    expect(saidBy(after)).toEqual(saidBy(answer(inputOf([patchGrid(grids[0]!, edit)]))));
  }
});

test('a row added below the last is read alone', () => {
  const { grids } = shapes.find(({ name }) => name === 'parallel bookkeeping')!.print(makePostings(60, 3));
  for (const book of [sampleGrids('plain'), grids]) {
    const [grid] = book;
    const before = answer(inputOf(book));
    const after = answerAfterEdit(before, { sheet: grid!.sheet, top: grid!.top + grid!.rows.length, left: grid!.left, rows: [grid!.rows[7] ?? []] });
    expect(after.ledger.rows.count).toBe(before.ledger.rows.count + 1);
    // Reading everything again makes new lists of texts.
    expect(after.ledger.rows.texts.summary.values).toBe(before.ledger.rows.texts.summary.values);
  }
});

test('one edited amount changes its figures and nothing else', () => {
  const before = answer(inputOf(sampleGrids('plain')));
  const after = answerAfterEdit(before, { sheet: '支出明细账', top: 3, left: 8, rows: [[7151.74]] });
  expect(after.summary.expenditure.amount - before.summary.expenditure.amount).toBe(1);
  expect(after.ledger.rows.texts.summary.values).toBe(before.ledger.rows.texts.summary.values);
});
