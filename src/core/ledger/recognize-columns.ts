import type { AmountParts } from './amount-parts';
import type { ColumnLook } from './column-look';
import type { EconomicLevels } from './economic-levels';
import { headerMeanings, isForeignHeader, isLoan, isReturned, plainHeader, saysSpent } from './header-role';
import type { ColumnRole } from './roles';

/** A column of a sheet before it has a role. */
export interface ColumnClue {
  /** 0-based sheet column. */
  readonly column: number;
  /** Texts to try as its header, best first: both header rows together, the lower, the upper. */
  readonly headers: readonly string[];
  readonly look: ColumnLook;
}

export type ColumnRoles = Partial<Record<ColumnRole, number>>;

/**
 * Which column is what. A spelling proposes, the cells under it decide: a column that is headed 日期 and holds words is
 * no date, one headed 科目 that holds 30201 is an economic classification, one whose header no list knows is what its
 * cells look like.
 */
export function recognizeColumns(clues: readonly ColumnClue[], { columns: parts, total }: AmountParts = { columns: [], total: undefined }, levels: readonly EconomicLevels[] = []): ColumnRoles {
  const proposals = spentFirst(ownProposals(clues, clues.flatMap((clue) => proposalsOf(clue)))).sort((left, right) => right.score - left.score || left.column - right.column);
  const roles: ColumnRoles = Object.fromEntries(levels.flatMap((each) => Object.entries(each.roles)));
  const taken = new Set<number>([...parts, ...levels.flatMap(({ columns }) => columns)]);
  const amount = total ?? parts[0];
  if (amount !== undefined) {
    roles.amount = amount;
    taken.add(amount);
  }
  for (const { role, column } of proposals) {
    if (roles[role] !== undefined || taken.has(column)) continue;
    if (role === 'notAnAmount' || role === 'unit') {
      taken.add(column);
      continue;
    }
    roles[role] = column;
    taken.add(column);
  }
  dropSpareDates(roles, taken);
  pairNames(clues, roles);
  guessFromLook(clues, roles, taken);
  if (proposals.some(({ header }) => isLoan(header)) && proposals.some(({ column, header }) => column === roles.credit && isReturned(header))) delete roles.credit;
  settleAmounts(roles);
  // A second summary-like column (用途 beside 摘要) may name the project: kept as the remark.
  const spare = proposals.find(({ role, column }) => role === 'summary' && !taken.has(column));
  // So may 辅助核算 that holds the item and more: 30227 委托业务费/征拆经费.
  const auxiliary = clues.find(({ column, headers }) => column === roles.economic && headers.some((header) => header.includes('辅助')));
  const remark = roles.remark ?? spare?.column ?? auxiliary?.column;
  if (remark !== undefined) roles.remark = remark;
  return roles;
}

interface Proposal {
  readonly role: ColumnRole;
  readonly column: number;
  readonly score: number;
  readonly header: string;
  readonly look: ColumnLook;
}

function proposalsOf(clue: ColumnClue): Proposal[] {
  // Both header rows together have the first word: 借方 under 期末余额 is no debit.
  const header = clue.headers.find((text) => headerMeanings(text).length > 0);
  if (header === undefined) return [];
  return headerMeanings(header).flatMap((meaning) => {
    const role = refined(meaning.role, clue.look, header);
    const score = meaning.rank * 10 + fit(role, clue.look, header);
    return score > 0 ? [{ role, column: clue.column, score, header, look: clue.look }] : [];
  });
}

/** What a table beside the ledger, an empty column between, is headed counts for nothing where the ledger has the same: 预算项目 beside 项目. */
function ownProposals(clues: readonly ColumnClue[], proposals: readonly Proposal[]): readonly Proposal[] {
  const runs: number[] = [];
  clues.forEach(({ headers, look }, at) => runs.push((runs[at - 1] ?? 0) + (headers.length === 0 && look.filled === 0 ? 1 : 0)));
  const runOf = new Map(clues.map(({ column }, at) => [column, runs[at] ?? 0]));
  const meanings = (run: number): Set<string> => new Set(proposals.filter(({ column }) => runOf.get(column) === run).map(meaningOf));
  const [main] = [...new Set(runs)].map((run) => ({ run, own: meanings(run) })).sort((left, right) => right.own.size - left.own.size || left.run - right.run);
  if (main === undefined) return proposals;
  return proposals.filter((proposal) => runOf.get(proposal.column) === main.run || money.has(proposal.role) || !main.own.has(meaningOf(proposal)));
}

const money = new Set<ColumnRole>(['debit', 'credit', 'amount', 'income', 'balance', 'notAnAmount']);

function meaningOf({ role }: Proposal): string {
  return role === 'project' ? 'projectName' : role === 'economic' ? 'economicName' : role === 'account' ? 'accountName' : role;
}

