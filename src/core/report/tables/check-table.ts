import { cellAddress } from '../../cell-address';
import { yuanNumber } from '../../money';
import { say } from '../../say';
import type { Check } from '../check';
import { verdictOf } from '../check';
import { rounded } from '../formula';
import type { ReportContext } from '../report-context';
import type { Content, SheetDraft } from '../sheet-draft';
import { columnsAt, putHeader, putRow, putTableTitle, styleOf } from '../table-draft';

/** 0-based columns. */
const column = { left: 4, right: 5 } as const;

/** 勾稽核对表: every cross-check, with its verdict in words. Gives the first row after it. */
export function putCheckTable(draft: SheetDraft, context: ReportContext, top: number): number {
  const { answer, speak } = context;
  const columns = columnsAt([
    ['A', speak('report.number')],
    ['B:D', speak('report.check')],
    ['E', speak('report.left')],
    ['F', speak('report.right')],
    ['G', speak('report.difference')],
    ['H', speak('report.verdict')],
    ['I:M', speak('report.explanation')],
  ]);
  putTableTitle(draft, top, speak('report.table.checks'));
  putHeader(draft, top + 1, columns);
  answer.checks.forEach((check, index) => {
    const row = top + 2 + index;
    putRow(draft, row, columns, contents(context, check, index + 1, row));
  });
  return top + 2 + answer.checks.length;
}

function contents({ options, speak }: ReportContext, check: Check, number: number, row: number): readonly Content[] {
  const tone = check.ok ? 'plain' : 'warning';
  const figure = check.measure === 'rows' ? styleOf(tone, 'count') : styleOf(tone, 'money');
  const blank: Content = { value: null, style: figure };
  const sides: readonly Content[] = [
    { value: yuanNumber(check.left), style: figure },
    { value: yuanNumber(check.right), style: figure },
    { value: yuanNumber(check.difference), formula: rounded(`${cellAddress(row, column.left)}-${cellAddress(row, column.right)}`), style: figure },
  ];
  return [
    { value: number, style: 'number' },
    { value: say(options.language, check.title), style: styleOf(tone, 'text') },
    ...(check.nothingToCompare === true ? [blank, blank, blank] : sides),
    { value: speak(verdictOf(check)), style: styleOf(tone, 'center') },
    { value: say(options.language, check.message), style: check.ok ? 'remark' : 'warning-remark' },
  ];
}
