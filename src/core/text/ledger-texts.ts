import type { Sentence } from './language';

/** Sentences about ledger. */
export const ledgerTexts = {
  'problem.amount-unreadable': {
    'zh-CN': '{sheet}!{cell} 的“{found}”不是金额，此行未计入；请改为数字，如 1234.56。',
    'en-US': '{sheet}!{cell} holds “{found}”, which is no amount; the row is not counted. Type a number such as 1234.56.',
  },
  'problem.amount-too-precise': {
    'zh-CN': '{sheet}!{cell} 的“{found}”不足一分的部分无法入账，此行未计入；请改为精确到分的金额。',
    'en-US': '{sheet}!{cell} holds “{found}”, which is finer than a fen; the row is not counted. Type the amount to the fen.',
  },
  'problem.amount-too-large': {
    'zh-CN': '{sheet}!{cell} 的“{found}”超出可以精确计算的范围，此行未计入；请核对金额。',
    'en-US': '{sheet}!{cell} holds “{found}”, more than can be reckoned exactly; the row is not counted. Check the amount.',
  },
  'problem.amount-missing': {
    'zh-CN': '{sheet}!{cell} 没有金额，但此行像是一笔支出，未计入；请补填金额，没有发生额时填 0。',
    'en-US': '{sheet}!{cell} has no amount although the row reads like an entry; it is not counted. Type the amount, or 0.',
  },
  'problem.cell-error': {
    'zh-CN': '{sheet}!{cell} 是错误值 {found}，此行未计入；请修正公式或改为数值。',
    'en-US': '{sheet}!{cell} is the error {found}; the row is not counted. Mend the formula or type the value.',
  },
  'problem.date-impossible': {
    'zh-CN': '{sheet}!{cell} 的“{found}”不是存在的日期，此行未计入；请改正日期。',
    'en-US': '{sheet}!{cell} holds “{found}”, a day that does not exist; the row is not counted. Correct the date.',
  },
  'problem.date-unreadable': {
    'zh-CN': '{sheet}!{cell} 的“{found}”不是日期，此行未计入；请改为 2024-01-31 这样的日期。',
    'en-US': '{sheet}!{cell} holds “{found}”, which is no date; the row is not counted. Type a date such as 2024-01-31.',
  },
  'problem.date-no-year': {
    'zh-CN': '{sheet}!{cell} 的“{found}”没有年份，别处也看不出是哪一年，此行未计入；请在“识别”中（命令行用 --year）指定年度。',
    'en-US': '{sheet}!{cell} holds “{found}” without a year and nothing else tells it; the row is not counted. Set the year under recognition (--year on the command line).',
  },
  'problem.direction-unreadable': {
    'zh-CN': '{sheet}!{cell} 的“{found}”不是借贷方向，此行未计入；请填“借”或“贷”。',
    'en-US': '{sheet}!{cell} holds “{found}”, which is neither 借 nor 贷; the row is not counted. Type one of them.',
  },
  'problem.account-missing': {
    'zh-CN': '{sheet} 第 {row} 行没有会计科目，无法判断是否为支出，未计入；请补填科目。',
    'en-US': '{sheet}, row {row} names no account, so it cannot be told whether it is spending; it is not counted. Fill in the account.',
  },
  'problem.account-unknown': {
    'zh-CN': '{sheet} 第 {row} 行的科目“{found}”不在政府会计科目之列，无法判断是否为支出，未计入；请核对科目。',
    'en-US': '{sheet}, row {row}: account “{found}” is none of the government accounting system, so it cannot be told whether it is spending; it is not counted. Check the account.',
  },
  'problem.no-ledger': {
    'zh-CN': '没有找到支出明细账：需要有一行表头，其中有金额（或借方、贷方）以及日期、凭证号、摘要中的至少一项；可以在“识别”中指定表头行和各列含义。',
    'en-US': 'No ledger was found: it needs a header row with an amount (or debit and credit) and at least a date, voucher or summary. The header row and the columns can be set under recognition.',
  },
  'problem.year-assumed': {
    'zh-CN': '账中没有写明是哪一年的账，暂按 {year} 年处理；不对时请在“识别”中（命令行用 --year）指定年度。',
    'en-US': 'Nothing in the ledger says which year it is for; {year} is taken. Set the year under recognition (--year on the command line) if that is wrong.',
  },
  'problem.financial-accounts': {
    'zh-CN': '账中没有预算支出科目（7 字头），支出按财务会计费用科目（5 字头）计算。',
    'en-US': 'The ledger has no budget expenditure accounts (7xxx); its financial expense accounts (5xxx) are counted instead.',
  },
  'problem.no-expenditure-accounts': {
    'zh-CN': '账中有会计科目，但没有支出或费用科目（7 字头、5 字头），没有可计入的支出；请核对所选的账。',
    'en-US': 'The ledger has accounts but none of expenditure or expense (7xxx, 5xxx), so nothing counts as spending. Check that it is the right book.',
  },
  'problem.unit-unsupported': {
    'zh-CN': '工作表“{sheet}”的金额单位既不是元也不是万元（或各行不同），没有读入；请换算成元后再用，或在窗格的“识别”里指定单位。',
    'en-US': 'Sheet “{sheet}” has amounts in neither 元 nor 万元 (or in one row this, in another that) and was not read. Convert them into 元, or set the unit under Layout in the pane.',
  },
  'problem.block-unit-unsupported': {
    'zh-CN': '工作表“{sheet}”第 {row} 行以下各行的金额单位既不是元也不是万元，只能按元读入，合计因此不对；请把这些金额换算成元。',
    'en-US': 'Below row {row} of sheet “{sheet}” amounts are in neither 元 nor 万元. They could only be read as 元, so totals are wrong; please convert them to 元.',
  },
  'problem.sheet-nearly-repeats': {
    'zh-CN': '工作表“{sheet}”与其他工作表大部分重复但不完全相同，没有计入；请核对两处的差别，需要时在“识别”中改为使用。',
    'en-US': 'Sheet “{sheet}” mostly repeats other sheets but not exactly; it is not counted. Compare them, and use it under recognition if it is meant.',
  },
  'problem.sheet-other-columns': {
    'zh-CN': '工作表“{sheet}”没有凭证号、科目和经济分类，与账不是一类，{count} 行（支出 {amount} 元）没有计入；若是已入账的支出，请在“识别”中改为使用，不是时改为不使用。',
    'en-US': 'Sheet “{sheet}” has neither vouchers nor accounts nor items, so it is another kind of list than the ledger; its {count} {count:row|rows} ({amount} yuan spent) {count:is|are} not counted. If they are postings, use it under recognition; if not, set it aside there.',
  },
  'problem.sheet-may-repeat': {
    'zh-CN': '工作表“{sheet}”的每一笔在其他工作表里似乎都有，可能重复，仍已计入；若是重复登记，请在“识别”中改为不使用。',
    'en-US': 'Every entry of sheet “{sheet}” seems to stand on other sheets too, but it is counted. If it is a second record of them, leave it out under recognition.',
  },
  'problem.sheet-may-sum': {
    'zh-CN': '工作表“{sheet}”的金额正好是其他工作表之和，可能只是汇总，仍已计入；若是汇总，请在“识别”中改为不使用。',
    'en-US': 'Sheet “{sheet}” comes to just what other sheets add up to, but it is counted. If it is a summary of them, leave it out under recognition.',
  },
  'problem.receipts-uncounted': {
    'zh-CN': '工作表“{sheet}”有 {count} 行同时填有收入和支出（第一处在第 {row} 行），只计支出，收入没有计入；请把收入另填一行。',
    'en-US': 'Sheet “{sheet}” has {count} {count:row|rows} with both a receipt and a payment (the first is row {row}); only the payment counts. Write the receipt in a row of its own.',
  },
  'problem.may-be-closing': {
    'zh-CN': '工作表“{sheet}”第 {row} 行到第 {last} 行有 {count} 笔冲减共 {amount} 元，把前面的支出差不多冲平，像是结转，仍已抵减支出；若是结转，请在摘要中写明“年末结转”或“月末结转”。',
    'en-US': 'Sheet “{sheet}”, rows {row} to {last}: {count} {count:posting takes|postings take} back {amount} yuan, about all that was spent before. That looks like a closing, but it lowers the spending. If it is one, write 年末结转 or 月末结转 into the summary.',
  },
  'problem.paid-by-credit': {
    'zh-CN': '工作表“{sheet}”是银行存款或现金的日记账，支出按贷方计，借方作为收入。',
    'en-US': 'Sheet “{sheet}” is a journal of bank or cash: its credits are the spending, its debits are receipts.',
  },
  'problem.amount-of-parts': {
    'zh-CN': '工作表“{sheet}”没有合计列，支出金额按“{found}”各列相加计算。',
    'en-US': 'Sheet “{sheet}” has no column of totals; the amounts are the sum of its columns “{found}”.',
  },
  'problem.amount-shared': {
    'zh-CN': '“{sheet}”第 {row} 行等 {count} 行的金额分在几栏（{found}），一行只能归一类，按其经济分类等归类；要分开计，请拆成几行。',
    'en-US': 'Sheet “{sheet}”, row {row}: {count} {count:row has its amount|rows have their amounts} in several of the columns “{found}”. A row has one category, here by its item; split it into several rows to have it otherwise.',
  },
  'problem.payment-not-made': {
    'zh-CN': '“{sheet}”第 {row} 行等 {count} 行的“{header}”是“{found}”，共 {amount} 元，仍计入支出；没有付成、又没有另记负数冲回的，请删去这些行；是退回来的钱，请把金额改成负数。',
    'en-US': 'Sheet “{sheet}”, row {row}: {count} {count:row says|rows say} “{found}” under “{header}”, {amount} yuan in all, and still {count:counts|count}. Delete what was not paid and is not taken back by a negative row; make the amount negative where money came back.',
  },
  'problem.money-uncounted': {
    'zh-CN': '{sheet}!{cell} 起的“{found}”另有 {count} 行填有金额，没有计入支出；这才是支出金额时，请在“识别”中把该列设为金额，不是支出时设为“不是金额”。',
    'en-US': '{sheet}!{cell}: “{found}” holds amounts in {count} {count:row|rows} that are not counted. Under recognition, make it the amount if it is what was spent, or set it to no amount if it is not.',
  },
  'sheet.used': { 'zh-CN': '读入：第 {row} 行是表头。', 'en-US': 'Read: row {row} is the header.' },
  'sheet.used-by-setting': { 'zh-CN': '读入：由您指定。', 'en-US': 'Read: by your own setting.' },
  'sheet.not-by-setting': { 'zh-CN': '未读入：由您指定不使用。', 'en-US': 'Not read: by your own setting.' },
  'sheet.own': { 'zh-CN': '未读入：这是本程序的工作表。', 'en-US': 'Not read: this is one of the program’s own sheets.' },
  'sheet.empty': { 'zh-CN': '未读入：工作表是空的。', 'en-US': 'Not read: the sheet is empty.' },
  'sheet.no-header': { 'zh-CN': '未读入：没有找到含金额的表头。', 'en-US': 'Not read: no header with an amount was found.' },
  'sheet.not-entries': { 'zh-CN': '未读入：没有日期、凭证号或摘要，不是逐笔记录。', 'en-US': 'Not read: without date, voucher or summary its rows are no entries.' },
  'sheet.other-matter': { 'zh-CN': '未读入：从名称看不是支出账。', 'en-US': 'Not read: by its name it is no ledger of spending.' },
  'sheet.unit-unsupported': { 'zh-CN': '未读入：金额单位既不是元也不是万元，或各行不同。', 'en-US': 'Not read: its amounts are in neither 元 nor 万元, or differ row by row.' },
  'sheet.repeats': { 'zh-CN': '未读入：与其他工作表的记录重复。', 'en-US': 'Not read: it repeats the entries of other sheets.' },
  'sheet.nearly-repeats': { 'zh-CN': '未读入：与其他工作表大部分重复。', 'en-US': 'Not read: it mostly repeats other sheets.' },
  'sheet.other-columns': { 'zh-CN': '未读入：没有凭证号、科目和经济分类，与账不是一类（{count} 行，支出 {amount} 元）。', 'en-US': 'Not read: without vouchers, accounts or items it is another kind of list than the ledger ({count} {count:row|rows}, {amount} yuan spent).' },
  'sheet.sums': { 'zh-CN': '未读入：只是其他工作表的汇总。', 'en-US': 'Not read: it only sums other sheets.' },
  'sheet.only-subtotals': { 'zh-CN': '未读入：只有合计，没有逐笔记录。', 'en-US': 'Not read: it holds totals only, no entries.' },
} as const satisfies Record<string, Sentence>;
