import type { Sentence } from './language';

/** What the custom functions say of an argument or an answer. */
export const functionsTexts = {
  'function.textWanted': { 'zh-CN': '参数 {parameter} 的“{found}”不是文字，请填名称或编码，例如 "征地拆迁工作经费"。', 'en-US': 'The argument {parameter} “{found}” is no text: give a name or code, such as "征地拆迁工作经费".' },
  'function.missing': { 'zh-CN': '参数 {parameter} 是空的，请填上，或引用已填写的单元格。', 'en-US': 'The argument {parameter} is empty: fill it in, or refer to a cell that is filled.' },
  'function.singleWanted': {
    'zh-CN': '参数 {parameter} 是 {rows} 行 {columns} 列的区域，请只给一个单元格。',
    'en-US': 'The argument {parameter} is a range of {rows} {rows:row|rows} and {columns} {columns:column|columns}: give a single cell.',
  },
  'function.columnWanted': {
    'zh-CN': '参数 {parameter} 有 {columns} 列，请只选一列，例如 F4:F314。',
    'en-US': 'The argument {parameter} has {columns} columns: select one, such as F4:F314.',
  },
  'function.amountWanted': {
    'zh-CN': '参数 {parameter} 的“{found}”读不成金额，请填元、最多两位小数，例如 1200.50。',
    'en-US': 'The argument {parameter} “{found}” is no amount: give yuan with at most two decimals, such as 1200.50.',
  },
  'function.amountPrecise': {
    'zh-CN': '参数 {parameter} 的“{found}”不到一分，请先四舍五入到两位小数，例如 ROUND(B2,2)。',
    'en-US': 'The argument {parameter} “{found}” has parts of a fen: round it to two decimals first, such as ROUND(B2,2).',
  },
  'function.amountAboveZero': {
    'zh-CN': '参数 {parameter} 是“{found}”，要付的金额应大于零，例如 1200.50。',
    'en-US': 'The argument {parameter} is “{found}”; an amount to be paid has to be above zero, such as 1200.50.',
  },
  'function.numberWanted': { 'zh-CN': '参数 {parameter} 的“{found}”不是数字，请填数字，例如 176.67。', 'en-US': 'The argument {parameter} “{found}” is no number: give one such as 176.67.' },
  'function.numberRange': { 'zh-CN': '参数 {parameter} 的“{found}”太大，请核对位数。', 'en-US': 'The argument {parameter} “{found}” is too large: check the digits.' },
  'function.digitsWanted': {
    'zh-CN': '参数 {parameter} 的“{found}”不行，小数位数请填 0 到 10 的整数，例如 2。',
    'en-US': 'The argument {parameter} “{found}” will not do: give a whole number of decimals from 0 to 10, such as 2.',
  },
  'function.dateWanted': {
    'zh-CN': '参数 {parameter} 的“{found}”读不成日期，请写成 2024-1-31 这样。',
    'en-US': 'The argument {parameter} “{found}” is no date: write it like 2024-1-31.',
  },
  'function.datesReversed': {
    'zh-CN': '参数 from 的 {from} 在参数 to 的 {to} 之后，请对调。',
    'en-US': 'The argument from, {from}, is after the argument to, {to}: exchange them.',
  },
  'function.wholeZero': { 'zh-CN': '参数 {parameter} 是零，算不出比率；请核对这个数。', 'en-US': 'The argument {parameter} is zero, so there is no ratio: check it.' },
  'function.nothingAvailable': { 'zh-CN': '“{line}”没有全年预算数，算不出执行率；请在窗格“预算”里填年初预算数。', 'en-US': '“{line}” has no budget, so there is no rate: enter its approved amount under Budget in the pane.' },
  'function.nothingAvailableAtAll': { 'zh-CN': '预算项目都没有全年预算数，算不出执行率；请在窗格“预算”里填年初预算数。', 'en-US': 'No budget line has an amount, so there is no rate: enter approved amounts under Budget in the pane.' },
  'function.noBudget': { 'zh-CN': '还没有预算项目，请在窗格“预算”里填写。', 'en-US': 'There are no budget lines yet: enter them under Budget in the pane.' },
  'function.unknownName': { 'zh-CN': '参数 {parameter} 的“{name}”没有找到，是不是“{nearest}”？请改成预算里的写法。', 'en-US': 'The argument {parameter} “{name}” was not found. Did you mean “{nearest}”? Write it as the budget does.' },
  'function.unknownNameOnly': { 'zh-CN': '参数 {parameter} 的“{name}”没有找到，请填预算项目的名称、编码或别名。', 'en-US': 'The argument {parameter} “{name}” was not found: give the name, code or alias of a budget line.' },
  'function.unknownSheet': {
    'zh-CN': '参数 ledger 的“{name}”不是台账工作表。请填台账工作表的名称，或不填这个参数，用窗格认出的台账。',
    'en-US': 'The argument ledger “{name}” is no ledger sheet. Give the name of one, or leave it out to use the ledger that the pane has recognised.',
  },
  'function.noLedger': { 'zh-CN': '本工作簿里没有找到台账。请打开“预算执行”窗格，选中台账区域，点“把选中的区域当作台账”。', 'en-US': 'No ledger was found in this workbook. Open the Budget Execution pane, select the ledger and choose “Take the selection as the ledger”.' },
  'function.noLedgerInRange': { 'zh-CN': '参数 ledger 的区域里没有找到台账表头，请把表头行也选上，例如 A3:J314。', 'en-US': 'No ledger header was found in the range of the argument ledger: include the header row, such as A3:J314.' },
  'function.budgetRange': { 'zh-CN': '参数 budget 的区域里没有读出预算项目；应有两列：项目名称和年初预算数（元），例如 A2:B5。', 'en-US': 'No budget line was read from the range of the argument budget: it needs two columns, names and approved amounts in yuan, such as A2:B5.' },
  'function.heightsDiffer': {
    'zh-CN': '参数 {parameter} 有 {rows} 行，别的参数有 {height} 行，请选同样高的区域。',
    'en-US': 'The argument {parameter} has {rows} rows and another one {height}: select the same rows in each.',
  },
  'function.errorPassed': { 'zh-CN': '参数 {parameter} 的单元格是错误值 {found}，请先改正那个单元格。', 'en-US': 'The cell of the argument {parameter} holds the error {found}: mend that cell first.' },
  'function.broken': { 'zh-CN': '函数没有算出结果。请在窗格“更多”里点“重新读取台账”，再试一次。', 'en-US': 'The function gave no result. Choose “Read the ledger again” under More in the pane, then try again.' },
} as const satisfies Record<string, Sentence>;
