import { languageOf } from '../core/text/language';
import { keepsSettings, readSettings } from './document-settings';
import type { SessionStore } from './session-store';

/** Every level of ExcelApi, the newest first. */
const apiLevels = Array.from({ length: 21 }, (_, at) => `1.${21 - at}`);

/** Waits for Office and notes what this Excel can do; false when the add-in can do nothing here. */
export async function openHost(store: SessionStore): Promise<boolean> {
  const { host } = await Office.onReady();
  // The typings promise a host; outside Office there is none.
  if ((host as Office.HostType | null) !== Office.HostType.Excel) {
    store.set({ phase: 'failed', failure: { message: { key: 'excel.notExcel' } } });
    return false;
  }
  const { requirements } = Office.context;
  const api = apiLevels.find((version) => requirements.isSetSupported('ExcelApi', version)) ?? '';
  const settings = readSettings();
  store.set({
    firstStepsDone: settings.firstStepsDone === true,
    language: settings.language ?? languageOf(Office.context.displayLanguage),
    host: { api, canWrite: keepsSettings() && requirements.isSetSupported('ExcelApi', '1.14'), customFunctions: requirements.isSetSupported('CustomFunctionsRuntime', '1.1') },
  });
  if (!requirements.isSetSupported('ExcelApi', '1.10')) {
    store.set({ phase: 'failed', failure: { message: { key: 'excel.tooOld', params: { api: api === '' ? '1.0' : api } }, details: `ExcelApi ${api}` } });
    return false;
  }
  if (requirements.isSetSupported('SharedRuntime', '1.1')) {
    try {
      store.set({ loadsWithWorkbook: (await Office.addin.getStartupBehavior()) === Office.StartupBehavior.load });
    } catch {
      // Not to be told is no reason to stop: the switch then starts at off.
    }
  }
  return true;
}