/** Of several amounts the one that was spent: 本次付款金额 before 金额, and that before 合同金额. An almost empty column is no better than a full one. */
function spentFirst(proposals: readonly Proposal[]): Proposal[] {
  const amounts = proposals.filter(({ role }) => role === 'amount');
  return proposals.map((proposal) => {
    if (proposal.role !== 'amount') return proposal;
    const own = saysSpent(proposal.header);
    const isBetter = ({ header, look }: Proposal): boolean => saysSpent(header) > own && look.amounts > 0 && look.amounts >= look.filled * 0.4 && (own === 0 || look.filled * 2 >= proposal.look.filled);
    const better = amounts.filter(isBetter).map(({ score }) => score);
    // Each step of meaning leaves room below the step above.
    return better.length === 0 ? proposal : { ...proposal, score: Math.min(proposal.score, ...better) - 0.1 - (3 - own) };
  });
}

/** The role of the same family that the cells speak for: code, name or both; economic, government or account. */
function refined(role: ColumnRole, look: ColumnLook, header: string): ColumnRole {
  const share = (count: number): number => (look.filled === 0 ? 0 : count / look.filled);
  // eslint-disable-next-line @typescript-eslint/switch-exhaustiveness-check -- only families of roles are refined
  switch (role) {
    case 'economic':
    case 'economicCode':
    case 'economicName':
      if (share(look.governmentCodes) >= 0.6) return 'governmentEconomic';
      if (share(look.accountCodes + look.accountBoth) >= 0.6) return share(look.accountBoth) >= 0.4 ? 'account' : 'accountCode';
      return refinedEconomic(role, look, header);
    case 'accountCode':
    case 'accountName':
    case 'account':
      if (share(look.economicCodes + look.economicBoth) >= 0.6) return refinedEconomic('economic', look, header);
      if (share(look.governmentCodes) >= 0.6) return 'governmentEconomic';
      if (share(look.functionalCodes) >= 0.6) return 'functional';
      if (share(look.accountBoth) >= 0.4) return 'account';
      if (share(look.accountCodes) >= 0.4) return 'accountCode';
      if (share(look.economicNames) >= 0.6) return 'economicName';
      return role;
    case 'projectCode':
    case 'projectName':
    case 'project':
      if (share(look.economicCodes + look.economicBoth) >= 0.7) return refinedEconomic('economic', look, header);
      if (role === 'projectName' && share(look.economicNames) >= 0.6) return 'economicName';
      if (role === 'projectName' && share(look.categories) >= 0.9) return 'projectCategory';
      if (share(look.projectBoth) >= 0.1) return 'project';
      return role;
    default:
      // No other role has kinds that the cells could tell apart.
      return role;
  }
}

function refinedEconomic(role: 'economic' | 'economicCode' | 'economicName', look: ColumnLook, header: string): ColumnRole {
  if (look.filled === 0) return role === 'economic' && header.includes('名称') ? 'economicName' : role;
  if (look.economicBoth > 0 || (look.economicCodes > 0 && look.economicNames + look.words > look.economicCodes)) return 'economic';
  if (look.economicCodes > 0) return 'economicCode';
  return role === 'economicCode' ? 'economicCode' : 'economicName';
}

/** A known spelling outweighs it where nothing better is there: cells that cannot be read must be reported, not passed over. */
const DOUBTFUL = -20;

/** How well the cells fit a role; a large negative number where they speak against it. */
function fit(role: ColumnRole, look: ColumnLook, header: string): number {
  if (look.filled === 0) return -5;
  const share = (count: number): number => count / look.filled;
  switch (role) {
    case 'date':
      return share(look.dates) >= 0.3 ? 5 : look.days === look.filled || look.months === look.filled ? 0 : DOUBTFUL;
    case 'year':
      return share(look.years) >= 0.5 ? 5 : -100;
    case 'month':
      return share(look.months) >= 0.5 ? 5 : -100;
    case 'day':
      return share(look.days) >= 0.5 ? 5 : -100;
    case 'debit':
    case 'credit':
    case 'amount':
    case 'income':
      // 45000 is the serial of a day too.
      return share(look.amounts) < 0.4 || (share(look.dates) > 0.7 && !header.includes('额')) ? DOUBTFUL : Math.min(4, share(look.money) * 4) + Math.min(1, look.filled / 50);
    case 'direction':
      return share(look.directions) >= 0.5 ? 5 : -100;
    case 'projectName':
      // 项目支出 over amounts is what projects cost.
      if (look.amounts === look.filled && /(?:支出|经费|资金|专项|补助|额)$/.test(plainHeader(header))) return -100;
      return share(look.money) > 0.6 || share(look.dates) > 0.6 ? -100 : share(look.words) > 0.5 ? 2 : 0;
    case 'summary':
    case 'payee':
    case 'accountName':
      return share(look.money) > 0.6 || share(look.dates) > 0.6 ? -100 : share(look.words) > 0.5 ? 2 : 0;
    case 'economicName':
      return share(look.money) > 0.6 ? -100 : share(look.economicNames) > 0.5 ? 3 : 0;
    case 'economic':
    case 'economicCode':
      return share(look.economicCodes + look.economicBoth) > 0.5 ? 4 : 0;
    case 'voucher':
      return share(look.dates) > 0.9 && look.vouchers === 0 ? -2 : 1;
    case 'governmentEconomic':
    case 'functional':
    case 'account':
    case 'accountCode':
    case 'project':
    case 'projectCode':
    case 'projectCategory':
    case 'fund':
    case 'balance':
    case 'remark':
    case 'unit':
    case 'notAnAmount':
      return 0;
  }
}

