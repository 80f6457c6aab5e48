import type { Cell, Merge } from '../../../src/core/ledger/grid';
import { headedShapes } from './headed-shapes';
import { yuan, serial, type Posting } from './postings';
import { accountCode, accountName, amount, category, code, credit, date, debit, grid, groupsBy, monthOf, name, payee, project, sum, summary, table, title, unitLine, voucher, type Column, type Printed, type Row, type Shape } from './print';

/** A title and unit line over one header and its rows. */
function simple(name: string, columns: readonly Column[], without: Shape['without'] = []): Shape {
  return { name, without, print: (postings) => ({ grids: [grid([title, unitLine, ...table(columns, postings)])], kinds: {} }) };
}

const rotated = <Value>(values: readonly Value[], by: number): Value[] => [...values.slice(by), ...values.slice(0, by)];

const codeNameOrders: readonly [string, (posting: Posting) => string][] = [
  ['30101-基本工资', (posting) => `${posting.economicCode}-${posting.economicName}`],
  ['30101 基本工资', (posting) => `${posting.economicCode} ${posting.economicName}`],
  ['30101基本工资', (posting) => `${posting.economicCode}${posting.economicName}`],
  ['基本工资（30101）', (posting) => `${posting.economicName}（${posting.economicCode}）`],
  ['[30101]基本工资', (posting) => `[${posting.economicCode}]${posting.economicName}`],
  ['３０１０１－基本工资', (posting) => `${wide(posting.economicCode)}－${posting.economicName}`],
  ['301-工资福利支出/30101-基本工资', (posting) => `${posting.economicCode.slice(0, 3)}-某类支出/${posting.economicCode}-${posting.economicName}`],
];

/** Full-width digits and signs. */
export function wide(text: string): string {
  return text.replace(/[!-~]/g, (char) => String.fromCharCode(char.charCodeAt(0) + 0xfee0));
}

const withSeparators = (text: string): string => text.replace(/\B(?=(\d{3})+(?!\d))/g, ',');

/** Spellings of one amount that must all read the same. */
export const moneyTexts: readonly ((fen: number) => string)[] = [
  (fen) => yuan(fen),
  (fen) => withSeparators(yuan(fen)),
  (fen) => wide(withSeparators(yuan(fen))),
  (fen) => `¥${withSeparators(yuan(fen))}`,
  (fen) => (fen < 0 ? `-￥${yuan(-fen)}` : `￥ ${yuan(fen)}`),
  (fen) => `${yuan(fen)}元`,
  (fen) => `\u00a0${yuan(fen)}\u3000`,
  (fen) => (fen < 0 ? `(${withSeparators(yuan(-fen))})` : `+${yuan(fen)}`),
  (fen) => (fen < 0 ? `（${yuan(-fen)}）` : `${yuan(fen)} 元`),
  (fen) => (fen < 0 ? `${withSeparators(yuan(-fen))}-` : withSeparators(yuan(fen))),
  (fen) => (fen < 0 ? `−${yuan(-fen)}` : ` ${yuan(fen)} `),
];

const dateTexts: readonly ((posting: Posting) => Cell)[] = [
  serial,
  ({ year, month, day }) => `${year}-${pad(month)}-${pad(day)}`,
  ({ year, month, day }) => `${year}/${month}/${day}`,
  ({ year, month, day }) => `${year}.${month}.${day}`,
  ({ year, month, day }) => `${year}${pad(month)}${pad(day)}`,
  ({ year, month, day }) => Number(`${year}${pad(month)}${pad(day)}`),
  ({ year, month, day }) => `${year}年${month}月${day}日`,
  ({ month, day }) => `${month}/${day}`,
  ({ month, day }) => `${month}月${day}日`,
  ({ year, month, day }) => `${year}-${pad(month)}-${pad(day)} 00:00:00`,
  ({ year, month, day }) => wide(`${year}-${pad(month)}-${pad(day)}`),
];

function pad(part: number): string {
  return String(part).padStart(2, '0');
}

