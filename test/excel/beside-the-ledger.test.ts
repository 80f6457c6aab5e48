import { openSession } from './open-session';
import type { OpenedSession } from './open-session';

/** Her workbook with a form of her own beside the ledger. */
async function withForm(): Promise<OpenedSession> {
  const opened = await openSession({ file: 'test/fixtures/plain.xlsx' });
  opened.workbook.transact('addSheet', 'user', () => { opened.workbook.addSheet('审批单'); });
  fill(opened, 'A1', '=1+1');
  await opened.until(({ view }) => view?.ledger.sheets.some(({ name, used }) => name === '审批单' && !used) === true, 'the form to be seen');
  return opened;
}

function fill({ workbook }: OpenedSession, address: string, input: string): void {
  const sheet = workbook.sheetNamed('审批单')!;
  const row = Number(address.slice(1)) - 1;
  workbook.transact('type', 'user', () => { sheet.writeBlock({ row, column: address.charCodeAt(0) - 65, rows: 1, columns: 1 }, [[input]]); });
}

test('what happens in a sheet beside the ledger makes no new answer', async () => {
  const opened = await withForm();
  const { view } = opened.session.getState();
  let answers = 0;
  opened.session.onAnswer(() => { answers += 1; });
  fill(opened, 'A2', '电话 87231');
  fill(opened, 'D9', '=SUM(A1:A2)');
  await new Promise((resolve) => setTimeout(resolve, 600));
  expect(opened.session.getState().view).toBe(view);
  expect(answers).toBe(0);
  opened.close();
});

test('a sheet beside the ledger that becomes one is read', async () => {
  const opened = await withForm();
  const { workbook, until } = opened;
  const sheet = workbook.sheetNamed('审批单')!;
  workbook.transact('paste', 'user', () => {
    sheet.writeBlock({ row: 0, column: 0, rows: 2, columns: 4 }, [['日期', '摘要', '经济分类编码', '支出金额'], ['2024-12-30', '付办公费', '30201', 100]]);
  });
  const { view } = await until((state) => state.view?.ledger.sheets.every(({ used }) => used) === true, 'both sheets read');
  expect(view?.rowCount).toBe(312);
  opened.close();
});
