import type { PriorYear } from '../../src/core/answer';
import { fen } from '../../src/core/money';
import { say } from '../../src/core/say';
import { priorFaults } from '../../src/taskpane/summary/prior-faults';
import { PriorYearFields } from '../../src/taskpane/summary/prior-year-fields';
import { textOf } from './pane-of';

const prior = (amounts: Readonly<Record<string, number>>): PriorYear => Object.fromEntries(Object.entries(amounts).map(([key, amount]) => [key, fen(amount)]));
const check = (amounts: Readonly<Record<string, number>>, ...expected: readonly string[]) => { expect(priorFaults(prior(amounts)).map((fault) => say('zh-CN', fault))).toEqual(expected); };
const whole = { abroad: 0, vehiclePurchase: 0, vehicleRunning: 500_00, reception: 300_00 };

describe('last year’s 三公 figures', () => {
  test('that add up, or of which only some are known, are in order', () => {
    check({});
    check({ threePublic: 800_00 });
    check({ ...whole });
    check({ ...whole, threePublic: 800_00 });
    check({ threePublic: 800_00, reception: 300_00 });
  });
  test('with a total that the parts do not come to', () => {
    check({ ...whole, threePublic: 900_00 }, '上年“三公”经费合计 900.00，各项之和 800.00，相差 100.00，请核对。');
    check({ threePublic: 200_00, reception: 300_00 }, '上年“三公”经费合计 200.00，各项之和 300.00，相差 100.00，请核对。');
  });
  test('below zero', () => { check({ reception: -1_00 }, '上年数里“公务接待费”是负数，请核对。'); });
  test('are told of in 汇总 also while their fields are folded', () => {
    const text = textOf(<PriorYearFields prior={prior({ ...whole, threePublic: 900_00 })} onSave={() => Promise.resolve({ ok: true })} />);
    expect(text).toContain('相差 100.00，请核对。');
  });
});
