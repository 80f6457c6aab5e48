import { categories } from '../../src/core/classify/category';
import { openSession } from './open-session';
import type { OpenedSession } from './open-session';

const JUNE = 202_406;

async function untilJune(): Promise<OpenedSession> {
  const opened = await openSession({ file: 'test/fixtures/plain.xlsx' });
  const { session, until } = opened;
  const whole = session.getState().view;
  session.setPeriod(JUNE);
  await until(({ view, phase }) => phase === 'ready' && view !== whole, 'the figures to June');
  return opened;
}

test.each([...categories, undefined])('up to a month, the rows listed are the rows counted: %s', async (category) => {
  const { session, close } = await untilJune();
  const { summary, rowCount } = session.getState().view!;
  const { count, amount } = category === undefined ? summary.expenditure : summary.byCategory[category];
  const { total, amount: listed, rows } = await session.rows({ kind: 'posting', ...(category === undefined ? {} : { category }) }, 0, rowCount);
  expect({ total, listed }).toEqual({ total: count, listed: amount });
  expect(rows.filter(({ day }) => day > 20_240_630)).toEqual([]);
  close();
});

test('up to a month, the ledger is still read whole where it is asked for whole', async () => {
  const { session, close } = await untilJune();
  const { ledger, summary } = session.getState().view!;
  const { total } = await session.rows({ kind: 'posting', everyMonth: true }, 0, 1);
  expect(total).toBe(ledger.sheets.reduce((sum, sheet) => sum + sheet.rowsByKind.posting, 0));
  expect(total).toBeGreaterThan(summary.expenditure.count);
  close();
});

test('up to a month, the category columns are written beside every row', async () => {
  const { session, close } = await untilJune();
  const { total } = await session.rows({ kind: 'posting', everyMonth: true }, 0, 1);
  const written = await session.writeCategoryColumns();
  expect(written).toMatchObject({ ok: true, message: { params: { count: total } } });
  close();
});
