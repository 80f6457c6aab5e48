import type { RecognitionSettings } from '../core/ledger/ledger';
import type { Language } from '../core/text/language';
import { refuse } from './excel-failure';
import type { PaintRecord } from './paint-record';

/**
 * The small things that are kept with the workbook (spec: ledger, 6). What the accountant decides stands in tables
 * on sheets; these are only how the ledger is read and what the add-in left where.
 */
export interface DocumentSettings {
  readonly recognition?: RecognitionSettings;
  readonly language?: Language;
  readonly firstStepsDone?: boolean;
  readonly written?: PaintRecord;
}

const KEY = 'YS';

/** The workbook's settings; empty where there are none or they can't be read. */
export function readSettings(): DocumentSettings {
  const stored: unknown = Office.context.document.settings.get(KEY);
  return typeof stored === 'object' && stored !== null ? stored : {};
}

/** Whether settings can be kept: a workbook opened read-only keeps none. */
export function keepsSettings(): boolean {
  return Office.context.document.mode !== Office.DocumentMode.ReadOnly;
}

/**
 * Changes settings and saves them. Saving clears the user's undo steps in some versions of Excel, so it happens only
 * on an action she asked for, and not when nothing changes.
 */
export async function saveSettings(change: DocumentSettings): Promise<void> {
  const before = readSettings();
  const after = { ...before, ...change };
  if (JSON.stringify(before) === JSON.stringify(after)) return;
  if (!keepsSettings()) refuse({ key: 'excel.accessDenied' });
  const { settings } = Office.context.document;
  settings.set(KEY, after);
  // Without the pane's own trust prompt when the workbook is opened again on another machine.
  settings.set('Office.DisableTrustUX', true);
  await new Promise<void>((resolve, reject) => {
    settings.saveAsync((result) => {
      if (result.status === Office.AsyncResultStatus.Failed) reject(new SettingsError(result.error.message));
      else resolve();
    });
  });
}

class SettingsError extends Error {
  override readonly name = 'SettingsError';
}