const wan = (fen: number): string => {
  const digits = String(Math.abs(fen)).padStart(7, '0');
  return `${fen < 0 ? '-' : ''}${digits.slice(0, -6)}.${digits.slice(-6)}`;
};

/** Opening row, four rows an entry (financial and budget accounts), monthly totals that add up, closing. */
function parallel(postings: readonly Posting[]): Printed {
  const header: Row = ['日期', '凭证号', '摘要', '科目代码', '科目名称', '项目', '部门预算支出经济分类', '借方', '贷方', '方向', '余额'];
  const rows: Row[] = [['序时账'], ['期间：2024年01月至2024年12月'], header, ['2024-01-01', '', '上年结转', '8101', '财政拨款结转', '', '', null, null, '平', 0]];
  let [subtotals, counterparts, running] = [0, 0, 0];
  for (const [, month] of groupsBy(postings, monthOf)) {
    for (const each of month) {
      const own = (account: string, path: string, isDebit: boolean, economic: string): Row => {
        const [debitCell, creditCell] = each.refund ? (isDebit ? [null, -each.fen / 100] : [-each.fen / 100, null]) : isDebit ? [each.fen / 100, null] : [null, each.fen / 100];
        return [`${each.year}-${pad(each.month)}-${pad(each.day)}`, each.voucher, each.summary, account, path, each.project, economic, debitCell, creditCell, isDebit ? '借' : '贷', ''];
      };
      const economic = `${each.economicCode} ${each.economicName}`;
      rows.push(own('500101', '业务活动费用/商品和服务费用', true, economic), own('1011', '零余额账户用款额度', false, ''));
      rows.push(own(each.accountCode, each.accountName, true, economic), own('800101', '资金结存/零余额账户用款额度', false, ''));
      counterparts += 3;
    }
    const gross = (isRefund: boolean): number => (month.filter((each) => each.refund === isRefund).reduce((total, each) => total + Math.abs(each.fen), 0) * 2) / 100;
    const total = Math.round((gross(false) + gross(true)) * 100) / 100;
    running = Math.round((running + total) * 100) / 100;
    rows.push(['', '', '本月合计', '', '', '', '', total, total, '平', ''], ['', '', '本年累计', '', '', '', '', running, running, '平', '']);
    subtotals += 2;
  }
  const accounts = groupsBy(postings, (posting) => `${posting.accountCode}|${posting.accountName}`);
  for (const [account, group] of accounts) {
    const [accountCodeText = '', path = ''] = account.split('|');
    rows.push(['2024-12-31', '记-9901', '年末结转本年支出', accountCodeText, path, '', '', null, sum(group) / 100, '贷', '']);
  }
  rows.push(['2024-12-31', '记-9901', '年末结转本年支出', '810106', '财政拨款结转/本年收支结转', '', '', sum(postings) / 100, null, '借', '']);
  return { grids: [grid(rows, '序时账')], kinds: { opening: 1, subtotal: subtotals, counterpart: counterparts, closing: accounts.length + 1 } };
}

