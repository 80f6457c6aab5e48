import { LedgerStrip } from '../../src/taskpane/overview/ledger-strip';
import { rowsToOpen } from '../../src/taskpane/use-pane';
import { sheetOf, textOf, viewOf } from './pane-of';

test('分类 opens on the open rows, and on what she looked at last once she has chosen', () => {
  const all = rowsToOpen({ category: 'unclassified' }, 0);
  expect(all).toEqual({});
  expect(rowsToOpen(all, 3)).toEqual({ category: 'unclassified' });
  expect(rowsToOpen(all, 0)).toBe(all);
  const chosen = { category: 'project' } as const;
  expect(rowsToOpen(chosen, 3)).toBe(chosen);
  // 全部, pressed by her.
  const pressed = {};
  expect(rowsToOpen(pressed, 3)).toBe(pressed);
});

test('a ledger without dates says so in words that fit', () => {
  const strip = (language: 'zh-CN' | 'en-US', ...days: string[]) => {
    const view = viewOf([sheetOf('台账', ['日期', '凭证号', '摘要', '经济分类编码', '金额'], ...[days[0] ?? '', ''].map((day, n) => [day, `记${n}`, '付办公费', '30201', n + 1]))]);
    return textOf(<LedgerStrip view={view} until={undefined} onRecognition={() => undefined} onPeriod={() => undefined} />, language);
  };
  expect(strip('zh-CN')).toContain('台账 · 2 行 · 没有日期 · 识别');
  expect(strip('en-US')).toContain('台账 · 2 rows · no dates');
  expect(strip('zh-CN', '2024-03-09')).toContain('台账 · 2 行 · 到 03-09 · 识别');
});

test('a ledger in which nothing was spent says that, and not that it has no dates', () => {
  const view = viewOf([sheetOf('台账', ['日期', '摘要', '科目编码', '科目名称', '借方', '贷方'], ['2024-01-05', '收到拨款', '6001', '财政拨款预算收入', 0, 50_000], ['2024-02-05', '收到拨款', '6001', '财政拨款预算收入', 0, 50_000])]);
  expect(textOf(<LedgerStrip view={view} until={undefined} onRecognition={() => undefined} onPeriod={() => undefined} />, 'zh-CN')).toContain('台账 · 2 行 · 没有支出 · 识别');
});
