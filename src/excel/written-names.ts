import { texts } from '../core/text/texts';

/** Whether a sheet is one that 生成汇总 writes aside, before it takes the place of the one with the name. */
export function isStageName(name: string, ownNames: readonly string[]): boolean {
  const suffixes = [...Object.values(texts['excel.sheetSuffix'])];
  return ownNames.some((own) => suffixes.some((suffix) => name === `${own}${suffix}`));
}

/** Whether a sheet is a copy of one of ours as Excel names copies: `支出分类明细 (2)`. */
export function isCopyName(name: string, ownNames: readonly string[]): boolean {
  return ownNames.some((own) => name.startsWith(`${own} (`) && /^ \(\d+\)$/.test(name.slice(own.length)));
}

/** A chart's id and the name it had when it was looked for. */
export interface NamedChart {
  readonly id: string;
  readonly name: string;
}

/** Whether a chart is one that 生成汇总 draws, in whichever language, or one that made room for its successor and would not go. */
export function isOwnChart({ id, name }: NamedChart): boolean {
  return Object.values(texts['report.chart.title']).some((title) => name === title || name === nameAside({ id, name: title }));
}

/** The name of a chart while its successor, which takes its own, stands beside it: Excel gives no name of a sheet twice. */
export function nameAside({ id, name }: NamedChart): string {
  return name.endsWith(` ${id}`) ? name : `${name} ${id}`;
}
