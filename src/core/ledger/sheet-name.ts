import { compactText } from './normalize-text';

/** What a sheet's name says of all its rows: the project, or the kind of spending, that the sheet is kept for. */
export interface NamedFor {
  readonly projectName: string;
  readonly projectCategory: string;
}

/** 征地拆迁工作经费, 公用经费明细账; nothing for 1月, 支出明细 and whatever else says when, who or what book it is. */
export function sheetNamedFor(name: string): NamedFor {
  const whole = compactText(name).replace(/^(?:[\d一二三四五六七八九十]{1,2}(?:、|\.(?!\d))|\([\d一二三四五六七八九十]{1,2}\))/, '').replace(/(?:明细分类|明细|分户|台)?(?:账|表|簿)?(?:\(\d+\))?$/, '');
  const plain = whole.replace(/支出$/, '');
  const category = [whole, plain].map((text) => text.replace(year, '')).find((text) => /^(?:人员(?:经费|支出)|(?:日常)?公用(?:经费|支出)|项目支出)$/.test(text));
  if (category !== undefined) return { projectName: '', projectCategory: category };
  const own = plain.replace(year, '');
  // A year is part of its name: a budget has it in that of its line.
  return own.length >= 4 && /(?:经费|资金|项目|工程|专项|奖励|补助)$/.test(own) && !isFundOrKind(own) ? { projectName: plain, projectCategory: '' } : { projectName: '', projectCategory: '' };
}

const year = /^(?:19|20)\d\d年?度?/;

/** Names of sources of funds and kinds of spending, which are no projects: 县级财政资金, 专项经费, 公用经费. */
export function isFundOrKind(name: string): boolean {
  return /^(?:财政|自筹|自有|单位|其他|非财政|中央|省级?|市级?|县级?|区级?|上级|本级|专项|一般公共预算|政府性基金|预算[内外]?|非税|项目|工作|业务|人员|公用|日常公用|基本支出|往来|三公|工会|各项|全部|部门)?(?:财政|拨款|补助|配套|专项|项目|收入)?(?:资金|经费|补助|项目|专项|拨款|支出)$/.test(name);
}
