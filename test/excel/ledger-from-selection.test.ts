import { Workbook } from '../workbench/model/workbook';
import type { OpenedSession } from './open-session';
import { openSession } from './open-session';

jest.setTimeout(30_000);

const LEDGER = ['日期', '凭证号', '摘要', '部门经济分类编码', '支出金额'];

/** A ledger, and a sheet that her selection says to be one as well: its header stands below another. */
async function openTwo(): Promise<OpenedSession> {
  const workbook = new Workbook({ sheets: ['台账', '补录'] });
  const put = (sheet: number, rows: readonly (readonly (string | number)[])[]) => { rows.forEach((row, at) => { row.forEach((value, column) => { workbook.sheets[sheet]!.putCell(at, column, value); }); }); };
  put(0, [LEDGER, [45_292, '记-1', '付办公费', '30201', 100]]);
  put(1, [['说明'], LEDGER, [45_300, '记-2', '付水费', '30205', 20]]);
  return openSession({ workbook, settings: new Map([['YS', { recognition: { year: 2024, sheets: { 补录: { use: false } } } }]]) });
}

async function select({ host }: OpenedSession, sheet: string, address: string): Promise<void> {
  await host.Excel.run(async (context) => {
    const worksheet = context.workbook.worksheets.getItem(sheet);
    worksheet.activate();
    worksheet.getRange(address).select();
    await context.sync();
  });
}

const spent = ({ session }: OpenedSession) => session.getState().view!.summary.expenditure.amount;

test('a selection taken as the ledger is undone like any other correction', async () => {
  const opened = await openTwo();
  const before = opened.settings.get('YS');
  await select(opened, '补录', 'A2:E3');
  const outcome = await opened.session.ledgerFromSelection();
  expect(outcome).toMatchObject({ ok: true, message: { key: 'excel.selectionTaken', params: { sheet: '补录' } } });
  expect(spent(opened)).toBe(12_000);
  const step = outcome.ok ? outcome.undo! : 0;
  expect(opened.session.getState().undoable).toContain(step);
  expect(await opened.session.takeBack(step)).toMatchObject({ ok: true });
  expect(spent(opened)).toBe(10_000);
  expect(opened.settings.get('YS')).toEqual(before);
  opened.close();
});

test('a selection without a header leaves everything as it was', async () => {
  const opened = await openTwo();
  const before = opened.settings.get('YS');
  await select(opened, '补录', 'A1:A1');
  const outcome = await opened.session.ledgerFromSelection();
  expect(outcome).toMatchObject({ ok: false, message: { key: 'excel.selectionNoHeader' } });
  expect(opened.settings.get('YS')).toEqual(before);
  opened.close();
});
