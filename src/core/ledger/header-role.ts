import { headerSpellings } from '../data/header-spellings';
import { compactText } from './normalize-text';
import type { ColumnRole } from './roles';

/** What a header may mean, and how surely: 3 a known spelling … 1 a word in it. */
export interface HeaderMeaning {
  readonly role: ColumnRole;
  /** Higher is surer; fractions put one spelling of a role before another. */
  readonly rank: number;
}

/** What a header says by its spelling, best first; empty when no spelling fits. Units in brackets do not matter. */
export function headerMeanings(header: string): readonly HeaderMeaning[] {
  const known = meaningsByHeader.get(header);
  if (known !== undefined) return known;
  const meanings = meaningsOf(plainHeader(header));
  // Headers are few; data rows that are tried as headers are many and long.
  if (header.length <= LONGEST_HEADER && meaningsByHeader.size < 5_000) meaningsByHeader.set(header, meanings);
  return meanings;
}

/** True for a header that is known to be nothing we read (序号, 经办人, 收款人账号 …), whatever its cells look like. */
export function isForeignHeader(header: string): boolean {
  const plain = plainHeader(header);
  return !spellings.has(plain) && words.find(({ pattern }) => pattern.test(plain))?.role === undefined && words.some(({ pattern }) => pattern.test(plain));
}

/** A header without spaces, width and bracketed units: `支付金额（元）` → `支付金额`. */
export function plainHeader(header: string): string {
  const compact = compactText(header).replace(/[*:：]+$|^[*]+/g, '');
  const withoutUnit = compact.replace(/[([](?:单位:?|金额单位:?|人民币|RMB|本位币|本币)?:?(?:人民币)?(?:万元|千元|元|万|人民币|本位币|本币|¥)?[)\]]/gi, '');
  return withoutUnit === '' ? compact : withoutUnit.replace(/[-_](?:元|万元)$/, '');
}

/** Texts longer than this are no headers. */
export const LONGEST_HEADER = 24;

const meaningsByHeader = new Map<string, readonly HeaderMeaning[]>();

const spellings = new Map<string, HeaderMeaning[]>();
for (const [role, texts] of Object.entries(headerSpellings) as [ColumnRole, string][]) {
  texts.split(' ').forEach((text, index) => {
    const meanings = spellings.get(text) ?? [];
    meanings.push({ role, rank: 3 - index / 100 });
    spellings.set(text, meanings);
  });
}

function meaningsOf(header: string): readonly HeaderMeaning[] {
  if (header === '' || header.length > LONGEST_HEADER) return [];
  const exact = spellings.get(header) ?? [];
  if (exact.length > 0) return exact;
  const word = words.find(({ pattern }) => pattern.test(header));
  return word?.role === undefined ? [] : [{ role: word.role, rank: word.rank }];
}

/** Words inside headers that no list has; the first that is found counts. No role: the column is nothing we read. */
const words: readonly { readonly pattern: RegExp; readonly role: ColumnRole | undefined; readonly rank: number }[] = [
  { pattern: /[:：。；;？?！!]|^\d+([.,]\d+)*$/, role: undefined, rank: 0 },
  { pattern: /^(序号|行号|行次|编号|no\.?|#|对方科目.*|附件.*|附单据.*|.*(账号|账户号|开户|银行|经办|制单|审核|记账人|复核|出纳|状态|是否).*)$/i, role: undefined, rank: 0 },
  { pattern: /^(期初|年初|期末|年末).*(借|贷)|余额|结余|结存/, role: 'balance', rank: 1.5 },
  { pattern: /(累计|指标金额|可用|额度|计划|调整|调增|调减|追加|预算数|预算金额|批复|核定|年初|期初|期末|税额|税率|税金|单价|数量|原币|外币|汇率|上年|去年|同期|增减|占比|比例|%|执行率)/, role: 'notAnAmount', rank: 1.5 },
  { pattern: /日期|时间/, role: 'date', rank: 1.5 },
  { pattern: /借.?贷|方向/, role: 'direction', rank: 1.5 },
  { pattern: /借/, role: 'debit', rank: 1.5 },
  { pattern: /贷(?!款)/, role: 'credit', rank: 1.5 },
  { pattern: /政府.*经济/, role: 'governmentEconomic', rank: 2 },
  { pattern: /经济.*(编码|代码|编号)/, role: 'economicCode', rank: 2 },
  { pattern: /经济.*名称/, role: 'economicName', rank: 2 },
  { pattern: /经济(分类|科目|类)|款级科目|类款/, role: 'economic', rank: 2 },
  { pattern: /功能/, role: 'functional', rank: 2 },
  { pattern: /项目.*(类别|类型|分类|性质|属性)/, role: 'projectCategory', rank: 2 },
  { pattern: /(项目|专项).*(编码|代码|编号|编码|号)/, role: 'projectCode', rank: 2 },
  { pattern: /科目.*(编码|代码|编号|号)|账户.*(编码|代码)/, role: 'accountCode', rank: 2 },
  { pattern: /科目|账户名称/, role: 'accountName', rank: 1.5 },
  { pattern: /资金.*(性质|来源|类型|类别)|经费来源|指标来源|来源/, role: 'fund', rank: 1.5 },
  { pattern: /收款|领款|供应商|往来单位|对方单位|对方户名|客商|客户|商户/, role: 'payee', rank: 1.5 },
  { pattern: /凭证|传票|凭单|单据.*号|单号|申请.*(号|编码)|流水号/, role: 'voucher', rank: 1.5 },
  { pattern: /摘要|用途|事由|内容/, role: 'summary', rank: 1.5 },
  { pattern: /备注|附注|说明/, role: 'remark', rank: 1.5 },
  { pattern: /^(退款|退回|收回|冲减).*(额|数)$/, role: 'credit', rank: 1.2 },
  { pattern: /收入|收款.*额|进账|存入/, role: 'income', rank: 1.2 },
  { pattern: /(支付|付款|支出|付出|报销|发生|列支|实付|拨付|实际).*(额|数|款)$|金额|发生额/, role: 'amount', rank: 1.5 },
  { pattern: /项目|专项|课题/, role: 'projectName', rank: 1.2 },
  { pattern: /支出|付出|付款|报销/, role: 'amount', rank: 1 },
  { pattern: /单位|部门/, role: 'unit', rank: 1 },
];
