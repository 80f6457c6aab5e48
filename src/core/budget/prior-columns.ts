import type { ColumnSpelling } from '../classify/table-cells';
import { normalizeText } from '../ledger/normalize-text';

export type PriorColumn = 'name' | 'amount';

/** The columns of YS_上年, in order. */
export const priorColumns: readonly ColumnSpelling<PriorColumn>[] = [
  { field: 'name', spellings: ['指标', '项目', '名称', '项目名称', '支出项目', 'figure'] },
  { field: 'amount', spellings: ['上年数', '上年决算数', '上年决算', '上年执行数', '上年支出', '上年支出数', '上年实际数', '上年金额', '去年数', '决算数', '决算', '决算金额', '决算支出', '执行数', '支出数', '实际数', '实际支出', '金额', 'prior year'] },
];

/** The year that a header states before its words (2023年决算数), and the header without it; `undefined` where it states none. */
export function yearOfPriorHeader(header: string): { readonly year: number; readonly rest: string } | undefined {
  const [, year = '', rest = ''] = /^ *(20\d\d) *年?度? *((?:决算|执行|实际|支出|金额|数|$|[(（]).{0,20})$/.exec(normalizeText(header)) ?? [];
  if (year === '') return undefined;
  return { year: Number(year), rest: /^(?:数|$|[(（])/.test(rest) ? `上年数${rest.replace(/^数/, '')}` : rest };
}
