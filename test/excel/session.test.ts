import { readFileSync } from 'node:fs';
import { yuanText } from '../../src/core/money';
import { say } from '../../src/core/say';
import { openSession } from './open-session';
import type { LineRowsRead } from '../../src/excel/session';

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
  });
});

describe('budget lines, decisions and rules', () => {
  test('lines written from the pane stand in YS_预算 and count at once', async () => {
    const { session, workbook, close } = await openSession({ file: 'test/fixtures/plain.xlsx' });
    const { lines, problems } = (await session.linesFromText('征地拆迁工作经费\t770000\n')) as LineRowsRead;
    expect([lines.length, problems]).toEqual([1, []]);
    expect(await session.saveLines(lines)).toEqual({ ok: true, undo: expect.any(Number) as number });
    const { view } = session.getState();
    expect(view!.summary.lines.map(({ line, balance }) => [line.name, yuanText(balance)])).toEqual([['征地拆迁工作经费', '12.50']]);
    expect(workbook.sheets.map(({ name }) => name)).toContain('预算项目');
    const [answer] = await session.ask([{ ask: 'balance', line: '征地拆迁工作经费', ledger: { from: 'workbook' }, budget: { from: 'workbook' } }]);
    expect(answer).toEqual({ value: 12.5 });
    close();
  });

  test('what is wrong with pasted rows comes with the lines, or instead of them', async () => {
    const { session, close } = await openSession({ file: 'test/fixtures/plain.xlsx' });
    const told = async (text: string): Promise<unknown> => {
      const read = await session.linesFromText(text);
      return 'code' in read ? [read.code, say('zh-CN', read.message)] : [read.lines.map(({ name, approved }) => `${name} ${approved / 100}`), read.problems.map(({ code, message }) => `${code} ${say('zh-CN', message)}`)];
    };
    expect(await told('道路维修\t77万\n\n绿化养护\t一百\n道路 维修\t5\n合计\t770000')).toEqual([['道路维修 770000'], [expect.stringMatching(/^table-amount 粘贴的内容!B3 .*一百/), expect.stringMatching(/^line-twice 粘贴的内容!A4 .*粘贴的内容!A1 /)]]);
    expect(await told('预算项目\t追加\t年初预算数\n道路维修\t30\t100\n绿化养护\t\t十\n')).toEqual([['道路维修 100'], [expect.stringMatching(/^table-amount 粘贴的内容!C3 .*十/)]]);
    expect(await told('预算项目\t年初预算数\n绿化养护\t十\n')).toEqual(['table-amount', expect.stringContaining('B2')]);
    expect(await told('绿化养护\n')).toEqual(['selection-no-lines', expect.any(String)]);
    close();
  });

  test('decisions on the open rows of the cash book hold, and are taken back', async () => {
    const { session, close } = await openSession({ file: 'test/fixtures/cashbook.xlsx' });
    await session.saveLines(((await session.linesFromText('征地拆迁工作经费\t770000\n')) as LineRowsRead).lines);
    await session.saveRecognition({ year: 2024 });
    const open = await session.rowIndices({ category: 'unclassified' });
    expect(open.length).toBeGreaterThan(0);
    expect(await session.decide(open, 'public', '', '')).toMatchObject({ ok: true });
    expect(session.getState().view!.summary.byCategory.unclassified.count).toBe(0);
    expect(session.getState().canUndoDecision).toBe(true);
    expect(await session.undoDecision()).toMatchObject({ ok: true });
    expect(session.getState().view!.summary.byCategory.unclassified.count).toBe(open.length);
    close();
  });
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
  });
});
