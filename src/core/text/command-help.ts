import type { Sentence } from './language';

/** How the command line is called. */
export const commandHelp: Sentence = {
  'zh-CN': `用法：npm run --silent summarize -- 明细账 [更多文件或文件夹 …] [选项]
  --budget 文件     预算项目：工作簿（预算项目、年初预算数等列）或 JSON
  --rules 文件      分类规则工作簿
  --prior 文件      上年数工作簿（指标、上年数两列，或财政“三公”经费决算表）
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
  --prior FILE       workbook with last year's figures (columns 指标, 上年数, or the fiscal form of 三公)
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
};
