import type { Sentence } from './language';

/** Titles and verdicts of the cross-checks (勾稽核对). Amounts are yuan. */
export const checkTexts = {
  'check.title.expenditure-is-sum-of-categories': {
    'zh-CN': '总支出 = 基本支出 + 项目支出 + 上缴上级支出 + 经营支出 + 对附属单位补助支出 + 待定',
    'en-US': 'Expenditure = basic + project + remittance + operating + subsidy + unclassified',
  },
  'check.title.basic-is-personnel-plus-public': { 'zh-CN': '基本支出 = 人员经费 + 公用经费', 'en-US': 'Basic = personnel + public' },
  'check.title.project-is-sum-of-lines': {
    'zh-CN': '项目支出 = 各预算项目执行数 + 未列入预算项目的项目支出',
    'en-US': 'Project = all budget lines + project spending without a line',
  },
  'check.title.months-add-up': { 'zh-CN': '各月支出合计 = 总支出', 'en-US': 'Sum of the months = expenditure' },
  'check.title.economic-codes-add-up': { 'zh-CN': '各支出经济分类合计 = 总支出', 'en-US': 'Sum of the economic classification = expenditure' },
  'check.title.economic-columns-add-up': {
    'zh-CN': '经济分类明细表人员经费、公用经费两栏 = 基本支出',
    'en-US': 'Personnel and public columns of the economic classification = basic',
  },
  'check.title.rows-accounted-for': { 'zh-CN': '读取行数 = 各类行数之和', 'en-US': 'Rows read = rows accounted for' },
  'check.title.ledger-subtotals': {
    'zh-CN': '台账自列的小计、合计、累计 = 所含各行之和',
    'en-US': 'Subtotals of the ledger = the rows they add',
  },
  'check.title.closing-closes-spending': { 'zh-CN': '结转分录金额 = 所结转的支出', 'en-US': 'Closing entries = the spending they close' },
  'check.title.vouchers-balance': { 'zh-CN': '每张凭证借方合计 = 贷方合计', 'en-US': 'Debit = credit in each voucher' },
  'check.title.voucher-entered-once': {
    'zh-CN': '同一凭证没有重复登记（日期、收款人、摘要、金额均相同）',
    'en-US': 'No voucher entered twice (same date, payee, summary and amount)',
  },
  'check.title.postings-within-year': { 'zh-CN': '支出的记账日期在本年度之内', 'en-US': 'Postings are dated within the year' },
  'check.title.lines-within-budget': { 'zh-CN': '各预算项目执行数不超过全年预算数', 'en-US': 'Each budget line within what is available' },
  'check.title.line-economic-codes': {
    'zh-CN': '预算项目的支出在其可用经济科目之内（专款专用）',
    'en-US': 'Budget lines spent on the economic codes they allow',
  },
  'check.title.three-public-within-prior': { 'zh-CN': '“三公”经费不超过上年数', 'en-US': 'Three-public spending within the prior year' },
  'check.title.income-covers-spending': { 'zh-CN': '本年支出不超过本年收入', 'en-US': 'Expenditure within income' },
  'check.title.rounded-parts-add-up': { 'zh-CN': '以万元列示的分项之和 = 以万元列示的合计', 'en-US': 'Parts in 万元 add up to the total in 万元' },

  'check.equal': { 'zh-CN': '相符。', 'en-US': 'Agrees.' },
  'check.within': { 'zh-CN': '未超过。', 'en-US': 'Within.' },
  'check.none-found': { 'zh-CN': '未发现。', 'en-US': 'None found.' },
  'check.not-equal': {
    'zh-CN': '左方 {left} 元，右方 {right} 元，相差 {difference} 元。',
    'en-US': 'Left {left}, right {right}: they differ by {difference} yuan.',
  },
  'check.list': { 'zh-CN': '{first}；{rest}', 'en-US': '{first}; {rest}' },
  'check.sentence': { 'zh-CN': '{text}。', 'en-US': '{text}.' },
  'check.more': { 'zh-CN': '另有 {count} 处', 'en-US': '{count} more' },
  'check.place': { 'zh-CN': '“{sheet}”第 {row} 行', 'en-US': '“{sheet}” row {row}' },

  'check.rows.differ': {
    'zh-CN': '读取 {read} 行，已归类 {counted} 行，相差 {difference} 行。',
    'en-US': '{read} {read:row|rows} read, {counted} accounted for: {difference} {difference:row differs|rows differ}.',
  },
  'check.rows.equal': { 'zh-CN': '读取的 {read} 行全部归类。', 'en-US': 'All {read} {read:row|rows} read are accounted for.' },

  'check.subtotals.none': { 'zh-CN': '台账没有自列小计、合计，不作核对。', 'en-US': 'The ledger has no subtotals of its own; nothing to check.' },
  'check.subtotals.equal': { 'zh-CN': '{count} 处小计、合计全部相符。', 'en-US': 'All {count} {count:subtotal|subtotals} agree.' },
  'check.subtotals.one': {
    'zh-CN': '{place}{side}列 {stated} 元，所含各行之和 {added} 元，相差 {difference} 元',
    'en-US': '{place}{side} states {stated}, its rows add up to {added}: they differ by {difference} yuan',
  },

  'check.side.amount': { 'zh-CN': '金额', 'en-US': '' },
  'check.side.debit': { 'zh-CN': '借方', 'en-US': ' (debit)' },
  'check.side.credit': { 'zh-CN': '贷方', 'en-US': ' (credit)' },

  'check.closing.none': { 'zh-CN': '台账没有支出科目的结转分录，不作核对。', 'en-US': 'No spending account is closed in this ledger; nothing to check.' },
  'check.closing.one': {
    'zh-CN': '{account}：结转 {closed} 元，支出 {spent} 元，相差 {difference} 元',
    'en-US': '{account}: closed {closed}, spent {spent}: they differ by {difference} yuan',
  },
  'check.closing.account': { 'zh-CN': '科目 {account}', 'en-US': 'Account {account}' },
  'check.closing.all-accounts': { 'zh-CN': '全部支出（未分科目）', 'en-US': 'All spending (no accounts)' },

  'check.vouchers.one-sided': {
    'zh-CN': '台账只登记支出一方，没有借贷双方，不作核对。',
    'en-US': 'The ledger holds one side only; nothing to check.',
  },
  'check.vouchers.equal': { 'zh-CN': '{count} 张凭证借贷全部平衡。', 'en-US': 'All {count} {count:voucher|vouchers} balance.' },
  'check.vouchers.one': {
    'zh-CN': '凭证 {voucher}（{place}）借方 {debit} 元，贷方 {credit} 元，相差 {difference} 元',
    'en-US': 'Voucher {voucher} ({place}): debit {debit}, credit {credit}: they differ by {difference} yuan',
  },

  'check.duplicates.one': {
    'zh-CN': '{place}与{first}重复：{summary}，{amount} 元',
    'en-US': '{place} repeats {first}: {summary}, {amount} yuan',
  },
  'check.duplicates.ask': { 'zh-CN': '{list}请核实是否重复登记。', 'en-US': '{list} Please verify whether they were entered twice.' },

  'check.year.outside': {
    'zh-CN': '{count} 笔支出共 {amount} 元的日期不在 {year} 年：{place}{more}。',
    'en-US': '{count} {count:posting|postings} of {amount} yuan {count:is|are} dated outside {year}: {place}{more}.',
  },
  'check.year.and-more': { 'zh-CN': '等', 'en-US': ' and others' },

  'check.lines.none': { 'zh-CN': '未录入预算项目，不作核对。', 'en-US': 'No budget lines entered; nothing to check.' },
  'check.lines.one': {
    'zh-CN': '“{line}”全年预算 {available} 元，已执行 {executed} 元，超出 {over} 元',
    'en-US': '“{line}” has {available}, spent {executed}: {over} yuan over',
  },

  'check.codes.none': { 'zh-CN': '预算项目未限定可用经济科目，不作核对。', 'en-US': 'No budget line restricts its economic codes; nothing to check.' },
  'check.codes.one': {
    'zh-CN': '“{line}”不可用于 {code}：{count} 笔 {amount} 元（{place}{more}）',
    'en-US': '“{line}” may not be spent on {code}: {count} {count:posting|postings}, {amount} yuan ({place}{more})',
  },
  'check.codes.one-without-code': {
    'zh-CN': '“{line}”有 {count} 笔 {amount} 元没有经济分类编码（{place}{more}）',
    'en-US': '“{line}” has {count} {count:posting|postings} of {amount} yuan without an economic code ({place}{more})',
  },

  'check.three-public.none': { 'zh-CN': '未录入上年数，不作核对。', 'en-US': 'No prior-year figures entered; nothing to check.' },
  'check.three-public.uncoded': { 'zh-CN': '台账没有经济分类，分不出“三公”经费，不作核对。', 'en-US': 'The ledger has no economic classification to tell three-public spending by; nothing to check.' },
  'check.three-public.over': {
    'zh-CN': '本年 {current} 元，上年 {prior} 元，增加 {difference} 元，请说明原因。',
    'en-US': 'This year {current}, last year {prior}: {difference} yuan more. Please give the reason.',
  },
  'check.three-public.item-over': {
    'zh-CN': '{item}本年 {current} 元，上年 {prior} 元，增加 {difference} 元',
    'en-US': '{item}: this year {current}, last year {prior}: {difference} yuan more',
  },

  'check.income.none': { 'zh-CN': '台账没有登记收入，不作核对。', 'en-US': 'The ledger holds no income; nothing to check.' },
  'check.income.short': {
    'zh-CN': '支出 {spent} 元，收入 {income} 元，支出大于收入 {difference} 元，请核实是否动用上年结转。',
    'en-US': 'Spending {spent} exceeds income {income} by {difference} yuan. Please verify that it was carried over from last year.',
  },

  'check.rounded.one': {
    'zh-CN': '{whole}：分项之和 {parts} 万元，合计 {total} 万元，四舍五入差 {difference} 万元',
    'en-US': '{whole}: parts {parts} 万元, total {total} 万元, rounding difference {difference} 万元',
  },
} as const satisfies Record<string, Sentence>;
