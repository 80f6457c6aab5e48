import { readWorkbookTables } from '../../../src/core/budget/read-workbook-tables';
import { workbookTables } from '../../../src/core/budget/workbook-tables';
import type { Cell, Grid } from '../../../src/core/ledger/grid';
import { say } from '../../../src/core/say';

type Table = 'lines' | 'revisions' | 'rules' | 'decisions';
/** A column: its header and the one cell below. */
type Column = [header: Cell, cell: Cell];

const firstRows: Readonly<Record<Table, readonly Cell[]>> = {
  lines: ['A01', '征地拆迁工作经费', '征拆', '', 770_000, 1000, '302', ''],
  revisions: ['2024-06-30', '征地拆迁工作经费', 500, '财预1号', ''],
  rules: ['否', '', '30231*', '', '', '', '', '', '', '公用经费', ''],
  decisions: ['', 'YS1izam4o5kj2', '支出明细账!4', '付款', 5, '公用经费', '', ''],
};

/** What is said of the workbook's own tables after their columns were changed. */
function said(change: (columns: Record<Table, Column[]>) => void): string[] {
  const of = (id: Table): Column[] => workbookTables[id].headers.map((header, at) => [header, firstRows[id][at] ?? '']);
  const columns = { lines: of('lines'), revisions: of('revisions'), rules: of('rules'), decisions: of('decisions') };
  change(columns);
  const sheet = (name: string, left: Table, right: Table): Grid => {
    const all: Column[] = [...columns[left], [null, null], ...columns[right]];
    return { sheet: name, top: 0, left: 0, rows: [all.map(([header]) => header), all.map(([, cell]) => cell)] };
  };
  const { budget, rules, decisions } = readWorkbookTables([sheet('预算项目', 'lines', 'revisions'), sheet('分类规则', 'rules', 'decisions')]);
  return [budget, rules, decisions].flatMap(({ problems }) => problems.map(({ message }) => say('zh-CN', message)));
}

/** Types over the header of a column. */
function retype(columns: Column[], at: number, header: string): void {
  columns[at]![0] = header;
}

test('as they were made, nothing is said; nor of columns that only tell', () => {
  expect(said(() => undefined)).toEqual([]);
  expect(said((columns) => { retype(columns.lines, 7, '批示'); retype(columns.decisions, 2, '在哪'); retype(columns.rules, 10, '谁定的'); retype(columns.revisions, 4, '原因'); })).toEqual([]);
});

test('a header in another spelling is read, and columns of her own beside them are no trouble', () => {
  expect(said((columns) => { retype(columns.lines, 4, '批复数'); retype(columns.rules, 9, '归类'); retype(columns.revisions, 0, '调整日期'); })).toEqual([]);
  expect(said((columns) => { columns.lines.push(['经办人', '张三']); columns.rules.push(['经办人', '张三']); })).toEqual([]);
});

test.each<[Table, number, string]>([
  ['lines', 4, '预算项目!E1 的表头“某某”认不出来，这一列没有读。请改回“年初预算数”。'],
  ['lines', 5, '预算项目!F1 的表头“某某”认不出来，这一列没有读。请改回“上年结转”。'],
  ['lines', 0, '预算项目!A1 的表头“某某”认不出来，这一列没有读。请改回“编码”。'],
  ['revisions', 2, '预算项目!L1 的表头“某某”认不出来，这一列没有读。请改回“调整数”。'],
  ['rules', 0, '分类规则!A1 的表头“某某”认不出来，这一列没有读。请改回“启用”。'],
  ['rules', 2, '分类规则!C1 的表头“某某”认不出来，这一列没有读。请改回“经济分类”。'],
  ['rules', 9, '分类规则!J1 的表头“某某”认不出来，这一列没有读。请改回“结果”。'],
  ['decisions', 1, '分类规则!N1 的表头“某某”认不出来，这一列没有读。请改回“行指纹”。'],
  ['decisions', 5, '分类规则!R1 的表头“某某”认不出来，这一列没有读。请改回“认定类别”。'],
])('a header typed over in %s, column %i: said, not read past in silence', (table, column, sentence) => {
  expect(said((columns) => { retype(columns[table], column, '某某'); })).toEqual(expect.arrayContaining([sentence]));
});

test('a table that never had its last column is whole: nothing stands there that went unread', () => {
  const rows: Cell[][] = [['编码', '预算项目', '别名', '类别', '年初预算数', '上年结转'], ['A01', '征地拆迁工作经费', '', '', 770_000, 0]];
  const { budget } = readWorkbookTables([{ sheet: '预算项目', top: 0, left: 0, rows }]);
  expect(budget.problems).toEqual([]);
  expect(budget.lines.map(({ name, approved }) => [name, approved])).toEqual([['征地拆迁工作经费', 77_000_000]]);
});

test('a header that was emptied, and a column that was deleted with it', () => {
  expect(said((columns) => { retype(columns.rules, 9, ''); })).toContain('分类规则!J1 没有表头，这一列没有读。请写上“结果”。');
  expect(said((columns) => { columns.decisions.splice(5, 1); })).toContain('分类规则 第 1 行的表头里没有“认定类别”，这张表没有读。请把这一列加回去，或撤销删除。');
  // Nothing is looked for under a column that she did not want.
  expect(said((columns) => { columns.lines.splice(2, 1); })).toEqual([]);
});
