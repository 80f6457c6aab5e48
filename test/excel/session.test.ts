import { readFileSync } from 'node:fs';
import { yuanText } from '../../src/core/money';
import { openSession } from './open-session';

interface Expected {
  readonly totals: Readonly<Record<string, string>>;
}

function expectedOf(name: string): Expected {
  return JSON.parse(readFileSync(`test/fixtures/${name}.expected.json`, 'utf8')) as Expected;
}

describe('a ledger that is opened', () => {
  test.each(['plain', 'payments', 'parallel'])('%s shows its figures to the fen', async (name) => {
    const opened = await openSession({ file: `test/fixtures/${name}.xlsx` });
    const { view, phase } = opened.session.getState();
    expect(phase).toBe('ready');
    expect(yuanText(view!.summary.expenditure.amount)).toBe(expectedOf(name).totals.expenditure);
    opened.close();
  });
});

describe('a workbook that changes', () => {
  test('one edited row moves the figures, and only that row is read again', async () => {
    const { session, workbook, until, cellsRead, close } = await openSession({ file: 'test/fixtures/plain.xlsx' });
    const before = session.getState().view!;
    const { rows } = await session.rows({ kind: 'posting' }, 0, 1);
    const [first] = rows;
    const sheet = workbook.sheets[0]!;
    const column = before.ledger.sheets[0]!.columns.amount ?? before.ledger.sheets[0]!.columns.debit!;
    const read = cellsRead();
    workbook.feed.from('user', () => { sheet.setCell(first!.row - 1, column, '1000000'); });
    const { view } = await until((state) => state.view !== before, 'the new answer');
    expect(view!.summary.expenditure.amount).toBe(before.summary.expenditure.amount - first!.amount + 100_000_000);
    expect(cellsRead() - read).toBeLessThan(40);
    close();
  }, 30_000);
});

describe('budget lines, decisions and rules', () => {
  test('lines written from the pane stand in YS_预算 and count at once', async () => {
    const { session, workbook, close } = await openSession({ file: 'test/fixtures/plain.xlsx' });
    const lines = await session.linesFromText('征地拆迁工作经费\t770000\n');
    expect(lines).toHaveLength(1);
    expect(await session.saveLines(lines as never)).toEqual({ ok: true, undo: expect.any(Number) as number });
    const { view } = session.getState();
    expect(view!.summary.lines.map(({ line, balance }) => [line.name, yuanText(balance)])).toEqual([['征地拆迁工作经费', '12.50']]);
    expect(workbook.sheets.map(({ name }) => name)).toContain('预算项目');
    const [answer] = await session.ask([{ ask: 'balance', line: '征地拆迁工作经费', ledger: { from: 'workbook' }, budget: { from: 'workbook' } }]);
    expect(answer).toEqual({ value: 12.5 });
    close();
  });

  test('decisions on the open rows of the cash book hold, and are taken back', async () => {
    const { session, close } = await openSession({ file: 'test/fixtures/cashbook.xlsx' });
    await session.saveLines((await session.linesFromText('征地拆迁工作经费\t770000\n')) as never);
    await session.saveRecognition({ year: 2024 });
    const open = await session.rowIndices({ category: 'unclassified' });
    expect(open.length).toBeGreaterThan(0);
    expect(await session.decide(open, 'public', '', '')).toMatchObject({ ok: true });
    expect(session.getState().view!.summary.byCategory.unclassified.count).toBe(0);
    expect(session.getState().canUndoDecision).toBe(true);
    expect(await session.undoDecision()).toMatchObject({ ok: true });
    expect(session.getState().view!.summary.byCategory.unclassified.count).toBe(open.length);
    close();
  }, 30_000);
});

describe('生成汇总', () => {
  test('writes the sheets, again in place, and leaves nothing aside', async () => {
    const { session, workbook, close } = await openSession({ file: 'test/fixtures/plain.xlsx' });
    const generate = () => session.generate({ language: 'zh-CN' }, () => undefined, new AbortController().signal);
    expect(await generate()).toMatchObject({ ok: true });
    const names = workbook.sheets.map(({ name }) => name);
    expect(names).toEqual(expect.arrayContaining(['支出绩效汇总', '支出分类明细']));
    const ids = workbook.sheets.map(({ id }) => id);
    expect(await generate()).toMatchObject({ ok: true });
    expect(workbook.sheets.map(({ name }) => name)).toEqual(names);
    expect(workbook.sheets.map(({ id }) => id)).toEqual(ids);
    close();
  }, 30_000);
});
