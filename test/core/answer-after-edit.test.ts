import fc from 'fast-check';
import type { Answer, Input } from '../../src/core/answer';
import { answerAfterEdit } from '../../src/core/answer-after-edit';
import { decisionsFor } from '../../src/core/classify/decisions';
import type { Rule } from '../../src/core/classify/rule';
import { answer } from '../../src/core/compute-answer';
import type { Cell } from '../../src/core/ledger/grid';
import { patchGrid, type Edit } from '../../src/core/ledger/edit';
import { listRows } from '../../src/core/summary/list-rows';
import { sampleLines } from './lines-of';
import { sampleGrids, type SampleName } from './sample-grids';

const rules: readonly Rule[] = [
  { enabled: true, conditions: [{ field: 'summary', operator: 'contains', operands: ['差旅费'] }, { field: 'amount', operator: 'between', operands: ['500000', ''] }], result: { category: 'operating' }, note: '' },
  { enabled: true, conditions: [{ field: 'project', operator: 'is', operands: ['新项目'] }], result: { line: '征地拆迁工作经费' }, note: '' },
];

function inputOf(name: SampleName, rest: Partial<Input> = {}): Input {
  return { grids: sampleGrids(name), settings: { year: 2024 }, budget: sampleLines, rules, decisions: [], prior: {}, today: 20_241_231, ...rest };
}

/** All that an answer says, without how it numbers texts and reasons inside. */
function saidBy(result: Answer): unknown {
  const { ledger, classified, summary, checks, problems, complete } = result;
  return {
    sheets: ledger.sheets, year: ledger.year, basis: ledger.basis, claims: ledger.claims,
    rows: listRows(result, {}, 0, ledger.rows.count), ruleCounts: classified.ruleCounts, orphans: classified.orphans, summary, checks, problems, complete,
  };
}

/** Whatever is edited, and however often, the answer is the one that the edited sheet gives. */
function check(input: Input, edits: readonly Edit[]): void {
  let result = answer(input);
  let grids = input.grids;
  for (const edit of edits) {
    result = answerAfterEdit(result, edit);
    grids = grids.map((grid) => patchGrid(grid, edit));
  }
  expect(saidBy(result)).toEqual(saidBy(answer({ ...input, grids })));
}

const cells: readonly Cell[] = [
  '', null, 0, 123.45, -5000, 12_345_678.9, '壹佰元', '1,234.56', '12.345', 45_300, '2024-02-30', '2024-07-01', '5/6', '付7月差旅费', '付某某款项', '本月合计', '征地拆迁工作经费', '新项目', '特定目标类', '人员类',
  '30101', '30217', '3021701', '30999', '7301', '经营支出', '8001', '6001', '摘要', '#N/A',
];
const rowCounts: Readonly<Record<SampleName, number>> = { plain: 314, payments: 340, parallel: 1335, cashbook: 312 };

function anyEdit(name: SampleName): fc.Arbitrary<Edit> {
  const sheet = sampleGrids(name)[0]!.sheet;
  return fc.record({
    sheet: fc.constant(sheet),
    top: fc.integer({ min: 0, max: rowCounts[name] + 2 }),
    left: fc.integer({ min: 0, max: 10 }),
    rows: fc.oneof(
      { weight: 4, arbitrary: fc.constantFrom(...cells).map((cell) => [[cell]]) },
      { weight: 1, arbitrary: fc.array(fc.array(fc.constantFrom(...cells), { minLength: 1, maxLength: 3 }), { minLength: 1, maxLength: 4 }) },
    ),
  });
}

test.each<[SampleName, number]>([['plain', 12], ['payments', 8], ['parallel', 5], ['cashbook', 12]])(
  'any edits of %s give what the edited sheet gives',
  (name, numRuns) => {
    const decided = decisionsFor(answer(inputOf(name)).ledger, [14, 15, 16], { category: 'public', line: '', note: '', time: '' });
    const inputs = fc.record({ decisions: fc.constantFrom([], decided), until: fc.constantFrom(undefined, 202_406) }).map(({ until, decisions }) => inputOf(name, { decisions, ...(until === undefined ? {} : { until }) }));
    fc.assert(fc.property(inputs, fc.array(anyEdit(name), { minLength: 1, maxLength: 4 }), check), { seed: 29, numRuns });
  },
  120_000,
);

test('one edited amount changes its figures and nothing else', () => {
  const before = answer(inputOf('plain'));
  const after = answerAfterEdit(before, { sheet: '支出明细账', top: 3, left: 8, rows: [[7151.74]] });
  expect(after.summary.expenditure.amount - before.summary.expenditure.amount).toBe(1);
  expect(after.ledger.rows.texts.summary.values).toBe(before.ledger.rows.texts.summary.values);
});
