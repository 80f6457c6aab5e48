import { narrative } from '../narrative';
import { sharesDifferFromTables } from '../narrative-share';
import type { ReportContext } from '../report-context';
import type { SheetDraft } from '../sheet-draft';
import { put } from '../sheet-draft';
import { putNote, putTableTitle } from '../table-draft';
import { priorPartlyNote } from './three-public-table';

/** A paragraph longer than this does not fit into one row of Excel, which is at most 409 points high. */
const LONGEST_CELL = 1500;

/** 报告文字: the paragraphs of the narrative report, ready to paste. Gives the first row after them. */
export function putNarrative(draft: SheetDraft, context: ReportContext, top: number): number {
  const { answer, options, speak } = context;
  const wide = { from: 0, to: draft.widths.length - 1 };
  putTableTitle(draft, top, speak('report.table.narrative'));
  let row = top + 1;
  for (const paragraph of narrative(answer, options.language)) {
    put(draft, row++, wide, { value: paragraph.heading, style: 'paragraph-heading' });
    for (const piece of pieces(paragraph.text)) put(draft, row++, wide, { value: piece, style: 'paragraph' });
  }
  const partly = priorPartlyNote(context);
  const notes = [...(partly === undefined ? [] : [partly]), ...(sharesDifferFromTables(answer.summary) ? [speak('report.note.shares')] : [])];
  for (const note of notes) putNote(draft, row++, note);
  return row;
}

/** Cuts a long text after punctuation, where there is any. */
function pieces(text: string): readonly string[] {
  if (text.length <= LONGEST_CELL) return [text];
  const head = text.slice(0, LONGEST_CELL);
  const cut = Math.max(...['。', '；', '，', '、', '. ', ', '].map((mark) => head.lastIndexOf(mark)));
  const end = cut <= 0 ? LONGEST_CELL : cut + 1;
  return [text.slice(0, end), ...pieces(text.slice(end))];
}
