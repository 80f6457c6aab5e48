import type { Fen } from '../money';
import type { Message } from '../message';
import type { TextKey } from '../text/texts';

/** One cross-check (勾稽核对): what must equal (or not exceed) what, and whether it does. Ids never change. */
export interface Check {
  readonly id: string;
  readonly title: Message;
  readonly ok: boolean;
  /** A failed check with severity 'warning' does not make the result wrong, only worth a look. */
  readonly severity: 'error' | 'warning';
  readonly left: Fen;
  readonly right: Fen;
  readonly difference: Fen;
  /** This ledger gives nothing to it: it holds, but nothing was compared. */
  readonly nothingToCompare?: true;
  /** What left, right and difference count where it is not yuan: rows, each as 100 fen, so that 320 rows print as 320.00. */
  readonly measure?: 'rows';
  /** The verdict in words: where and by how much, when it fails. */
  readonly message: Message;
  /** Rows (indices into Rows) to look at, when it fails. */
  readonly rows: readonly number[];
}

/** The verdict in a word. */
export function verdictOf({ ok, severity, nothingToCompare }: Pick<Check, 'ok' | 'severity' | 'nothingToCompare'>): TextKey {
  if (nothingToCompare === true) return 'report.verdict.none';
  if (ok) return 'report.verdict.ok';
  return severity === 'error' ? 'report.verdict.error' : 'report.verdict.warning';
}
