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
  'file.notBudgetJson': { 'zh-CN': '不是预算 JSON：第一层应当有 lines 列表', 'en-US': 'not a budget as JSON: a list "lines" is expected at the top' },
  'file.cannotWrite': { 'zh-CN': '不能写入（{reason}）', 'en-US': 'it cannot be written ({reason})' },
} as const satisfies Record<string, Sentence>;
