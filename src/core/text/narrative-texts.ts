import type { Sentence } from './language';

/** The report in words. The Chinese wording is that of published 部门整体支出绩效报告; amounts are 万元. */
export const narrativeTexts = {
  'narrative.scale.heading': { 'zh-CN': '部门整体支出规模', 'en-US': 'Scale of the unit’s spending' },
  'narrative.scale': {
    'zh-CN': '{period}收入实际完成为{income}万元，其中一般公共预算财政拨款收入{general}万元，政府性基金财政拨款收入{fund}万元{other}。',
    'en-US': 'Income of {period} came to {income} 万元, of which general public budget appropriations {general} 万元 and government fund appropriations {fund} 万元{other}.',
  },
  'narrative.scale.other': { 'zh-CN': '，其他收入{amount}万元', 'en-US': ', and other income {amount} 万元' },
  'narrative.scale.spending-only': { 'zh-CN': '{period}实际支出{amount}万元。', 'en-US': 'Spending of {period} came to {amount} 万元.' },

  'narrative.basic.heading': { 'zh-CN': '基本支出', 'en-US': 'Basic spending' },
  'narrative.basic': {
    'zh-CN': '{period}实际支出{total}万元，其中基本支出{basic}万元，占{basicShare}。其中：{personnel}{public}',
    'en-US': 'Spending of {period} came to {total} 万元, of which basic spending {basic} 万元 ({basicShare}). Of this: {personnel}{public}',
  },
  'narrative.personnel': {
    'zh-CN': '人员经费{amount}万元，占基本支出的{share}{items}。',
    'en-US': 'personnel {amount} 万元, {share} of basic spending{items}. ',
  },
  'narrative.public': {
    'zh-CN': '公用经费{amount}万元，占基本支出的{share}{items}。',
    'en-US': 'Public {amount} 万元, {share} of basic spending{items}.',
  },
  'narrative.items': { 'zh-CN': '，主要包括：{items}', 'en-US': ', mainly: {items}' },
  'narrative.items.separator': { 'zh-CN': '、', 'en-US': ', ' },

  'narrative.project.heading': { 'zh-CN': '项目支出', 'en-US': 'Project spending' },
  'narrative.project': {
    'zh-CN':
      '项目支出{project}万元，占{projectShare}；上缴上级支出{remittance}万元，占{remittanceShare}；经营支出{operating}万元，占{operatingShare}；对附属单位补助支出{subsidy}万元，占{subsidyShare}{unclassified}。',
    'en-US':
      'Project spending {project} 万元 ({projectShare}); remittance {remittance} 万元 ({remittanceShare}); operating {operating} 万元 ({operatingShare}); subsidy {subsidy} 万元 ({subsidyShare}){unclassified}.',
  },
  'narrative.project.unclassified': { 'zh-CN': '；尚待认定{amount}万元，占{share}', 'en-US': '; unclassified {amount} 万元 ({share})' },

  'narrative.lines.heading': { 'zh-CN': '项目资金安排落实、使用情况', 'en-US': 'Project funds allotted and used' },
  'narrative.lines': { 'zh-CN': '{period}项目支出{project}万元，包括{lines}。', 'en-US': 'Project spending of {period} came to {project} 万元: {lines}.' },
  'narrative.lines.none': { 'zh-CN': '{period}项目支出{project}万元。', 'en-US': 'Project spending of {period} came to {project} 万元.' },
  'narrative.lines.one': { 'zh-CN': '{name}{amount}万元', 'en-US': '{name} {amount} 万元' },
  'narrative.lines.without': { 'zh-CN': '未列入预算项目的支出', 'en-US': 'spending without a budget line' },
  'narrative.lines.separator': { 'zh-CN': '，', 'en-US': ', ' },

  'narrative.three-public.heading': { 'zh-CN': '“三公”经费控制情况', 'en-US': 'Three-public spending' },
  'narrative.three-public.decrease': {
    'zh-CN': '{period}“三公”经费支出{amount}万元，比{priorYear}“三公经费”支出减少{change}万元，下降{rate}。',
    'en-US': 'Three-public spending of {period} came to {amount} 万元, {change} 万元 less than in {priorYear}, a decrease of {rate}.',
  },
  'narrative.three-public.increase': {
    'zh-CN': '{period}“三公”经费支出{amount}万元，比{priorYear}“三公经费”支出增加{change}万元，增长{rate}。',
    'en-US': 'Three-public spending of {period} came to {amount} 万元, {change} 万元 more than in {priorYear}, an increase of {rate}.',
  },
  'narrative.three-public.same': {
    'zh-CN': '{period}“三公”经费支出{amount}万元，与{priorYear}持平。',
    'en-US': 'Three-public spending of {period} came to {amount} 万元, the same as in {priorYear}.',
  },
  'narrative.three-public.nearly-same': {
    'zh-CN': '{period}“三公”经费支出{amount}万元，与{priorYear}基本持平。',
    'en-US': 'Three-public spending of {period} came to {amount} 万元, about the same as in {priorYear}.',
  },
  'narrative.three-public.from-nothing': {
    'zh-CN': '{period}“三公”经费支出{amount}万元，{priorYear}没有“三公”经费支出。',
    'en-US': 'Three-public spending of {period} came to {amount} 万元; there was none in {priorYear}.',
  },
  'narrative.three-public.no-prior': {
    'zh-CN': '{period}“三公”经费支出{amount}万元。',
    'en-US': 'Three-public spending of {period} came to {amount} 万元.',
  },

  'narrative.three-public.unknown': {
    'zh-CN': '台账没有经济分类，“三公”经费支出请据实填写。',
    'en-US': 'The ledger has no economic classification; please fill in three-public spending.',
  },

  'narrative.year': { 'zh-CN': '{year}年', 'en-US': '{year}' },
  'narrative.budget-year': { 'zh-CN': '{year}年度', 'en-US': '{year}' },
  'narrative.this-year': { 'zh-CN': '本年度', 'en-US': 'this year' },
  'narrative.last-year': { 'zh-CN': '上年度', 'en-US': 'last year' },
  'narrative.months': { 'zh-CN': '{year}年1—{month}月', 'en-US': 'January to month {month} of {year}' },
  'narrative.first-month': { 'zh-CN': '{year}年1月', 'en-US': 'January {year}' },
} as const satisfies Record<string, Sentence>;
