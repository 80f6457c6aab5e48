import { compactText } from './normalize-text';

/** What a text says about the row it stands in; a sentence that only contains such a word says nothing. */
export type RowWord = 'opening' | 'subtotal' | 'subtotal-like' | 'closing' | 'none';

/**
 * Reads a summary (or a label in any column): `期初余额`, `本月合计`, `年末结转本年支出`. The whole text must be made of
 * such words: `付1至3月水电费合计` and `支付上年结转项目款` are postings. `subtotal-like` only ends in one (`人员经费小计`):
 * it is a subtotal where the row has nothing of a posting.
 */
export function rowWord(text: string): RowWord {
  // Most summaries have none of the characters that every such word has.
  if (text.length > 200 || !/[计结转余初页额账汇]/.test(text)) return 'none';
  const plain = compactText(text).replace(/[*:：()（）【】[\]“”"'、,，.。—-]/g, '');
  if (plain === '' || plain.length > 40) return 'none';
  if (openingPattern.test(plain)) return 'opening';
  if (subtotalPattern.test(plain)) return 'subtotal';
  if (closingPattern.test(plain)) return 'closing';
  return /(小计|合计|总计|共计|累计|汇总)(数|额|金额)?$/.test(plain) ? 'subtotal-like' : 'none';
}

/** What a subtotal adds, as its text says. */
export type SubtotalSpan = 'month' | 'quarter' | 'running' | 'page' | 'since-last';

/** Which rows a subtotal's text says it adds, with the month or quarter it names (0 when it names none). */
export function subtotalSpan(text: string): { readonly span: SubtotalSpan; readonly number: number } {
  const plain = compactText(text);
  if (/累计|过次页|承前页|转次页|接前页/.test(plain)) return { span: 'running', number: 0 };
  if (plain.includes('页')) return { span: 'page', number: 0 };
  const range = /(?<!\d)(1[0-2]|0?[1-9])月?份?[-—–~～至到](1[0-2]|0?[1-9])月/.exec(plain);
  if (range) return { span: Number(range[1]) === 1 ? 'running' : 'since-last', number: 0 };
  const month = /(?<!\d)(1[0-2]|0?[1-9])月/.exec(plain);
  if (month) return { span: 'month', number: Number(month[1]) };
  if (/本月|当月|当前|月计|月结|月合计|月小计/.test(plain)) return { span: 'month', number: 0 };
  const quarter = /第?([一二三四1-4])季/.exec(plain);
  if (quarter) return { span: 'quarter', number: '一二三四'.includes(quarter[1] ?? '') ? '一二三四'.indexOf(quarter[1] ?? '') + 1 : Number(quarter[1]) };
  if (plain.includes('本季')) return { span: 'quarter', number: 0 };
  return { span: 'since-last', number: 0 };
}

const year = '(?:20\\d\\d年?度?|本年度?|当年|全年|年度?)';
const month = '(?:(?:1[0-2]|0?[1-9]|十一|十二|[一二三四五六七八九十])月份?|本月|当月|月|20\\d\\d(?:0[1-9]|1[0-2]))';
/** 1-3月, 1月至3月. */
const months = '(?:(?:1[0-2]|[1-9])月?份?[至到~～]?(?:1[0-2]|[1-9])月份?)';
const span = `(?:${year}|${months}|${month}|本季度?|第?[一二三四1-4]季度?|上半年|下半年|半年|本[日周旬期页次]|当[日期前]|(?:会计)?期间|每页|截[止至].{0,12}|[日页季])`;
const what = '(?:借方|贷方|支出|收入|费用|经费|发生|发生额|金额|支付|付款)';

const openingPattern = new RegExp(
  `^${span}?(?:(?:期初|年初|月初|上年|上月|上期|上年末|年初结转|承上年)(?:累计)?(?:余额|结余|结转|结存|数|余额结转|结转余额|结转数|结转和结余|结转结余)+|上年(?:余额)?转入|期初|结转上年余额|上年度结转|年初余额调整前)(?:借方|贷方)?$`,
);
const subtotalPattern = new RegExp(
  `^(?:${span}|${what}|部门|单位|项目|本?科目|凭证|全部|合计数?)*(?:小计|合计|总计|共计|累计|汇总|合计数|累计数|总合计|总额|发生额合计|发生额及余额|累计发生额?|发生额累计)(?:数|额|金额|余额|及余额)?$|^(?:过次页|承前页|接前页|转次页|转下页|结转下页|承上页|月计|年计|月结|本月发生额?|本期发生额|本年发生额|总\\s*计|(?:期末|月末|季末|年末|年终|本[日月期年])(?:借方|贷方)?(?:余额|结余|结存|余额数))$`,
);
/** Where what is transferred, or where to, in words that a transfer of expenditure is written with. */
const closingWhat = '(?:财政拨款|非财政拨款|非同级财政|事业|行政|经营|其他|业务活动|单位管理|人员|公用|项目|基本|预算|专项|各项|资金|全部|收支|支出|费用|收入|损益|盈余|余额|经费|结余|科目|账户|成本)*';
const closingPattern = new RegExp(
  `^(?:(?:将)?(?:20\\d\\d年?度?末?|年末|年终|年底|月末|月终|月底|季末|期末|本年度?|本月|本期|全年|${month}末?|结账|预算会计|财务会计)*(?:结转|转账|结账|自动结转|转出)(?:(?:20\\d\\d年?度?|本年度?|本月|本期|当月|当年|全年|${month}|期间|下年度?|次年度?|本年收支)*${closingWhat}(?:至|到|转入|入)?(?:财政拨款结转|非财政拨款结转|财政拨款结余|非财政拨款结余|结转|结余|本期盈余|经营结余|其他结余|累计盈余|本年收支结转)?)|转入?下年度?|将?(?:期末|年末|年终|月末|本期|本年|本月|期间)*(?=.*(?:收支|损益|支出|费用|收入))${closingWhat}类?(?:科目|账户)?结转|(?:年末|年终|期末|月末|本年|本期)*(?:支出|费用|收支)?转入?(?:财政拨款结转|非财政拨款结转|本期盈余|经营结余|其他结余))(?:分录|凭证)?$`,
);
