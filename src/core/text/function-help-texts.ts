import type { Sentence } from './language';

/** Descriptions and help of the custom functions: what the build writes into metadata and help pages, and nobody needs later. */
export const functionHelpTexts = {
  'function.spent': {
    'zh-CN': '某项支出合计（元），可限定起止日期。例：=YS.SPENT("人员经费")',
    'en-US': 'Yuan spent on something, between two dates if given. Example: =YS.SPENT("人员经费")',
  },
  'function.spent.example': { 'zh-CN': '=YS.SPENT("项目支出",DATE(2024,1,1),DATE(2024,6,30))', 'en-US': '=YS.SPENT("项目支出",DATE(2024,1,1),DATE(2024,6,30))' },
  'function.approved': {
    'zh-CN': '预算项目的全年预算数（元）：年初预算＋调整＋上年结转。例：=YS.APPROVED("征地拆迁工作经费")',
    'en-US': 'Yuan available on a budget line: approved + revisions + carried over. Example: =YS.APPROVED("征地拆迁工作经费")',
  },
  'function.approved.example': { 'zh-CN': '=YS.APPROVED("征地拆迁工作经费")', 'en-US': '=YS.APPROVED("征地拆迁工作经费")' },
  'function.balance': {
    'zh-CN': '预算项目的结余（元），超支为负数。例：=YS.BALANCE("征地拆迁工作经费")',
    'en-US': 'Yuan left on a budget line, negative when over-spent. Example: =YS.BALANCE("征地拆迁工作经费")',
  },
  'function.balance.example': { 'zh-CN': '=YS.BALANCE("征地拆迁工作经费")', 'en-US': '=YS.BALANCE("征地拆迁工作经费")' },
  'function.rate': {
    'zh-CN': '执行率（小数，可设百分比格式）；不填为全部预算项目。例：=YS.RATE("征地拆迁工作经费")',
    'en-US': 'Share executed as a fraction, of one line or of all. Example: =YS.RATE("征地拆迁工作经费")',
  },
  'function.rate.example': { 'zh-CN': '=YS.RATE()', 'en-US': '=YS.RATE()' },
  'function.check': {
    'zh-CN': '付款前核对：预算项目还够不够、付后余多少或差多少。例：=YS.CHECK("征地拆迁工作经费",100)',
    'en-US': 'Before a claim is paid: whether the line covers it, and what is left or missing. Example: =YS.CHECK("征地拆迁工作经费",100)',
  },
  'function.check.example': { 'zh-CN': '=YS.CHECK("征地拆迁工作经费",B2)', 'en-US': '=YS.CHECK("征地拆迁工作经费",B2)' },
  'function.classify': {
    'zh-CN': '一行支出属于哪一类；给同样高的区域时逐行给出。例：=YS.CLASSIFY("30101")',
    'en-US': 'The category of a row; ranges of equal height give one result a row. Example: =YS.CLASSIFY("30101")',
  },
  'function.classify.example': { 'zh-CN': '=YS.CLASSIFY(F4:F314,H4:H314,C4:C314)', 'en-US': '=YS.CLASSIFY(F4:F314,H4:H314,C4:C314)' },
  'function.line': {
    'zh-CN': '一行支出列入哪个预算项目，没有则为空。例：=YS.LINE("征地拆迁工作经费")',
    'en-US': 'The budget line a row is charged to, or an empty text. Example: =YS.LINE("征地拆迁工作经费")',
  },
  'function.line.example': { 'zh-CN': '=YS.LINE(H4:H314,C4:C314)', 'en-US': '=YS.LINE(H4:H314,C4:C314)' },
  'function.explain': {
    'zh-CN': '一行支出为什么这样分类，用一句话说明。例：=YS.EXPLAIN("30101")',
    'en-US': 'Why a row is classified so, in one sentence. Example: =YS.EXPLAIN("30101")',
  },
  'function.explain.example': { 'zh-CN': '=YS.EXPLAIN(F4,H4,C4)', 'en-US': '=YS.EXPLAIN(F4,H4,C4)' },
  'function.summary': {
    'zh-CN': '整张支出执行情况表，自动向右向下展开。例：=YS.SUMMARY()',
    'en-US': 'The whole execution table, spilled. Example: =YS.SUMMARY()',
  },
  'function.summary.example': { 'zh-CN': '=YS.SUMMARY()', 'en-US': '=YS.SUMMARY()' },
  'function.crosscheck': {
    'zh-CN': '全部勾稽核对及结论，自动展开。例：=YS.CROSSCHECK()',
    'en-US': 'All cross-checks with their verdicts, spilled. Example: =YS.CROSSCHECK()',
  },
  'function.crosscheck.example': { 'zh-CN': '=YS.CROSSCHECK()', 'en-US': '=YS.CROSSCHECK()' },
  'function.share': {
    'zh-CN': '占比（小数），四舍五入到百分数的两位小数。例：=YS.SHARE(176.67,543.29)',
    'en-US': 'Part of whole as a fraction, half up to two decimals of the percent. Example: =YS.SHARE(176.67,543.29)',
  },
  'function.share.example': { 'zh-CN': '=YS.SHARE(B5,B4)', 'en-US': '=YS.SHARE(B5,B4)' },
  'function.change': {
    'zh-CN': '与上年相比的增减率（小数）。例：=YS.CHANGE(3.99,7.95)',
    'en-US': 'Change against the prior year as a fraction. Example: =YS.CHANGE(3.99,7.95)',
  },
  'function.change.example': { 'zh-CN': '=YS.CHANGE(C5,B5)', 'en-US': '=YS.CHANGE(C5,B5)' },
  'function.wan': {
    'zh-CN': '把元换成万元，四舍五入。例：=YS.WAN(5432861.94)',
    'en-US': 'Yuan as 万元 (ten thousand yuan), half up. Example: =YS.WAN(5432861.94)',
  },
  'function.wan.example': { 'zh-CN': '=YS.WAN(B4)', 'en-US': '=YS.WAN(B4)' },

  'function.parameter.what': {
    'zh-CN': '类别、预算项目、经济科目编码或其开头，例如 "人员经费"、"302"、"三公经费"；不填为全部支出',
    'en-US': 'A category, a budget line, an economic code or its beginning, such as "personnel", "302"; all spending when left out',
  },
  'function.parameter.from': { 'zh-CN': '起始日期（含），例如 2024-1-1；不填从年初算起', 'en-US': 'First day, such as 2024-1-1; from the beginning when left out' },
  'function.parameter.to': { 'zh-CN': '截止日期（含），例如 2024-6-30；不填算到年末', 'en-US': 'Last day, such as 2024-6-30; to the end when left out' },
  'function.parameter.ledger': {
    'zh-CN': '一般不填：用本工作簿的台账。也可给带表头的区域或台账工作表名，例如 "支出明细账"',
    'en-US': 'Usually left out: the ledger of this workbook. Or a range with its header, or the name of a ledger sheet, such as "支出明细账"',
  },
  'function.parameter.budget': {
    'zh-CN': '一般不填：用本工作簿的预算项目。也可给两列区域：项目名称、年初预算数（元），例如 A2:B5',
    'en-US': 'Usually left out: the budget lines of this workbook. Or a range of names and approved yuan amounts, such as A2:B5',
  },
  'function.parameter.line': { 'zh-CN': '预算项目的名称、编码或别名，例如 "征地拆迁工作经费"', 'en-US': 'Name, code or alias of a budget line, such as "征地拆迁工作经费"' },
  'function.parameter.lineOrAll': { 'zh-CN': '预算项目，例如 "征地拆迁工作经费"；不填为全部预算项目', 'en-US': 'A budget line, such as "征地拆迁工作经费"; all lines when left out' },
  'function.parameter.amount': { 'zh-CN': '本次要付的金额（元），例如 1200.50', 'en-US': 'The amount to be paid in yuan, such as 1200.50' },
  'function.parameter.economic': { 'zh-CN': '经济分类编码或名称，例如 "30101"、F4:F314', 'en-US': 'Economic classification, code or name, such as "30101" or F4:F314' },
  'function.parameter.project': { 'zh-CN': '项目名称，例如 "征地拆迁工作经费"、H4:H314', 'en-US': 'Project, such as "征地拆迁工作经费" or H4:H314' },
  'function.parameter.summary': { 'zh-CN': '摘要，例如 "付办公用品款"、C4:C314', 'en-US': 'Summary, such as "付办公用品款" or C4:C314' },
  'function.parameter.account': { 'zh-CN': '会计科目编码或名称，例如 "7201"、D4:D314', 'en-US': 'Account, code or name, such as "7201" or D4:D314' },
  'function.parameter.part': { 'zh-CN': '部分，例如 176.67', 'en-US': 'The part, such as 176.67' },
  'function.parameter.whole': { 'zh-CN': '总体，例如 543.29', 'en-US': 'The whole, such as 543.29' },
  'function.parameter.current': { 'zh-CN': '本年数，例如 3.99', 'en-US': 'This year, such as 3.99' },
  'function.parameter.prior': { 'zh-CN': '上年数，例如 7.95', 'en-US': 'The year before, such as 7.95' },
  'function.parameter.digits': { 'zh-CN': '百分数保留几位小数，例如 2；不填为 2', 'en-US': 'Decimals of the percent, such as 2; 2 when left out' },
  'function.parameter.yuan': { 'zh-CN': '金额（元），例如 5432861.94', 'en-US': 'The amount in yuan, such as 5432861.94' },
  'function.parameter.wanDigits': { 'zh-CN': '保留几位小数，例如 2；不填为 2', 'en-US': 'Decimals, such as 2; 2 when left out' },

  'function.help.title': { 'zh-CN': '预算执行：函数说明', 'en-US': 'Budget Execution: functions' },
  'function.help.intro': {
    'zh-CN': '在单元格里直接输入公式即可。台账和预算项目一般不用填：函数用窗格已经认出的台账，账改了，结果随之改变。',
    'en-US': 'Type the formula into a cell. The ledger and the budget lines are nearly always left out: the functions use the ledger the pane has recognised, and follow its changes.',
  },
  'function.help.parameters': { 'zh-CN': '参数', 'en-US': 'Parameters' },
  'function.help.example': { 'zh-CN': '例子', 'en-US': 'Example' },
  'function.help.optional': { 'zh-CN': '可不填', 'en-US': 'may be left out' },
  'function.help.errors': { 'zh-CN': '出错时', 'en-US': 'Errors' },
  'function.help.errorsText': {
    'zh-CN': '#VALUE!：参数读不懂或种类不对。#N/A：没有这个预算项目、类别或工作表，提示里有最接近的名称。#DIV/0!：总体为零。#NUM!：数值超出范围。把鼠标停在单元格的错误标记上，可以看到该怎么改。',
    'en-US': '#VALUE!: an argument is unreadable or of the wrong kind. #N/A: no such line, category or sheet; the message names the nearest. #DIV/0!: the whole is zero. #NUM!: out of range. Point at the error mark of the cell to read what to mend.',
  },
  'function.help.all': { 'zh-CN': '全部函数', 'en-US': 'All functions' },
  'function.help.notLoaded': {
    'zh-CN': '单元格显示 #NAME?：加载项还没有装上或没有加载。打开“预算执行”窗格后，在该单元格按 F2 再按 Enter。',
    'en-US': 'A cell shows #NAME?: the add-in is not installed or not loaded yet. Open the Budget Execution pane, then press F2 and Enter in that cell.',
  },
} as const satisfies Record<string, Sentence>;

export type FunctionHelpKey = keyof typeof functionHelpTexts;
