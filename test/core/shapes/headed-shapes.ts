import type { Cell, Merge } from '../../../src/core/ledger/grid';
import type { Posting } from './postings';
import { amount, code, credit, date, debit, grid, groupsBy, monthOf, name, project, sum, summary, table, title, voucher, type Column, type Row, type Shape } from './print';

/** Ledgers whose headings, sheets or parts of cells say what columns say elsewhere. */
export const headedShapes: readonly Shape[] = [
  {
    name: 'months alone over their days',
    print: (postings) => {
      const columns: Column[] = [['日', (posting) => posting.day], voucher, summary, code, name, project, amount];
      const groups = groupsBy(postings, monthOf);
      const rows = groups.flatMap(([month, group]): Row[] => [[`${month}月`], ...table(columns, group).slice(1), ['', '', '本月合计', '', '', '', sum(group) / 100]]);
      return { grids: [grid([title, table(columns, [])[0] ?? [], ...rows])], kinds: { blank: groups.length, subtotal: groups.length } };
    },
  },
  {
    name: 'three header rows, 月 and 日 in the lowest',
    print: (postings) => {
      const columns: Column[] = [['', (posting) => posting.month], ['', (posting) => posting.day], voucher, summary, ['', (posting) => posting.economicCode], ['', (posting) => posting.economicName], project, debit, credit];
      const rows: Row[] = [
        ['2024年支出台账'],
        ['凭证信息', '', '', '支出信息', '', '', '', '', ''],
        ['日期', '', '凭证号', '摘要', '经济分类', '', '项目名称', '金额', ''],
        ['月', '日', '', '', '编码', '名称', '', '借方', '贷方'],
        ...table(columns, postings).slice(1),
      ];
      const merges = [[1, 0, 2], [1, 3, 8], [2, 0, 1], [2, 4, 5], [2, 7, 8]].map(([row = 0, left = 0, right = 0]): Merge => ({ top: row, bottom: row, left, right }));
      const down = [2, 3, 6].map((left): Merge => ({ top: 2, bottom: 3, left, right: left }));
      return { grids: [grid(rows, '支出明细账', [...merges, ...down])], kinds: {} };
    },
  },
  {
    name: 'a heading over the rows of each project, and a total with its parts',
    without: ['spelling of projects'],
    print: (postings) => {
      const columns = [date, voucher, summary, code, name, amount];
      const groups = groupsBy(postings, (posting) => posting.project);
      const rows = groups.flatMap(([own, group], index): Row[] => [[own === '' ? '基本支出' : `${index + 1}、${own}`], ...table(columns, group).slice(1), ['', '', '小计', '', '', sum(group) / 100]]);
      const parts = groups.map(([own, group]): Row => ['', '', `其中：${own === '' ? '基本支出' : own}`, '', '', sum(group) / 100]);
      const header = table(columns, [])[0] ?? [];
      return { grids: [grid([title, header, ...rows, ['', '', '合计', '', '', sum(postings) / 100], ...parts])], kinds: { blank: groups.length, subtotal: groups.length * 2 + 1 } };
    },
  },
  {
    name: 'a sheet for each project, which only its name tells',
    without: ['spelling of projects'],
    print: (postings) => ({
      grids: groupsBy(postings, (posting) => posting.project).map(([own, group]) => grid([title, ...table([date, voucher, summary, code, name, amount], group)], own === '' ? '基本支出' : own)),
      kinds: {},
    }),
  },
  {
    name: 'item and project in labelled parts of one column',
    without: ['spelling of projects'],
    print: (postings) => {
      const parts = (posting: Posting): Cell => `【部门经济分类：${posting.economicCode} ${posting.economicName}】${posting.project === '' ? '' : `【项目：${posting.project}】`}`;
      return { grids: [grid([title, ...table([date, voucher, summary, ['科目', ({ accountCode: own, accountName: path }) => `${own} ${path}`], ['辅助核算', parts], debit, credit], postings)])], kinds: {} };
    },
  },
  {
    name: 'classes and items parted by a hyphen, refunds by their kind',
    print: (postings) => {
      const columns: Column[] = [date, summary, ['经济科目编码', (posting) => `${posting.economicCode.slice(0, 3)}-${posting.economicCode.slice(3)}`], name, project, ['业务类型', (posting) => (posting.refund ? '退款' : '支付')], ['支付金额', (posting) => Math.abs(posting.fen) / 100]];
      return { grids: [grid([title, ...table(columns, postings)])], kinds: {} };
    },
  },
  {
    name: 'a budget below the ledger',
    print: (postings) => {
      const columns = [date, voucher, summary, code, name, project, amount];
      const lines = groupsBy(postings, (posting) => posting.project).map(([own]): Row => [own === '' ? '基本支出' : own, 900_000, 0]);
      const below: Row[] = [[], ['二、预算情况'], ['预算项目', '年初预算数', '调整数'], ...lines];
      return { grids: [grid([title, ...table(columns, postings), ['', '', '合计', '', '', '', sum(postings) / 100], ...below])], kinds: { blank: below.length, subtotal: 1 } };
    },
  },
];