/** 年/月/日 columns are parts of a date only where there is no date column, and a day needs its month. */
function dropSpareDates(roles: ColumnRoles, taken: Set<number>): void {
  if (roles.date === undefined) return;
  for (const column of [roles.year, roles.month, roles.day]) if (column !== undefined) taken.delete(column);
  delete roles.year;
  delete roles.month;
  delete roles.day;
}

/** 科目编码 that holds economic codes makes 科目名称 beside it their names. */
function pairNames(clues: readonly ColumnClue[], roles: ColumnRoles): void {
  const look = clues.find(({ column }) => column === roles.accountName)?.look;
  if (look === undefined || roles.account !== undefined || roles.accountCode !== undefined || roles.economicCode === undefined || roles.economicName !== undefined) return;
  if (look.economicNames === 0) return;
  roles.economicName = roles.accountName ?? -1;
  delete roles.accountName;
}

/** Roles that the look of the cells alone tells, for columns that no spelling has placed. */
function guessFromLook(clues: readonly ColumnClue[], roles: ColumnRoles, taken: Set<number>): void {
  const own = clues.filter(({ headers }) => !headers.some(isForeignHeader));
  const free = (): ColumnClue[] => own.filter(({ column, look }) => !taken.has(column) && look.filled > 0);
  const give = (role: ColumnRole, clue: ColumnClue | undefined): void => {
    if (clue === undefined || roles[role] !== undefined) return;
    roles[role] = clue.column;
    taken.add(clue.column);
  };
  const mostly = (count: (look: ColumnLook) => number, least: number) => free().find(({ look }) => look.filled >= 2 && count(look) / look.filled >= least);
  const hasMoney = roles.amount !== undefined || roles.debit !== undefined || roles.credit !== undefined;
  const known = (clue: ColumnClue): boolean => clue.headers.some((header) => headerMeanings(header).length > 0);

  if (roles.date === undefined && roles.month === undefined) give('date', mostly((look) => look.dates, 0.7));
  if (roles.direction === undefined) give('direction', mostly((look) => (look.distinct > 1 ? look.directions : 0), 0.9));
  if (!hasMoney) give('amount', free().filter((clue) => !known(clue) && looksLikeMoney(clue.look)).sort((left, right) => right.look.money - left.look.money)[0]);
  if (roles.economic === undefined && roles.economicCode === undefined) {
    give('economic', mostly((look) => look.economicBoth, 0.6));
    give('economicCode', mostly((look) => look.economicCodes, 0.7));
  }
  if (roles.economic === undefined && roles.economicName === undefined) give('economicName', mostly((look) => look.economicNames, 0.6));
  if (roles.governmentEconomic === undefined) give('governmentEconomic', mostly((look) => look.governmentCodes, 0.8));
  if (roles.account === undefined && roles.accountCode === undefined) {
    const spending = free().filter((clue) => !known(clue) && clue.look.knownAccounts > 0);
    give('account', spending.find(({ look }) => look.filled >= 2 && look.accountBoth / look.filled >= 0.6));
    give('accountCode', spending.find(({ look }) => look.accountCodes / look.filled >= 0.8 && look.money === 0 && look.counting < look.filled / 2));
  }
  if (roles.functional === undefined) give('functional', mostly((look) => look.functionalCodes, 0.8));
  if (roles.projectCategory === undefined) give('projectCategory', mostly((look) => look.categories, 0.8));
  if (roles.voucher === undefined) give('voucher', mostly((look) => look.vouchers, 0.7));
  if (roles.summary === undefined) {
    const texts = free().filter((clue) => !known(clue) && clue.look.words / clue.look.filled >= 0.6);
    give('summary', texts.sort((left, right) => right.look.distinct - left.look.distinct)[0]);
  }
}

function looksLikeMoney(look: ColumnLook): boolean {
  return look.amounts / look.filled >= 0.7 && look.dates / look.filled < 0.5 && look.counting < look.filled / 2 && look.governmentCodes + look.economicCodes + look.accountCodes < look.filled * 0.7;
}

/** Debit and credit speak for themselves; one amount column beside a credit column takes the debit's place. */
function settleAmounts(roles: ColumnRoles): void {
  if (roles.debit !== undefined) {
    delete roles.amount;
    return;
  }
  if (roles.credit !== undefined && roles.amount !== undefined) {
    roles.debit = roles.amount;
    delete roles.amount;
  }
}
