import type { BudgetLine } from '../../src/core/budget/budget-line';
import type { Rule } from '../../src/core/classify/rule';
import { fen } from '../../src/core/money';
import { say } from '../../src/core/say';
import type { Outcome } from '../../src/excel/session';
import { openSession, type OpenedSession } from './open-session';
import type { LineRowsRead } from '../../src/excel/session';

/** Undo and saving in the pane while she types into the same sheet: only what the action is about is changed. */
let opened: OpenedSession;
beforeEach(async () => {
  opened = await openSession({ file: 'test/fixtures/plain.xlsx' });
  await opened.session.saveLines(((await opened.session.linesFromText('甲项目\t100\n乙项目\t200\n')) as LineRowsRead).lines);
});
afterEach(async () => {
  await new Promise((resolve) => { setTimeout(resolve, 400); });
  opened.close();
});

const lines = () => opened.session.getState().view!.lines;
const shown = () => lines().map(({ name, approved, note }) => [name, approved / 100, note]);
const undoable = () => opened.session.getState().undoable;

/** She types into the row of a line, under a header; nobody tells the add-in before the next action. */
function type(sheetName: string, row: string, header: string, text: string): void {
  const sheet = opened.workbook.sheets.find(({ name }) => name === sheetName)!;
  const cells: { row: number; column: number; text: string }[] = [];
  sheet.forEachCell({ row: 0, column: 0, rows: 50, columns: 40 }, (at, column, value) => { cells.push({ row: at, column, text: value as string }); });
  const column = cells.find((cell) => cell.row === 0 && cell.text.startsWith(header))!.column;
  opened.workbook.feed.from('user', () => { sheet.setCell(cells.find((cell) => cell.row > 0 && cell.text === row)!.row, column, text); });
}

function stepOf(outcome: Outcome): number {
  if (!outcome.ok || outcome.undo === undefined) throw new Error(JSON.stringify(outcome));
  return outcome.undo;
}

function approve(name: string, yuan: number): readonly BudgetLine[] {
  return lines().map((line) => (line.name === name ? { ...line, approved: fen(yuan * 100) } : line));
}

test('undo of a line leaves what was typed into another line, and into other cells of the same', async () => {
  const step = stepOf(await opened.session.saveLines(approve('甲项目', 150)));
  type('预算项目', '乙项目', '年初预算', '250');
  type('预算项目', '甲项目', '备注', '已批复');
  expect(await opened.session.takeBack(step)).toMatchObject({ ok: true });
  expect(shown()).toEqual([['甲项目', 100, '已批复'], ['乙项目', 250, '']]);
});

test('a line that was changed since is left alone, and that is said; its undo is no longer offered', async () => {
  const step = stepOf(await opened.session.saveLines(approve('甲项目', 150)));
  expect(undoable()).toContain(step);
  type('预算项目', '甲项目', '年初预算', '160');
  const outcome = await opened.session.takeBack(step);
  expect(outcome.ok ? '' : say('zh-CN', outcome.message)).toBe('“预算项目”里的这一项后来又改过，为免盖掉，没有动它。请看看表里现在的内容，再改一次。');
  expect(shown()).toEqual([['甲项目', 160, ''], ['乙项目', 200, '']]);
  expect(undoable()).not.toContain(step);
});

test('what a form saves does not touch what was typed into the sheet a moment before', async () => {
  const asOpened = approve('甲项目', 150);
  type('预算项目', '甲项目', '备注', '已批复');
  type('预算项目', '乙项目', '年初预算', '250');
  expect(await opened.session.saveLines(asOpened)).toMatchObject({ ok: true });
  expect(shown()).toEqual([['甲项目', 150, '已批复'], ['乙项目', 250, '']]);
});

test('a deleted line comes back in its place, an added one goes, a renamed one gets its name again', async () => {
  const deleted = stepOf(await opened.session.saveLines(lines().slice(1)));
  type('预算项目', '乙项目', '备注', '已批复');
  await opened.session.takeBack(deleted);
  expect(shown()).toEqual([['甲项目', 100, ''], ['乙项目', 200, '已批复']]);
  const added = stepOf(await opened.session.saveLines([...lines(), { ...lines()[0]!, name: '丙项目' }]));
  type('预算项目', '甲项目', '备注', '先批');
  await opened.session.takeBack(added);
  expect(shown()).toEqual([['甲项目', 100, '先批'], ['乙项目', 200, '已批复']]);
  const renamed = stepOf(await opened.session.saveLines(lines().map((line) => (line.name === '甲项目' ? { ...line, name: '甲工程' } : line))));
  type('预算项目', '甲工程', '备注', '改过');
  await opened.session.takeBack(renamed);
  expect(shown()).toEqual([['甲项目', 100, '改过'], ['乙项目', 200, '已批复']]);
});

test('rules: undo of one leaves a note typed beside another; nothing can be undone where the sheet is gone', async () => {
  const rule = (word: string): Rule => ({ enabled: true, conditions: [{ field: 'summary', operator: 'contains', operands: [word] }], result: { category: 'public' }, note: '' });
  await opened.session.saveRules([rule('邮费'), rule('电费')]);
  const { rules } = opened.session.getState().view!;
  const step = stepOf(await opened.session.saveRules([{ ...rules[0]!, enabled: false }, rules[1]!]));
  const sheet = opened.workbook.sheets.find(({ name }) => name === '分类规则')!;
  const notes: string[] = [];
  sheet.forEachCell({ row: 0, column: 0, rows: 1, columns: 12 }, (_, column, value) => { notes[column] = value as string; });
  opened.workbook.feed.from('user', () => { sheet.setCell(2, notes.indexOf('说明'), '按月'); });
  await opened.session.takeBack(step);
  expect(opened.session.getState().view!.rules.map(({ enabled, note }) => [enabled, note])).toEqual([[true, ''], [true, '按月']]);
  const last = stepOf(await opened.session.saveLines(approve('甲项目', 150)));
  opened.workbook.feed.from('user', () => { opened.workbook.deleteSheet(opened.workbook.sheets.find(({ name }) => name === '预算项目')!); });
  await opened.until((state) => !state.undoable.includes(last), 'the step to go with its sheet');
});

test('decisions: one that was changed in the sheet since stays when the others are taken back', async () => {
  await opened.session.saveLines(((await opened.session.linesFromText('征地拆迁工作经费\t770000\n')) as LineRowsRead).lines);
  const { rows } = await opened.session.rows({ kind: 'posting' }, 0, 2);
  await opened.session.decide(rows.map(({ index }) => index), 'public', '', '');
  const [first] = opened.session.getState().view!.decisions;
  type('分类规则', first!.fingerprint, '认定类别', '人员经费');
  const outcome = await opened.session.undoDecision();
  expect(outcome.ok && outcome.message !== undefined && say('zh-CN', outcome.message)).toBe('已撤回认定；其中 1 行后来又改过，没有动。');
  expect(opened.session.getState().view!.decisions.map(({ category }) => category)).toEqual(['personnel']);
});

test('two runs of 生成汇总 at once: the second waits for nothing and writes nothing', async () => {
  const generate = () => opened.session.generate({ language: 'zh-CN' }, () => undefined, new AbortController().signal);
  const [one, other] = await Promise.all([generate(), generate()]);
  expect(one).toMatchObject({ ok: true });
  expect(other.ok ? '' : say('zh-CN', other.message)).toBe('正在生成汇总，请等它写完。');
  expect(await generate()).toMatchObject({ ok: true });
  expect(opened.workbook.sheets.map(({ name }) => name)).toEqual(['支出明细账', '预算项目', '支出绩效汇总', '支出分类明细']);
});
