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

/**
 * How much a header says that its amounts were spent: 3 by this very entry (本次支付), 2 spent (已付, 报销), 1 an amount,
 * 0 another amount that an entry may name (合同, 应付, 借款). Where several columns may be the amount, the meaning decides.
 */
export function saysSpent(header: string): number {
  const plain = plainHeader(header);
  if (isWeakAmount(plain)) return 0;
  if (/本次|此次|本笔/.test(plain)) return 3;
  // A part of what was spent is no surer than 金额, which may be the whole.
  if (/直接|授权|基本|项目|人员|公用|实有|实拨|公务卡|现金|转账/.test(plain)) return 1;
  return /支付|付款|已付|实付|付出|支出|报销|列支|拨付|发生/.test(plain) ? 2 : 1;
}

/** True for what was lent before it was spent (借款金额): what comes back of it (退回金额) lowers no spending. */
export function isLoan(header: string): boolean {
  return /(借款|借支|预借|预支|暂借)(金?额|数)?$/.test(plainHeader(header));
}

/** True for money that comes back (退回金额), without a word of credit. */
export function isReturned(header: string): boolean {
  return returned.test(plainHeader(header));
}

const returned = /^(退款|退回|收回|冲减).*(额|数)$/;

/** Amounts that are agreed, owed, lent or asked for, and say nothing of what was spent. */
function isWeakAmount(plain: string): boolean {
  if (!/(额|数|款|价|支|借|付)$/.test(plain) || /已付|实付|已支付|已报销|本次|此次|本笔/.test(plain)) return false;
  if (/(?<![对相])(应|未|待|欠|预)(付|支付|收|报销)|不含税/.test(plain)) return true;
  return /合同|中标|发票|送审|申请|保证金|质保金|借款|借支|预借|预支|暂借/.test(plain) && !/支付|付款|支出|报销|拨付/.test(plain);
}

/** Words inside headers that no list has; the first that is found counts. No role: the column is nothing we read. */
const words: readonly { readonly pattern: Pick<RegExp, 'test'>; readonly role: ColumnRole | undefined; readonly rank: number }[] = [
  { pattern: /[:：。；;？?！!]|^\d+([.,]\d+)*$/, role: undefined, rank: 0 },
  { pattern: /^(序号|行号|行次|编号|字|no\.?|#|对方科目.*|附件.*|附单据.*|.*(账号|账户号|开户|银行|经办|制单|审核|记账人|复核|出纳|状态|是否).*)$/i, role: undefined, rank: 0 },
  { pattern: /^(期初|年初|期末|年末).*(借|贷)|余额|结余|结存/, role: 'balance', rank: 1.5 },
  { pattern: /(累计|指标金额|可用|额度|计划|调整|调增|调减|追加|预算数|预算金额|批复|核定|年初|期初|期末|税额|税率|税金|单价|数量|原币|外币|汇率|上年|去年|同期|增减|占比|比例|%|执行率)/, role: 'notAnAmount', rank: 1.5 },
  { pattern: /日期|时间/, role: 'date', rank: 1.5 },
  { pattern: /借.?贷|方向/, role: 'direction', rank: 1.5 },
  { pattern: { test: isWeakAmount }, role: 'amount', rank: 1.2 },
  { pattern: /借(?!款|支|据|条)/, role: 'debit', rank: 1.5 },
  { pattern: /贷(?!款)/, role: 'credit', rank: 1.5 },
  { pattern: /功能/, role: 'functional', rank: 2 },
  { pattern: /政府.*经济/, role: 'governmentEconomic', rank: 2 },
  { pattern: /经济.*(编码|代码|编号)/, role: 'economicCode', rank: 2 },
  { pattern: /经济.*名称/, role: 'economicName', rank: 2 },
  { pattern: /经济(分类|科目|类)|款级科目|类款/, role: 'economic', rank: 2 },
  { pattern: /项目.*(类别|类型|分类|性质|属性)/, role: 'projectCategory', rank: 2 },
  { pattern: /(项目|专项).*(编码|代码|编号|编码|号)/, role: 'projectCode', rank: 2 },
  { pattern: /科目.*(编码|代码|编号|号)|账户.*(编码|代码)/, role: 'accountCode', rank: 2 },
  { pattern: /科目|账户名称/, role: 'accountName', rank: 1.5 },
  { pattern: /资金.*(性质|来源|类型|类别)|经费来源|指标来源|来源/, role: 'fund', rank: 1.5 },
  { pattern: /收款|领款|供应商|往来单位|对方单位|对方户名|客商|客户|商户/, role: 'payee', rank: 1.5 },
  { pattern: /凭证|传票|凭单|单据.*号|单号|申请.*(号|编码)|流水号/, role: 'voucher', rank: 1.5 },
  { pattern: /摘要|用途|事由|内容/, role: 'summary', rank: 1.5 },
  { pattern: /备注|附注|说明/, role: 'remark', rank: 1.5 },
  { pattern: returned, role: 'credit', rank: 1.2 },
  { pattern: /收入|收款.*额|进账|存入/, role: 'income', rank: 1.2 },
  { pattern: /(支付|付款|支出|付出|报销|发生|列支|实付|拨付|实际).*(额|数|款)$|金额|发生额/, role: 'amount', rank: 1.5 },
  { pattern: /项目|专项|课题/, role: 'projectName', rank: 1.2 },
  { pattern: /支出|付出|付款|报销|(支付|已付|实付)$/, role: 'amount', rank: 1 },
  { pattern: /单位|部门/, role: 'unit', rank: 1 },
];
