import { categories } from '../../classify/category';
import type { Fen } from '../../money';
import { wanForReading } from '../../money';
import type { Message } from '../../message';
import type { TextKey } from '../../text/texts';
import type { Check } from '../check';
import { heldFen, heldSum } from '../held-fen';
import { printedWan } from '../printed-wan';
import { projectLines } from '../project-lines';
import { findingsInWords } from './findings';
import type { CheckParts } from './verdict';
import { failed, passed } from './verdict';

interface RoundedSum {
  readonly whole: TextKey;
  readonly total: Fen;
  readonly parts: readonly Fen[];
}

/**
 * Figures are rounded to 0.01 万元 each from the exact fen, so parts as printed may miss the total as printed.
 * Nothing is bent to hide that: it is said in words. Left is what the printed parts add up to, right the printed total.
 */
export function roundedPartsAddUp({ summary }: CheckParts): Check {
  const sums = roundedSums(summary).filter((sum) => sum.parts.length > 1);
  const off = sums.filter((sum) => printedParts(sum) !== printedWan(sum.total));
  const shown = off[0] ?? sums[0];
  const sides = {
    id: 'rounded-parts-add-up',
    severity: 'warning',
    left: shown === undefined ? heldFen(0) : printedParts(shown),
    right: shown === undefined ? heldFen(0) : printedWan(shown.total),
  } as const;
  return off.length === 0 ? passed(sides) : failed(sides, findingsInWords(off, inWords));
}

function roundedSums(summary: CheckParts['summary']): readonly RoundedSum[] {
  const { byCategory, basic, expenditure, projectWithoutLine } = summary;
  const others = categories.filter((category) => category !== 'personnel' && category !== 'public');
  return [
    { whole: 'report.expenditure', total: expenditure.amount, parts: [basic.amount, ...others.map((category) => byCategory[category].amount)] },
    { whole: 'category.basic', total: basic.amount, parts: [byCategory.personnel.amount, byCategory.public.amount] },
    { whole: 'category.project', total: byCategory.project.amount, parts: [...projectLines(summary).map((status) => status.executed), projectWithoutLine.amount] },
  ];
}

function printedParts(sum: RoundedSum): Fen {
  return heldSum(sum.parts.map(printedWan));
}

function inWords(sum: RoundedSum): Message {
  const parts = printedParts(sum);
  const total = printedWan(sum.total);
  const difference = heldFen(parts - total);
  return {
    key: 'check.rounded.one',
    params: { whole: { key: sum.whole }, parts: wanForReading(parts), total: wanForReading(total), difference: wanForReading(difference) },
  };
}
