import type { Answer } from '../answer';
import type { Day } from '../calendar';
import { economicCodeColumn } from '../classify/economic-code-column';
import type { TextColumn } from '../ledger/ledger';
import type { MessageParam } from '../message';
import { say } from '../say';
import type { Language } from '../text/language';
import type { TextKey } from '../text/texts';
import { countedRows } from './counted-rows';
import type { DetailRanges } from './detail-ranges';
import { detailRanges } from './detail-ranges';

/** What the edge gives beside the answer. */
export interface ReportOptions {
  readonly language: Language;
  /** The date shown on the sheets; 0 shows none. */
  readonly date: Day;
  /** 分值 of the self-evaluation table; 10 unless given. Two decimals count. */
  readonly points?: number;
  /** The file the links lead to, where the sheets are written into another file than the ledger's. A ledger sheet's own file goes before it. */
  readonly sourceFile?: string;
}

/** What every table of the sheets is laid out from. What takes a pass over the rows is made when it is first asked for. */
export interface ReportContext {
  readonly answer: Answer;
  readonly options: ReportOptions;
  readonly speak: (key: TextKey, params?: Readonly<Record<string, MessageParam>>) => string;
  /** Rows that are counted as spending: the rows of 支出分类明细, in its order. */
  readonly postings: Int32Array;
  /** The economic code each row counts under; the summary goes by the same. */
  readonly codes: TextColumn;
  /** Where the formulas of the tables find their rows. */
  readonly detail: DetailRanges;
}

export function reportContext(answer: Answer, options: ReportOptions): ReportContext {
  const { language } = options;
  const speak: ReportContext['speak'] = (key, params) => say(language, params === undefined ? { key } : { key, params });
  let postings: Int32Array | undefined;
  let codes: TextColumn | undefined;
  return {
    answer,
    options,
    speak,
    get postings() {
      return (postings ??= countedRows(answer, 'posting'));
    },
    get codes() {
      return (codes ??= economicCodeColumn(answer.ledger.rows));
    },
    detail: detailRanges(answer.summary, answer.summary.expenditure.count, speak),
  };
}
