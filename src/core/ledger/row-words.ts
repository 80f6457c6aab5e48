import { closingWord, type ClosingWord } from './closing-words';
import { compactText } from './normalize-text';

/** What a text says about the row it stands in; a sentence that only contains such a word says nothing. */
export type RowWord = 'opening' | 'subtotal' | 'subtotal-of' | 'subtotal-like' | ClosingWord;

/**
 * Reads a summary (or a label in any column): `期初余额`, `本月合计`, `年末结转本年支出`. The whole text must be made of
 * such words: `付1至3月水电费合计` and `支付上年结转项目款` are postings. `subtotal-of` says what is added (`支出汇总`): it
 * is a subtotal unless the row has all that an entry has. `subtotal-like` only ends in such a word (`人员经费小计`): it is
 * one where the row has nothing of an entry.
 */
export function rowWord(text: string): RowWord {
  // Most summaries have none of the characters that every such word has.
  if (text.length > 200 || !/[计结转余初页额账汇冲]/.test(text)) return 'none';
  // The code of what is added may stand behind: 小计（30201）.
  const plain = compactText(text).replace(/[*:：;；()（）【】[\]“”"'、,，.。_/|>—-]/g, '').replace(/(?<=小计|合计|总计)\d{3,}$/, '');
  if (plain === '' || plain.length > 60) return 'none';
  if (openingPattern.test(plain)) return 'opening';
  const subtotal = subtotalWord(plain);
  if (subtotal === 'none') return closingWord(plain);
  return subtotal;
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
const span = `(?:${year}|${months}|${month}|本季度?|第?[一二三四1-4]季度?|上半年|下半年|半年|本[日周旬期页次]|当[日期前]|(?:会计)?期间|每页|[日页季])`;

const openingPattern = new RegExp(
  `^${span}?(?:(?:期初|年初|月初|上年|上月|上期|上年末|年初结转|承上年)(?:累计)?(?:余额|结余|结转|结存|数|余额结转|结转余额|结转数|结转和结余|结转结余)+|上年(?:余额)?转入|期初|结转上年余额|上年度结转|年初余额调整前)(?:借方|贷方)?$`,
);
/** Labels that are no sums in words. */
const subtotalLabel = /^(?:过次页|承前页|接前页|转次页|转下页|结转下页|承上页|月计|年计|月结|本月发生额?|本期发生额|本年发生额|(?:期末|月末|季末|年末|年终|本[日月期年])(?:借方|贷方)?(?:余额|结余|结存|余额数))$/;
const sum = /(?:小计|合计|总计|共计|累计|汇总|总合计|总额|发生额及余额|累计发生额?)(?:数|额|金额|余额|及余额)?$/;
const spanWords = new RegExp(`20\\d\\d(?:0[1-9]|1[0-2])|${span}`, 'g');
const whatWords = /借方|贷方|支出|收入|费用|经费|发生额?|金额|支付|付款|部门|单位|项目|本?科目|凭证|全部|合计数?/g;

/** A text that ends in a sum of what the words before it say. Words are taken off one by one, so that no text takes long. */
function subtotalWord(plain: string): 'subtotal' | 'subtotal-of' | 'subtotal-like' | 'none' {
  if (subtotalLabel.test(plain)) return 'subtotal';
  const found = sum.exec(plain);
  if (found === null) return 'none';
  const before = plain.slice(0, found.index);
  const what = before.replace(spanWords, '');
  if (what === '' || /^截[止至].{0,16}$/.test(before)) return found[0].startsWith('汇总') && before !== '' ? 'subtotal-of' : 'subtotal';
  return what.replace(whatWords, '') === '' ? 'subtotal-of' : /(?:小计|合计|总计|共计|累计|汇总)(?:数|额|金额)?$/.test(plain) ? 'subtotal-like' : 'none';
}