export const shapes: readonly Shape[] = [
  simple('one header, codes and names in two columns', [date, voucher, summary, accountCode, accountName, code, name, project, debit, credit]),
  simple('columns in another order', rotated([date, voucher, summary, accountCode, accountName, code, name, project, debit, credit], 4)),
  simple('signed amounts', [date, summary, code, project, amount], ['names']),
  simple('codes as numbers', [date, voucher, summary, ['经济分类编码', (posting) => Number(posting.economicCode)], project, amount], ['names']),
  simple('names without codes', [date, summary, ['经济分类', (posting) => posting.economicName], project, ['支出金额（元）', (posting) => posting.fen / 100], ['备注', () => '']], ['codes']),
  simple('government economic column before the department one', [
    date, voucher, summary,
    ['政府支出经济分类', (posting) => `${posting.governmentCode}-${posting.governmentName}`],
    ['部门支出经济分类', (posting) => `${posting.economicCode}-${posting.economicName}`],
    ['项目', (posting) => (posting.project === '' ? '' : `${posting.projectCode}-${posting.project}`)], category, amount, payee,
  ]),
  simple('two economic columns of which only the cells tell which is which', [
    date, summary, ['支出经济分类', (posting) => `${posting.governmentCode} ${posting.governmentName}`],
    ['经济科目', (posting) => `${posting.economicCode} ${posting.economicName}`], project, amount,
  ]),
  ...codeNameOrders.map(([sample, print]) => simple(`code and name as ${sample}`, [date, voucher, summary, ['部门经济分类', print], project, amount])),
  simple('money as text in every form', [date, voucher, summary, code, name, project, ['支付金额', (posting, index) => moneyTexts[index % moneyTexts.length]!(posting.fen)]]),
  simple('dates in every form', [['记账日期', (posting, index) => dateTexts[index % dateTexts.length]!(posting)], voucher, summary, code, name, project, amount]),
  simple('direction in a column', [date, voucher, summary, code, name, project, ['金额', (posting) => Math.abs(posting.fen) / 100], ['借/贷', (posting) => (posting.refund ? '贷' : '借')]]),
  simple('year, month and day in three columns', [['年', (posting) => posting.year], ['月', (posting) => posting.month], ['日', (posting) => posting.day], voucher, summary, code, name, project, amount]),
  simple('month and day in two columns, year in the title', [['月', (posting) => posting.month], ['日', (posting) => posting.day], voucher, summary, code, name, project, debit, credit]),
  simple('ten thousands with six decimals', [date, voucher, summary, code, name, project, ['金额（万元）', (posting) => wan(posting.fen)]]),
  simple('a unit column, serial numbers, quotas and balances beside', [
    ['序号', (_, index) => index + 1], date, ['指标金额', () => 770000], voucher, summary, code, name, project, amount, ['可用余额', (_, index) => 1000 + index], ['本年累计', (_, index) => index * 1.5], payee,
  ]),
  simple('headers that no list has', [['哪天', serial], ['干了啥', (posting) => posting.summary], ['编码', (posting) => posting.economicCode], ['花了多少', (posting) => posting.fen / 100]], ['names', 'projects']),
  {
    name: 'a column for each economic item beside debit and credit',
    print: (postings) => {
      const items = groupsBy(postings, (posting) => `${posting.economicCode} ${posting.economicName}`).map(([item]): Column => [item, (posting) => (item.startsWith(posting.economicCode) ? posting.fen / 100 : null)]);
      return { grids: [grid([['多栏式明细账'], unitLine, ...table([date, voucher, summary, project, debit, credit, ['余额', (_, index) => index], ...items], postings)])], kinds: {} };
    },
  },
  {
    name: 'a column for each category of spending and their total',
    without: ['projects'],
    print: (postings) => {
      const of = (category: Posting['category']) => (posting: Posting): Cell => (posting.category === category ? posting.fen / 100 : null);
      const columns: Column[] = [date, voucher, summary, code, name, ['人员经费', of('personnel')], ['公用经费', of('public')], ['项目支出', of('project')], ['合计', (posting) => posting.fen / 100]];
      return { grids: [grid([title, unitLine, ...table(columns, postings)])], kinds: {} };
    },
  },
  {
    name: 'a column for each project under 项目支出',
    print: (postings) => {
      const names = groupsBy(postings, (posting) => posting.project).map(([own]) => own).filter((own) => own !== '');
      const basic: Column = ['', (posting) => (posting.project === '' ? posting.fen / 100 : null)];
      const columns: Column[] = [date, voucher, summary, code, name, basic, ...names.map((own): Column => ['', (posting) => (posting.project === own ? posting.fen / 100 : null)]), amount];
      const upper: Row = ['日期', '凭证号', '摘要', '部门经济分类编码', '部门经济分类名称', '基本支出', '项目支出', ...names.slice(1).map(() => ''), '金额'];
      const lower: Row = ['', '', '', '', '', '', ...names, ''];
      const merges: Merge[] = [{ top: 1, bottom: 1, left: 6, right: 5 + names.length }, ...[0, 1, 2, 3, 4, 5, 6 + names.length].map((left): Merge => ({ top: 1, bottom: 2, left, right: left }))];
      return { grids: [grid([title, upper, lower, ...table(columns, postings).slice(1)], '支出明细账', merges)], kinds: {} };
    },
  },
  {
    name: 'numbers in ten thousands by the unit line',
    print: (postings) => ({ grids: [grid([title, ['单位：某县征拆事务中心', '', '', '单位：万元'], ...table([date, voucher, summary, code, name, project, ['金额', (posting) => Number(wan(posting.fen))]], postings)])], kinds: {} }),
  },
  {
    name: 'blocks with an economic account line each',
    without: ['projects'],
    print: (postings) => {
      const rows: Row[] = [['2024年度支出明细账']];
      let blank = -1;
      let subtotal = 0;
      for (const [account, group] of groupsBy(postings, (posting) => `${posting.economicCode} ${posting.economicName}`)) {
        rows.push([`科目：${account}`], ...table([['月', (posting) => posting.month], ['日', (posting) => posting.day], voucher, summary, debit, credit], group));
        const [debits, credits] = [group.filter(({ refund }) => !refund), group.filter(({ refund }) => refund)];
        rows.push(['', '', '', '本年合计', sum(debits) / 100, -sum(credits) / 100], []);
        blank += 3;
        subtotal += 1;
      }
      return { grids: [grid(rows.slice(0, -1))], kinds: { blank: blank - 2, subtotal } };
    },
  },
  {
    name: 'blocks with a path of accounts each',
    without: ['codes', 'projects'],
    print: (postings) => {
      const rows: Row[] = [];
      const groups = groupsBy(postings, (posting) => `${posting.accountCode} ${posting.accountName}`);
      for (const [account, group] of groups) rows.push([`会计科目：${account}`], ...table([date, voucher, summary, ['经济分类名称', (posting) => posting.economicName], debit, credit, ['余额', () => 1]], group));
      return { grids: [grid(rows)], kinds: { blank: (groups.length - 1) * 2 } };
    },
  },
  {
    name: 'titles and headers repeated every 40 rows',
    print: (postings) => {
      const columns = [date, voucher, summary, code, name, project, debit, credit];
      const [header = [], ...lines] = table(columns, postings);
      const rows: Row[] = [];
      let blank = 0;
      lines.forEach((line, index) => {
        if (index % 40 === 0) {
          rows.push(title, [...unitLine, `第${index / 40 + 1}页`], header);
          if (index > 0) blank += 3;
        }
        rows.push(line);
      });
      return { grids: [grid([...rows, ['制单人：张三', '', '', '审核：李四']])], kinds: { blank: blank + 1 } };
    },
  },
  {
    name: 'two header rows, merged',
    print: (postings) => {
      const columns: Column[] = [['', (posting) => posting.month], ['', (posting) => posting.day], voucher, summary, ['', (posting) => posting.economicCode], ['', (posting) => posting.economicName], project, debit, credit];
      const rows: Row[] = [
        ['支出明细账'],
        ['2024年', '', '凭证号', '摘要', '经济分类', '', '项目名称', '金额', ''],
        ['月', '日', '', '', '编码', '名称', '', '借方', '贷方'],
        ...table(columns, postings).slice(1),
      ];
      const across = (left: number): Merge => ({ top: 1, bottom: 1, left, right: left + 1 });
      const down = (left: number): Merge => ({ top: 1, bottom: 2, left, right: left });
      return { grids: [grid(rows, 'Sheet1', [across(0), across(4), across(7), down(2), down(3), down(6)])], kinds: {} };
    },
  },
  {
    name: 'two header rows whose merges are lost',
    print: (postings) => {
      const columns: Column[] = [date, voucher, summary, ['', (posting) => posting.economicCode], ['', (posting) => posting.economicName], project, debit, credit];
      return { grids: [grid([['日期', '凭证号', '摘要', '经济分类', '', '项目', '金额', ''], ['', '', '', '编码', '名称', '', '借方', '贷方'], ...table(columns, postings).slice(1)])], kinds: {} };
    },
  },
  {
    name: 'empty columns and rows inside',
    print: (postings) => {
      const empty: Column = ['', () => null];
      const [header = [], ...lines] = table([empty, date, voucher, empty, summary, code, name, empty, project, amount], postings);
      const rows = lines.flatMap((line, index) => (index % 10 === 9 && index < lines.length - 1 ? [line, [], ['', ' ']] : [line]));
      return { grids: [{ ...grid([title, [], header, ...rows]), top: 4, left: 2 }], kinds: { blank: rows.length - lines.length } };
    },
  },
  {
    name: 'monthly subtotals and running totals',
    print: (postings) => {
      const [header = []] = table([date, voucher, summary, code, name, project, amount], []);
      const rows: Row[] = [];
      let running = 0;
      let subtotal = 1;
      for (const [month, group] of groupsBy(postings, monthOf)) {
        running += sum(group);
        rows.push(...table([date, voucher, summary, code, name, project, amount], group).slice(1), ['', '', `${month}月小计`, '', '', '', sum(group) / 100], ['', '', '本年累计', '', '', '', running / 100]);
        subtotal += 2;
      }
      return { grids: [grid([title, unitLine, header, ...rows, ['合 计', '', '', '', '', '', running / 100]])], kinds: { subtotal } };
    },
  },
  {
    name: 'a sheet a month',
    print: (postings) => ({
      grids: groupsBy(postings, monthOf).map(([month, group]) => grid([[`2024年${month}月支出明细`], ...table([['日', (posting) => posting.day], voucher, summary, code, name, project, amount], group)], `${month}月`)),
      kinds: {},
    }),
  },
  {
    name: 'a sheet a month and a yearly summary',
    print: (postings) => {
      const groups = groupsBy(postings, monthOf);
      const months = groups.map(([month, group]) => grid(table([date, voucher, summary, code, name, project, amount], group), `${month}月`));
      const yearly = grid([['2024年支出汇总表'], ['月份', '摘要', '金额'], ...groups.map(([month, group]): Row => [`${month}月`, '本月支出', sum(group) / 100]), ['合计', '', sum(postings) / 100]], '全年汇总');
      return { grids: [...months, yearly], kinds: {}, unused: ['全年汇总'] };
    },
  },
  {
    name: 'a yearly sheet and the same by month',
    print: (postings) => {
      const columns = [date, voucher, summary, code, name, project, amount];
      const months = groupsBy(postings, monthOf).map(([month, group]) => grid(table(columns, group), `${month}月`));
      return { grids: [grid(table(columns, postings), '全年'), ...months], kinds: {}, unused: ['全年'] };
    },
  },
  {
    name: 'summaries by code and by project beside the ledger',
    print: (postings) => {
      const byCode = grid([['编码', '名称', '金额'], ...groupsBy(postings, (posting) => posting.economicCode).map(([economic, group]): Row => [economic, group[0]!.economicName, sum(group) / 100])], '按经济分类');
      const byProject = grid([['项目名称', '年初预算数', '支出数'], ...groupsBy(postings, (posting) => posting.project).map(([own, group]): Row => [own, 1000, sum(group) / 100])], '按项目');
      return { grids: [byCode, grid(table([date, voucher, summary, code, name, project, amount], postings)), byProject], kinds: {}, unused: ['按经济分类', '按项目'] };
    },
  },
  {
    name: 'dates and vouchers merged over the lines of an entry',
    print: (postings) => {
      const rows = table([date, voucher, summary, code, name, project, amount], postings);
      const merges: Merge[] = [];
      for (let row = 1; row + 1 < rows.length; row++) {
        if (rows[row]![0] !== rows[row + 1]![0]) continue;
        rows[row + 1] = [null, rows[row + 1]![1], ...rows[row + 1]!.slice(2)];
        merges.push({ top: row, bottom: row + 1, left: 0, right: 0 });
        row += 1;
      }
      return { grids: [grid([title, ...rows], '支出', merges.map((merge) => ({ ...merge, top: merge.top + 1, bottom: merge.bottom + 1 })))], kinds: {} };
    },
  },
  ...headedShapes,
  { name: 'parallel bookkeeping', print: parallel },
];
