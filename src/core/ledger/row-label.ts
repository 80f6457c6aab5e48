import type { Cell } from './grid';
import { isEconomicName } from './economic-code';
import { cellText, compactText } from './normalize-text';
import type { ColumnRoles } from './recognize-columns';
import { Look, type RowStore } from './row-store';
import { rowWord, type RowWord } from './row-words';

type Cells = readonly (Cell | undefined)[];

/** Tells labels (期初余额, 本月合计, 年末结转) from entries. The texts of the row must be in the store. */
export interface LabelReader {
  /** Look.opening, subtotal, closingWords, closingLike by the summary alone; 0 for an entry like any other. */
  readonly ofSummary: (at: number, cells: Cells) => number;
  /** The same by a label anywhere in a row that has no date of its own; Look.bare where only sums can tell. */
  readonly anywhere: (at: number, cells: Cells, hasAmount: boolean) => number;
}

/** @param labels gets the label of each subtotal, by store row */
export function labelReader(store: RowStore, roles: ColumnRoles, tellsWhen: boolean, labels: Map<number, string>): LabelReader {
  const { codes, pools } = store;
  const words = wordReader();
  const summaryWords: RowWord[] = ['none'];
  const economicColumn = roles.economic ?? roles.economicCode;
  const accountColumn = roles.account ?? roles.accountCode;
  /** Columns in which the total of an item or account is called so. */
  const itemColumns = new Set([roles.economic, roles.economicName, roles.economicCode, roles.account, roles.accountName, roles.accountCode].filter((column) => column !== undefined));
  /** Columns that say of what kind an entry is: a word there is a name, unless it is a plain total. */
  const namesOnly = new Set([roles.fund, roles.projectCategory, roles.projectName, roles.project, roles.projectCode, roles.payee, roles.functional, roles.governmentEconomic].filter((column) => column !== undefined));
  /** Columns in which no entry has a word, so that any there is a label. */
  const labelColumns = new Set([roles.date, roles.month, roles.day, roles.voucher].filter((column) => column !== undefined));

  function ofSummary(at: number, cells: Cells): number {
    const word = wordOfSummary(at);
    if (word === 'none') return 0;
    if (word === 'subtotal-like') return roles.voucher !== undefined && isBare(at) && /小计\s*$/.test(summaryOf(at)) ? lookOf(at, 'subtotal', summaryOf(at)) : 0;
    const column = roles.summary ?? -1;
    if (word === 'opening' && isFilled(cells, roles.payee, column)) return 0;
    if (word === 'subtotal-of' && isFilled(cells, roles.voucher, column) && (isFilled(cells, roles.payee, column) || isFilled(cells, economicColumn, column) || isFilled(cells, accountColumn, column))) return 0;
    return lookOf(at, word, summaryOf(at));
  }

  function anywhere(at: number, cells: Cells, hasAmount: boolean): number {
    const bySummary = ofSummary(at, cells);
    if (bySummary !== 0) return bySummary;
    let like = wordOfSummary(at) === 'subtotal-like' ? (roles.summary ?? -1) : -1;
    for (let column = 0; column < cells.length; column++) {
      const cell = cells[column];
      if (column === roles.summary || typeof cell !== 'string' || cell === '') continue;
      const word = words(cell);
      if (word === 'none') continue;
      const isTotal = word === 'subtotal' || word === 'subtotal-of';
      if (!isTotal && namesOnly.has(column)) continue;
      if (word === 'subtotal-like') {
        if (like < 0) like = column;
      } else if (labelColumns.has(column) || !isEntryBeside(cells, column, isTotal)) {
        return lookOf(at, word, cell);
      }
    }
    return like < 0 ? 0 : lookOfLike(at, cells, like, hasAmount);
  }

  /** A word beside the summary is one about the entry (指标性质: 上年结转) where the row has what an entry has. */
  function isEntryBeside(cells: Cells, label: number, isTotal: boolean): boolean {
    if (label === roles.summary) return false;
    const says = isFilled(cells, roles.summary, label);
    // A total of an item or account has its code.
    const has = isFilled(cells, roles.voucher, label) || isFilled(cells, roles.payee, label) || (!(isTotal && itemColumns.has(label)) && isFilled(cells, economicColumn, label));
    return isTotal ? says && has : says || has;
  }

  /** A text that ends in a sum: a label, unless it is the summary of an entry whose date and voucher stand in the row above. */
  function lookOfLike(at: number, cells: Cells, label: number, hasAmount: boolean): number {
    const bare = isBare(at) && (tellsWhen || roles.voucher !== undefined);
    const text = cellText(cells[label]);
    if (!bare || isEntryBeside(cells, label, true) || (label === roles.summary && /^\s*(?:付|支付|发放|补发|报销|缴纳|购买)(?!款?[小合总共累]计).{2}/.test(text))) return 0;
    const isItem = isFilled(cells, economicColumn, label) && (pools.economicCode.values[codes.economicCode[at] ?? 0] ?? '').length >= 5;
    return label === roles.summary && isItem && hasAmount && !isTotalOfItem(at, text) ? Look.bare : lookOf(at, 'subtotal', text);
  }

  function isBare(at: number): boolean {
    return ((codes.voucher[at] ?? 0) | (codes.payee[at] ?? 0)) === 0;
  }

  /** 办公费小计, 商品和服务支出合计, and whatever ends in 小计: the total of an item, not what was bought. */
  function isTotalOfItem(at: number, text: string): boolean {
    const [, what = '', sum = ''] = /^(.*?)(小计|合计|总计)(?:数|额|金额)?$/.exec(compactText(text)) ?? [];
    if (sum === '' || /^(?:付|支付|报销|发放)/.test(what)) return false;
    const names = [pools.economicName.values[codes.economicName[at] ?? 0], pools.accountName.values[codes.accountName[at] ?? 0]];
    return sum === '小计' || isEconomicName(what) || names.some((name) => name !== undefined && name !== '' && compactText(name).endsWith(what));
  }

  function summaryOf(at: number): string {
    return pools.summary.values[codes.summary[at] ?? 0] ?? '';
  }

  function lookOf(at: number, word: Exclude<RowWord, 'none' | 'subtotal-like'>, text: string): number {
    if (word === 'subtotal' || word === 'subtotal-of') labels.set(at, text);
    return looks[word];
  }

  function wordOfSummary(at: number): RowWord {
    const code = codes.summary[at] ?? 0;
    return (summaryWords[code] ??= rowWord(summaryOf(at)));
  }

  return { ofSummary, anywhere };
}

const looks = { opening: Look.opening, subtotal: Look.subtotal, 'subtotal-of': Look.subtotal, closing: Look.closingWords, 'closing-like': Look.closingLike } as const;

/** Whether a cell holds something, in another column than the label's. */
function isFilled(cells: Cells, column: number | undefined, label: number): boolean {
  if (column === undefined || column === label) return false;
  const cell = cells[column];
  return cell !== null && cell !== undefined && (typeof cell !== 'string' || cell.trim() !== '');
}

/** Words of cells in any column, each distinct text once. */
function wordReader(): (text: string) => RowWord {
  const known = new Map<string, RowWord>();
  return (text) => {
    let word = known.get(text);
    if (word === undefined) {
      word = rowWord(cellText(text));
      known.set(text, word);
    }
    return word;
  };
}
