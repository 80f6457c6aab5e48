import type { Message } from '../message';
import type { Grid } from './grid';
import type { ReadOptions, SheetSettings } from './ledger';
import { findLayout, hasMoney, isLedgerLike, type SheetLayout } from './sheet-layout';

/** A grid that may be read as a ledger, or why it is not. */
export interface Candidate {
  readonly index: number;
  readonly grid: Grid;
  readonly settings: SheetSettings | undefined;
  readonly layout: SheetLayout | undefined;
  /** Index after the last row that holds anything. */
  readonly end: number;
  /** Why its rows do not count; `undefined` where they do. */
  readonly leftOut: Message | undefined;
}

/** Sheets that this program writes or keeps its tables on: never a ledger. */
const ownSheets = /^(支出绩效汇总|支出分类明细|待处理|预算项目|分类规则|上年数)(\s*\(\d+\))?$/;
const writtenDetail = '支出分类明细';

/**
 * Looks at every grid by itself: which are laid out as ledgers (spec: ledger, 1). Where nothing but the program's own
 * sheets is left (a written summary workbook), the classified detail is the ledger.
 */
export function chooseGrids(grids: readonly Grid[], options: ReadOptions): Candidate[] {
  const onlyOwn = grids.every((grid) => isOwn(grid) || endOf(grid) === 0);
  const candidates = grids.map((grid, index) => {
    const settings = options.settings?.sheets?.[grid.sheet];
    return candidateOf(grid, index, onlyOwn && grid.sheet === writtenDetail ? { use: true, ...settings } : settings);
  });
  const strong = candidates.some((candidate) => candidate.leftOut === undefined && !isDoubtful(candidate));
  // A list without date, voucher or summary, or a sheet named after income, is read only where nothing better is there.
  return candidates.map((candidate) => (strong && candidate.leftOut === undefined && isDoubtful(candidate) ? { ...candidate, leftOut: doubt(candidate) } : candidate));
}

function isOwn(grid: Grid): boolean {
  return ownSheets.test(grid.sheet.trim());
}

function candidateOf(grid: Grid, index: number, settings: SheetSettings | undefined): Candidate {
  const end = endOf(grid);
  const base = { index, grid, settings, end };
  if (settings?.use === false) return { ...base, layout: undefined, leftOut: { key: 'sheet.not-by-setting' } };
  if (isOwn(grid) && settings?.use !== true) return { ...base, layout: undefined, leftOut: { key: 'sheet.own' } };
  if (end === 0) return { ...base, layout: undefined, leftOut: { key: 'sheet.empty' } };
  const layout = findLayout(grid, settings);
  if (layout === undefined || !hasMoney(layout.roles)) return { ...base, layout, leftOut: { key: 'sheet.no-header' } };
  if (layout.unitUnsupported) return { ...base, layout, leftOut: { key: 'sheet.unit-unsupported' } };
  const named = isLedgerLike(layout.roles) || namesWhat(layout);
  return { ...base, layout, leftOut: named || settings?.use === true ? undefined : { key: 'sheet.not-entries' } };
}

/** A list without dates may still say what was bought: names or codes beside amounts. */
function namesWhat({ roles }: SheetLayout): boolean {
  return roles.economic !== undefined || roles.economicCode !== undefined || roles.economicName !== undefined || roles.account !== undefined || roles.accountCode !== undefined;
}

function isDoubtful({ layout, grid, settings }: Candidate): boolean {
  if (layout === undefined || settings?.use === true) return false;
  return !isLedgerLike(layout.roles) || isOtherMatter(grid, layout);
}

function doubt({ grid, layout }: Candidate): Message {
  return layout !== undefined && isOtherMatter(grid, layout) ? { key: 'sheet.other-matter' } : { key: 'sheet.not-entries' };
}

/**
 * A sheet named after income, a budget or loans; where it has codes of accounts, they tell what its rows are (预算会计). A budget's
 * name is also that of its ledger (一般公共预算): one that says day and voucher of each row is a ledger.
 */
function isOtherMatter(grid: Grid, { roles }: SheetLayout): boolean {
  if (roles.account !== undefined || roles.accountCode !== undefined) return false;
  // What is lent and comes back (往来账, 备用金) is no spending, and no item says so.
  const hasItem = [roles.economic, roles.economicCode, roles.economicName].some((column) => column !== undefined);
  if (!hasItem && /往来|应收|应付|暂付|暂存|备用金/.test(grid.sheet) && !/支出|收支|支付|执行|报销|费用|开支|列支/.test(grid.sheet)) return true;
  const entries = roles.voucher !== undefined && (roles.date !== undefined || roles.day !== undefined);
  const named = entries ? /收入|指标|批复|工资表|花名册|资产/ : /收入|预算|指标|批复|工资表|花名册|资产|说明/;
  return named.test(grid.sheet) && !/支出|收支|支付|付款|执行|明细账|序时|凭证/.test(grid.sheet);
}

function endOf(grid: Grid): number {
  let end = grid.rows.length;
  while (end > 0 && (grid.rows[end - 1] ?? []).every((cell) => cell === null || cell === undefined || (typeof cell === 'string' && cell.trim() === ''))) end -= 1;
  return end;
}
