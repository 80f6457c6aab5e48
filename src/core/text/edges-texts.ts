import type { Sentence } from './language';

/** Sentences of the command line: what it could not read, what it is doing, and how it is called. */
export const edgesTexts = {
  'file.missing': { 'zh-CN': '找不到这个文件', 'en-US': 'there is no such file' },
  'file.notPermitted': { 'zh-CN': '没有权限读取，或文件正被占用', 'en-US': 'it may not be read, or another program holds it' },
  'file.isFolder': { 'zh-CN': '这是文件夹，请给出文件', 'en-US': 'this is a folder, a file is needed' },
  'file.empty': { 'zh-CN': '文件是空的（0 字节）', 'en-US': 'the file is empty (0 bytes)' },
  'file.notWorkbook': { 'zh-CN': '不是工作簿或表格文件（支持 .xlsx、.xlsm、.xls、.csv）', 'en-US': 'not a workbook or table (.xlsx, .xlsm, .xls and .csv can be read)' },
  'file.damaged': { 'zh-CN': '文件不完整或已损坏，请重新导出或复制', 'en-US': 'the file is cut off or damaged, please export or copy it again' },
  'file.encrypted': { 'zh-CN': '文件有打开密码，请在 Excel 中去掉密码后再试', 'en-US': 'the file needs a password, please remove it in Excel first' },
  'file.tooLarge': { 'zh-CN': '文件过大：展开后 {size} MB，最多 {limit} MB', 'en-US': 'the file is too large: {size} MB unpacked, {limit} MB at most' },
  'file.tooWide': { 'zh-CN': '列数超过 Excel 的上限（{limit} 列）', 'en-US': 'it has more columns than Excel allows ({limit})' },
  'file.tooTall': { 'zh-CN': '行号超出 Excel 的范围（{limit} 行）', 'en-US': 'a row lies beyond what Excel allows ({limit})' },
  'file.tooManyCells': { 'zh-CN': '单元格过多（最多 {limit} 百万个）', 'en-US': 'it has too many cells ({limit} million at most)' },
  'file.doctype': { 'zh-CN': '文件里有 DOCTYPE 声明，不是 Excel 写出的文件，出于安全不读取', 'en-US': 'the file brings a DOCTYPE, which Excel never writes: it is not read, for safety' },
  'file.hiddenMacro': { 'zh-CN': '文件名是 .xlsx，里面却有宏，出于安全不读取；确认来源后请另存为 .xlsm 或不含宏的 .xlsx', 'en-US': 'it is named .xlsx but contains macros, so it is not read; save it as .xlsm, or as .xlsx without macros' },
  'file.tooSlow': { 'zh-CN': '{seconds} 秒内未能读完，文件可能已损坏', 'en-US': 'it could not be read within {seconds} seconds and may be damaged' },
  'file.tooMuchMemory': { 'zh-CN': '读取时内存不足', 'en-US': 'reading it takes more memory than there is' },
  'file.linksElsewhere': { 'zh-CN': '含有指向其他工作簿的链接：按文件中保存的数值读取', 'en-US': 'it links to other workbooks: the values saved in it are used' },
  'file.cannotWrite': { 'zh-CN': '汇总工作簿不能写入：{reason}；原有文件未改动', 'en-US': 'the summary workbook cannot be written: {reason}; what was there is unchanged' },
  'file.reason.locked': { 'zh-CN': '没有权限，或文件正在 Excel 中打开', 'en-US': 'no permission, or the file is open in Excel' },
  'file.reason.full': { 'zh-CN': '磁盘空间不足', 'en-US': 'the disk is full' },
  'file.reason.folder': { 'zh-CN': '同名的是一个文件夹', 'en-US': 'there is a folder of that name' },
  'file.reason.noFolder': { 'zh-CN': '输出位置的上级不是文件夹', 'en-US': 'its place is not in a folder' },

  'cli.unknownFlag': { 'zh-CN': '不认识的选项 {flag}', 'en-US': 'unknown option {flag}' },
  'cli.flagNeedsValue': { 'zh-CN': '选项 {flag} 后面缺少内容', 'en-US': 'option {flag} needs a value' },
  'cli.flagTwice': { 'zh-CN': '选项 {flag} 写了两次', 'en-US': 'option {flag} is given twice' },
  'cli.wrongValue': { 'zh-CN': '选项 {flag} 的内容“{value}”不对，应为 {expected}', 'en-US': 'option {flag} cannot be "{value}", expected {expected}' },
  'cli.noLedger': { 'zh-CN': '没有给出明细账文件', 'en-US': 'no ledger file is given' },
  'cli.outTwice': { 'zh-CN': '--out 和 --out-dir 只能用一个', 'en-US': 'use either --out or --out-dir' },
  'cli.outOfMany': { 'zh-CN': '有多个明细账时请用 --out-dir 指定文件夹', 'en-US': 'with several ledgers, give a folder with --out-dir' },
  'cli.outIsInput': { 'zh-CN': '输出文件 {file} 就是输入文件，程序从不改动输入', 'en-US': 'the output {file} is an input file, which is never changed' },
  'cli.folderWithoutLedger': { 'zh-CN': '文件夹里没有明细账文件（.xlsx、.xlsm、.xls、.csv）', 'en-US': 'the folder holds no ledger (.xlsx, .xlsm, .xls, .csv)' },
  'cli.tryHelp': { 'zh-CN': '用法见 --help', 'en-US': 'see --help for how it is called' },
  'cli.unreadable': { 'zh-CN': '{file}：{reason}', 'en-US': '{file}: {reason}' },
  'cli.incomplete': {
    'zh-CN': '结果不完整：{rejected} 行未能读取，{unclassified} 行待定（{amount} 元）',
    'en-US': 'the result is incomplete: {rejected} {rejected:row|rows} could not be read, {unclassified} {unclassified:row is|rows are} unclassified ({amount} yuan)',
  },
  'cli.incompleteSheets': { 'zh-CN': '结果不完整：有工作表没有计入', 'en-US': 'the result is incomplete: a sheet is not counted' },
  'cli.moreProblems': { 'zh-CN': '另有 {count} 条，见 --json 或“待处理”工作表', 'en-US': '{count} more: see --json or the sheet 待处理' },
  'cli.noLines': { 'zh-CN': '没有找到预算项目：表头应有“预算项目”和“年初预算数”两列', 'en-US': 'it has no budget lines: columns 预算项目 and 年初预算数 are expected' },
  'cli.noRules': { 'zh-CN': '没有找到分类规则：表头应有“结果”和至少一列条件', 'en-US': 'it has no rules: a column 结果 and at least one condition are expected' },
  'cli.noPrior': { 'zh-CN': '没有找到上年数：表头应有“指标”和“上年数”两列', 'en-US': 'it has no prior-year figures: columns 指标 and 上年数 are expected' },
  'cli.noLedgerFound': { 'zh-CN': '没有找到明细账：需要有摘要或科目、金额等列的表头', 'en-US': 'no ledger was found in it: a header row with an amount column is expected' },
  'cli.bug': { 'zh-CN': '程序内部错误（{error}），请连同文件告知维护人员', 'en-US': 'an error inside the program ({error}), please report it with the file' },
  'cli.written': { 'zh-CN': '已写入 {file}', 'en-US': 'written to {file}' },
  'cli.stage.reading': { 'zh-CN': '读取', 'en-US': 'reading' },
  'cli.stage.answering': { 'zh-CN': '分类汇总', 'en-US': 'summing up' },
  'cli.stage.writing': { 'zh-CN': '写出', 'en-US': 'writing' },
  'cli.report.title': { 'zh-CN': '{file}：{unit}{year} 年，读取 {rows} 行，其中支出 {postings} 行', 'en-US': '{file}: {unit}{year}, {rows} {rows:row|rows} read, {postings} of them spending' },
  'cli.report.amount': { 'zh-CN': '{name}：{amount} 元', 'en-US': '{name}: {amount} yuan' },
  'cli.report.expenditure': { 'zh-CN': '支出合计', 'en-US': 'expenditure' },
  'cli.report.basic': { 'zh-CN': '基本支出', 'en-US': 'basic' },
  'cli.report.line': { 'zh-CN': '{name}：预算 {available} 元，执行 {executed} 元，结余 {balance} 元', 'en-US': '{name}: available {available}, executed {executed}, balance {balance}' },
  'cli.report.withoutLine': { 'zh-CN': '未列入预算项目的项目支出', 'en-US': 'project spending without a budget line' },
  'cli.report.leftOut': { 'zh-CN': '工作表“{sheet}”{reason}', 'en-US': 'sheet “{sheet}”: {reason}' },
  'cli.report.error': { 'zh-CN': '核对不符：{message}', 'en-US': 'cross-check failed: {message}' },
  'cli.report.warning': { 'zh-CN': '请核实：{message}', 'en-US': 'please verify: {message}' },
  'cli.help': {
    'zh-CN': `用法：npm run --silent summarize -- 明细账 [更多文件或文件夹 …] [选项]
  --budget 文件     预算项目：工作簿（预算项目、年初预算数等列）或 JSON
  --rules 文件      分类规则工作簿
  --prior 文件      上年数工作簿（指标、上年数两列）
  --year YYYY       明细账的年份
  --unit 名称       单位名称
  --out 文件.xlsx   写出汇总工作簿
  --out-dir 文件夹  每个明细账各写出一个汇总工作簿
  --date YYYY-MM-DD 表上显示的日期，不写则不显示
  --jobs N          同时处理的文件数，默认为处理器核数
  --json            结果以 JSON 写到标准输出
  --lang 语言       zh-CN 或 en-US
  -h，--help        显示这些说明
明细账可为 .xlsx、.xlsm、.xls、.csv。结束状态：0 完整；2 用法有误或有文件不能读取；3 有未能读取或待定的行。`,
    'en-US': `usage: npm run --silent summarize -- LEDGER [more files or folders …] [options]
  --budget FILE      budget lines: a workbook (columns 预算项目, 年初预算数 …) or JSON
  --rules FILE       workbook with classification rules
  --prior FILE       workbook with last year's figures (columns 指标, 上年数)
  --year YYYY        the year of the ledger
  --unit NAME        the unit's name
  --out FILE.xlsx    writes the summary workbook
  --out-dir FOLDER   writes a summary workbook for each ledger
  --date YYYY-MM-DD  the date shown on the sheets; none unless given
  --jobs N           how many files at once; the number of cores unless given
  --json             the result as JSON on standard output
  --lang LANGUAGE    zh-CN or en-US
  -h, --help         shows this
A ledger is .xlsx, .xlsm, .xls or .csv. Exit status: 0 complete; 2 bad usage or an unreadable file; 3 rows rejected or unclassified.`,
  },
} as const satisfies Record<string, Sentence>;
