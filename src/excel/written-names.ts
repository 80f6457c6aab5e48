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
