import { accounts } from '../data/accounts';
import { plainText } from '../lookup';
import type { Message } from '../message';
import { accountClassOf, accountPath, type AccountBasis } from './account-class';
import type { BaseTexts } from './base-texts';
import type { Category } from './category';
import { agreed, economicClassOf, economicDigits, economicEntry, economicItemOf, nameKey } from './economic-items';
import { itemsInEconomicName, itemsInPath, type ItemsInPath } from './items-in-path';
import { buildLineMatcher, type LineMatch, type LineMatcher } from './line-matcher';
import { markerOfAccount, markerOfProjectCategory } from './markers';
import type { NamedLine } from './named-line';
import { keywordIn } from './summary-keyword';
import { categoryMessage, type Verdict } from './verdict';

/** Steps 3 to 9 of classification (spec: ledger, 4), each as a function of the texts that it looks at. */
export interface Steps {
  /** Step 3, and step 4 as far as the project tells. */
  readonly accountOrLine: (texts: BaseTexts) => Verdict | undefined;
  /** Whether step 4 goes on in account name, remark and summary, also where a project column could tell. */
  readonly looksForLineInTexts: (texts: BaseTexts) => boolean;
  readonly lineInAccount: (accountName: string) => Verdict | undefined;
  readonly lineInRemark: (remark: string) => Verdict | undefined;
  readonly lineInSummary: (summary: string) => Verdict | undefined;
  /** Steps 5, 6 and 7. */
  readonly markerOrEconomic: (texts: BaseTexts) => Verdict | undefined;
  /** Step 8. */
  readonly keyword: (summary: string) => Verdict | undefined;
  /** Step 9. */
  readonly nobody: (texts: BaseTexts, summary: string) => Verdict;
}

/** Remembered as long as these lines live: an edited row is classified by the same steps as the ledger was. */
const known = new WeakMap<readonly NamedLine[], Map<AccountBasis, Steps>>();

export function buildSteps(lines: readonly NamedLine[], basis: AccountBasis): Steps {
  const byBasis = known.get(lines) ?? new Map<AccountBasis, Steps>();
  known.set(lines, byBasis);
  const steps = byBasis.get(basis) ?? newSteps(lines, basis);
  byBasis.set(basis, steps);
  return steps;
}

function newSteps(lines: readonly NamedLine[], basis: AccountBasis): Steps {
  const matcher = buildLineMatcher(lines);
  const hasLines = lines.some((line) => line.category === 'project');
  const inText = (key: Message['key'], text: string): Verdict | undefined => lineVerdict(lines, key, text, matcher.inText(text));
  return {
    accountOrLine: (texts) => byAccountClass(texts, basis) ?? byProject(lines, matcher, texts),
    looksForLineInTexts: (texts) => hasLines && hasNoProject(texts),
    lineInAccount: (accountName) => inText('reason.line-account', accountName),
    lineInRemark: (remark) => inText('reason.line-remark', remark),
    lineInSummary: (summary) => inText('reason.line-summary', summary),
    markerOrEconomic: (texts) => byMarker(texts) ?? byEconomicCode(texts) ?? byEconomicName(texts),
    keyword: byKeyword,
    nobody,
  };
}

const accountNames: ReadonlySet<string> = new Set(accounts.map((account) => account.name));

function hasNoProject(texts: BaseTexts): boolean {
  return texts.projectCode === '' && texts.projectName === '';
}

function verdict(origin: Verdict['origin'], category: Category, key: Message['key'], params: Readonly<Record<string, string>>): Verdict {
  return { category, line: -1, origin, message: { key, params: { category: categoryMessage(category), ...params } } };
}

function byAccountClass(texts: BaseTexts, basis: AccountBasis): Verdict | undefined {
  const found = accountClassOf(texts.accountCode, texts.accountName, basis);
  return found && verdict('account', found.category, 'reason.account', { code: found.code, name: found.name });
}

function byProject(lines: readonly NamedLine[], matcher: LineMatcher, texts: BaseTexts): Verdict | undefined {
  if (hasNoProject(texts)) return undefined;
  const match = matcher.inProject(texts.projectCode, texts.projectName);
  if (match === undefined) return undefined;
  // Basic spending has "projects" of its own: a line's name somewhere within such a project's name says nothing.
  const category = markerOfProjectCategory(texts.projectCategory)?.category;
  if (!match.whole && (category === 'personnel' || category === 'public')) return undefined;
  const found = texts.projectName === '' ? texts.projectCode : texts.projectName;
  if (match.by === 'code') return lineVerdict(lines, 'reason.line-code', texts.projectCode === '' ? found : texts.projectCode, match);
  return lineVerdict(lines, match.whole ? 'reason.line-name' : 'reason.line-within', found, match);
}

function lineVerdict(lines: readonly NamedLine[], key: Message['key'], found: string, match: LineMatch | undefined): Verdict | undefined {
  if (match === undefined) return undefined;
  return { category: 'project', line: match.line, origin: 'line', message: { key, params: { found, line: lines[match.line]?.name ?? '' } } };
}

