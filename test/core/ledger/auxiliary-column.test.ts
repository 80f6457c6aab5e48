import { readAuxiliary } from '../../../src/core/ledger/auxiliary-column';
import type { Cell } from '../../../src/core/ledger/grid';
import { readRowsOf, textOf } from './ledger-table';

describe('labelled parts of a cell', () => {
  it.each([
    ['【部门经济分类：30227 委托业务费】【项目：征地拆迁工作经费】', '30227|委托业务费', '|征地拆迁工作经费'],
    ['部门支出经济分类:30201-办公费；项目:430922 灯光工程；部门:办公室', '30201|办公费', '430922|灯光工程'],
    ['项目名称:灯光工程|经济科目:电费|往来单位:某公司', '|电费', '|灯光工程'],
    ['功能分类:2120199 其他; 政府支出经济分类:50502 商品和服务支出; 经济分类:[30206]电费', '30206|电费', '|'],
    ['部门：办公室；人员：张三', '|', '|'], ['付灯光工程项目款', '|', '|'], ['', '|', '|'],
  ])('%s', (text, economic, project) => {
    const read = readAuxiliary(text);
    expect([`${read.economic.code}|${read.economic.name}`, `${read.project.code}|${read.project.name}`]).toEqual([economic, project]);
  });
});

describe('a column of auxiliary accounts', () => {
  const rows = (header: string, ...cells: Cell[]): Cell[][] => [['日期', '摘要', '科目', header, '借方', '贷方'], ...cells.map((cell, at): Cell[] => [`2024-03-0${at + 1}`, '付款', '7201 事业支出', cell, at + 1, ''])];
  it('tells item and project of each row', () => {
    const { ledger, problems } = readRowsOf(rows('辅助核算', '部门经济分类:30227 委托业务费；项目:灯光工程', '部门经济分类:30206 电费'));
    expect([0, 1].map((row) => [textOf(ledger, 'economicCode', row), textOf(ledger, 'projectName', row)])).toEqual([['30227', '灯光工程'], ['30206', '']]);
    expect(problems).toEqual([]);
  });
  it('that has no labels is the item, and is looked through for projects', () => {
    const { ledger } = readRowsOf(rows('辅助核算', '30227 委托业务费/灯光工程', '30206 电费'));
    expect([textOf(ledger, 'economicCode', 0), textOf(ledger, 'remark', 0)]).toEqual(['30227', '30227 委托业务费/灯光工程']);
  });
  it('is none where a column of another meaning has such texts, or the accountant says otherwise', () => {
    const summaries: Cell[][] = [['日期', '摘要', '金额'], ['2024-03-01', '项目：灯光工程', 1], ['2024-03-02', '项目：道路维修', 2]];
    expect(textOf(readRowsOf(summaries).ledger, 'summary', 0)).toBe('项目：灯光工程');
    const { ledger } = readRowsOf(rows('辅助核算', '经济分类:30206 电费', '经济分类:30201 办公费'), { settings: { year: 2024, sheets: { Sheet1: { columns: { 3: 'remark' } } } } });
    expect([textOf(ledger, 'economicCode', 0), textOf(ledger, 'remark', 0)]).toEqual(['', '经济分类:30206 电费']);
  });
});
