import { cellAddress } from '../../cell-address';
import type { Fen } from '../../money';
import { ratioCell, yuanCell } from '../figures';
import { ratio, rounded, sumOfCells } from '../formula';
import { heldFen } from '../held-fen';
import type { ReportContext } from '../report-context';
import type { Content, SheetDraft } from '../sheet-draft';
import type { RowTone } from '../table-draft';
import { columnsAt, putHeader, putNote, putRow, putTableTitle, styleOf } from '../table-draft';
import { itemsAgainstTotal, itemsWithoutPrior, priorThreePublic, threePublicItems } from '../three-public-items';
import { hidesThreePublic, uncodedCount } from '../uncoded';

/** 0-based columns. */
const column = { prior: 3, current: 5, change: 7 } as const;

interface ThreePublicRow {
  readonly label: string;
  readonly tone: RowTone;
  /** `undefined` where nobody entered it. */
  readonly prior: Fen | undefined;
  readonly priorFormula?: string;
  readonly current: Fen;
  readonly currentFormula: string;
}

/** “三公”经费对比表. Gives the first row after it. */
export function putThreePublicTable(draft: SheetDraft, context: ReportContext, top: number): number {
  const { answer, speak, detail } = context;
  const { threePublic } = answer.summary;
  const { prior } = answer.input;
  const columns = columnsAt([
    ['A:C', speak('report.item')],
    ['D:E', speak('report.prior')],
    ['F:G', speak('report.current')],
    ['H:I', speak('report.change')],
    ['J:K', speak('report.change-rate')],
    ['L:M', speak('report.change-words')],
  ]);
  putTableTitle(draft, top, speak('report.table.three-public'));
  putHeader(draft, top + 1, columns);
  const first = top + 2;
  const totalRow = first + threePublicItems.length;
  const put = (row: number, figures: ThreePublicRow): void => {
    putRow(draft, row, columns, contents(context, row, figures));
  };
  threePublicItems.forEach((item, index) => {
    put(first + index, {
      label: speak(item.label),
      tone: 'plain',
      prior: prior[item.id],
      current: threePublic[item.id],
      currentFormula: detail.sum(...item.codes.flatMap((code) => detail.ofCodesUnder(code))),
    });
  });
  const sumOf = (at: number): string => sumOfCells(at, first, totalRow - 1);
  put(totalRow, {
    label: speak('report.total'),
    tone: 'total',
    prior: priorThreePublic(prior),
    ...(prior.threePublic === undefined ? { priorFormula: sumOf(column.prior) } : {}),
    current: threePublic.total,
    currentFormula: sumOf(column.current),
  });
  const uncoded = uncodedCount(answer.summary);
  const partly = priorPartlyNote(context);
  const sum = itemsAgainstTotal(prior);
  const notes = [
    ...(sum === undefined || prior.threePublic === undefined ? [] : [speak('report.note.prior-differs', { total: { fen: prior.threePublic }, sum: { fen: sum } })]),
    ...(partly === undefined ? [] : [partly]),
    ...(priorThreePublic(prior) === undefined ? [speak('report.note.no-prior')] : []),
    ...(uncoded > 0 ? [speak('report.note.uncoded', { count: uncoded })] : []),
  ];
  notes.forEach((note, index) => {
    putNote(draft, totalRow + 1 + index, note);
  });
  return totalRow + 1 + notes.length;
}

/** Which items the total of last year lacks, in words. */
export function priorPartlyNote({ answer, speak }: ReportContext): string | undefined {
  const items = itemsWithoutPrior(answer.input.prior, answer.summary.threePublic);
  if (items.length === 0) return undefined;
  return speak('report.note.prior-partly', { items: items.map((item) => speak(item.label)).join(speak('narrative.items.separator')) });
}

function contents({ answer, speak }: ReportContext, row: number, { label, tone, prior, priorFormula, current, currentFormula }: ThreePublicRow): readonly Content[] {
  const money = styleOf(tone, 'money');
  const percent = styleOf(tone, 'percent');
  const center = styleOf(tone, 'center');
  const unknown = hidesThreePublic(answer.summary);
  const [before, now, change] = [column.prior, column.current, column.change].map((at) => cellAddress(row, at));
  const start: Content[] = [
    { value: label, style: styleOf(tone, 'text') },
    { value: yuanCell(prior), formula: prior === undefined ? undefined : priorFormula, style: money },
    unknown ? { value: null, style: money } : { value: yuanCell(current), formula: currentFormula, style: money },
  ];
  if (prior === undefined || unknown) return [...start, { value: null, style: money }, { value: null, style: percent }, { value: null, style: center }];
  const difference = heldFen(current - prior);
  return [
    ...start,
    { value: yuanCell(difference), formula: rounded(`${now}-${before}`), style: money },
    prior === 0 && difference !== 0 ? { value: null, style: percent } : { value: ratioCell(difference, prior), formula: ratio(change ?? '', before ?? ''), style: percent },
    { value: speak(wordOf(difference, prior)), style: center },
  ];
}

function wordOf(difference: Fen, prior: Fen): 'report.change.up' | 'report.change.down' | 'report.change.same' | 'report.change.from-nothing' {
  if (difference === 0) return 'report.change.same';
  if (prior === 0) return 'report.change.from-nothing';
  return difference > 0 ? 'report.change.up' : 'report.change.down';
}