function byMarker(texts: BaseTexts): Verdict | undefined {
  const ofProject = markerOfProjectCategory(texts.projectCategory);
  if (ofProject !== undefined) return verdict('marker', ofProject.category, 'reason.marker-project-category', { found: texts.projectCategory });
  const ofAccount = markerOfAccount(texts.accountName);
  return ofAccount && verdict('marker', ofAccount.category, 'reason.marker-account', { found: texts.accountName, word: ofAccount.word });
}

function byEconomicCode(texts: BaseTexts): Verdict | undefined {
  const code = economicClassOf(texts.economicCode) === undefined ? codeInAccount(texts) : economicDigits(texts.economicCode);
  const ofClass = economicClassOf(code);
  const item = economicItemOf(code);
  if (ofClass === undefined || item === undefined) return undefined;
  const params = { code, name: item.name, class: ofClass.code, className: ofClass.name };
  return verdict('code', ofClass.side, item === ofClass ? 'reason.code-class' : 'reason.code', params);
}

/**
 * The economic code that a row counts under: its own, the one that stands where the account does, or the one its name
 * stands for. A code that is none stays as the ledger has it; a name of several items gives no code, and a class whose
 * item the name tells (302, 公务接待费) is that item.
 */
export function economicCodeOf(texts: BaseTexts): string {
  if (texts.economicCode !== '') return itemOfClass(texts) ?? texts.economicCode;
  const inAccount = codeInAccount(texts);
  if (inAccount !== '') return inAccount;
  const [item, ...others] = texts.economicName === '' ? (itemsInAccountName(texts.accountName)?.items ?? []) : itemsInEconomicName(texts.economicName);
  return others.length > 0 ? '' : (item?.code ?? '');
}

/** The code of the item that a row names beside the bare code of its class. */
function itemOfClass({ economicCode, economicName }: BaseTexts): string | undefined {
  const digits = economicDigits(economicCode);
  if (digits.length !== 3 || economicName === '') return undefined;
  const [item, ...others] = itemsInEconomicName(economicName).filter(({ code }) => code.length > 3 && code.startsWith(digits));
  return others.length > 0 ? undefined : item?.code;
}

/** What the name of an account tells; 7901 其他支出 is an account, not class 399 of the same name. */
function itemsInAccountName(accountName: string): ItemsInPath | undefined {
  return itemsInPath(accountPath(accountName), (level) => accountNames.has(level));
}

/**
 * Detail ledgers in blocks put the economic item where the account stands (`科目：30201 办公费`). Item codes have an odd
 * number of digits, codes of accounts an even one.
 */
function codeInAccount(texts: BaseTexts): string {
  const digits = economicDigits(texts.accountCode);
  const last = accountPath(texts.accountName).at(-1) ?? '';
  const atEnd = texts.economicCode === '' ? codeAtEnd(digits, last) : '';
  if (atEnd !== '') return atEnd;
  const item = economicEntry(digits.slice(0, 5));
  if (texts.economicCode !== '' || digits.length < 5 || digits.length % 2 === 0 || item === undefined) return '';
  return last === '' || digits.length > 5 || nameKey(last) === nameKey(item.name) ? digits : '';
}

/** Other ledgers have the item below the account: 7201.01.30201 事业支出/办公费, 7201 事业支出_30201 办公费. Only with its name, for any digits may look so. */
function codeAtEnd(digits: string, level: string): string {
  const [, own = '', name = level] = /^[[(（]?(\d{5})[\])）]?\s*(\S.*)$/.exec(level) ?? [];
  const code = own === '' && digits.length >= LEAST_WITH_ITEM ? digits.slice(-5) : own;
  const item = economicEntry(code);
  return item !== undefined && nameKey(name) === nameKey(item.name) ? code : '';
}

/** Four digits of an account and five of an item. */
const LEAST_WITH_ITEM = 9;

function byEconomicName(texts: BaseTexts): Verdict | undefined {
  const item = agreed(itemsInEconomicName(texts.economicName));
  if (item !== undefined) return verdict('name', item.side, 'reason.name', { found: texts.economicName, code: item.code, name: item.name });
  if (texts.economicCode !== '' || texts.economicName !== '') return undefined;
  const inAccount = itemsInAccountName(texts.accountName);
  const ofAccount = agreed(inAccount?.items ?? []);
  if (inAccount === undefined || ofAccount === undefined) return undefined;
  return verdict('name', ofAccount.side, 'reason.name-account', { found: inAccount.level, code: ofAccount.code, name: ofAccount.name });
}

function byKeyword(summary: string): Verdict | undefined {
  const found = keywordIn(summary);
  return found && verdict('keyword', found.item.side, 'reason.keyword', { word: found.word, code: found.item.code, name: found.item.name });
}

function nobody(texts: BaseTexts, summary: string): Verdict {
  const economic = texts.economicCode === '' ? texts.economicName : texts.economicCode;
  if (plainText(economic) !== '') return verdict('nobody', 'unclassified', 'reason.nobody-economic', { found: economic });
  const project = texts.projectName === '' ? texts.projectCode : texts.projectName;
  if (plainText(project) !== '') return verdict('nobody', 'unclassified', 'reason.nobody-project', { project });
  return summary.trim() === '' ? verdict('nobody', 'unclassified', 'reason.nobody-empty', {}) : verdict('nobody', 'unclassified', 'reason.nobody', { summary });
}
