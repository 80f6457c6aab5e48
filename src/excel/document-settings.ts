import type { RecognitionSettings } from '../core/ledger/ledger';
import type { Language } from '../core/text/language';
import { refuse, Refusal } from './excel-failure';
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

/** Settings stand in memory that could not be saved: the next saving takes them along. */
let unsaved = false;

/**
 * Changes settings and saves them. Saving clears the user's undo steps in some versions of Excel, so it happens only
 * on an action she asked for, and not when nothing changes. Where saving fails, everything is as it was.
 */
export async function saveSettings(change: DocumentSettings): Promise<void> {
  const before = readSettings();
  const after = { ...before, ...change };
  if (!unsaved && JSON.stringify(before) === JSON.stringify(after)) return;
  if (!keepsSettings()) refuse({ key: 'excel.accessDenied' });
  const { settings } = Office.context.document;
  settings.set(KEY, after);
  // Without the pane's own trust prompt when the workbook is opened again on another machine.
  settings.set('Office.DisableTrustUX', true);
  try {
    await saveAll(settings);
    unsaved = false;
  } catch (error) {
    settings.set(KEY, before);
    throw error;
  }
}

/** Changes settings for as long as the workbook is open, where they could not be saved. */
export function holdSettings(change: DocumentSettings): void {
  Office.context.document.settings.set(KEY, { ...readSettings(), ...change });
  unsaved = true;
}

function saveAll(settings: Office.Settings): Promise<void> {
  return new Promise<void>((resolve, reject) => {
    settings.saveAsync(({ status, error }) => {
      if (status === Office.AsyncResultStatus.Failed) reject(new Refusal({ message: { key: 'excel.settingsNotSaved' }, details: `${error.name}: ${error.message}` }));
      else resolve();
    });
  });
}
