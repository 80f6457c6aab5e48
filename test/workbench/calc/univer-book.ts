import { LifecycleService, LifecycleStages, LocaleType, mergeLocales, Univer, UniverInstanceType } from '@univerjs/core';
import type { Injector, Workbook as UniverWorkbook, Worksheet } from '@univerjs/core';
import {
  UniverDocsPlugin,
  UniverDocsUIPlugin,
  UniverFormulaEnginePlugin,
  UniverRenderEnginePlugin,
  UniverSheetsPlugin,
  UniverSheetsUIPlugin,
  UniverUIPlugin,
} from '@univerjs/preset-sheets-core';
import enUS from '@univerjs/preset-sheets-core/locales/en-US';
import zhCN from '@univerjs/preset-sheets-core/locales/zh-CN';
import '@univerjs/preset-sheets-core/lib/index.css';
import { greenTheme } from '@univerjs/themes';

/** The one Univer instance: its formula engine, and one sheet of its own that shows whichever sheet of the model is active. */
export interface UniverBook {
  readonly injector: Injector;
  readonly unitId: string;
  readonly workbook: UniverWorkbook;
  readonly worksheet: Worksheet;
  dispose(): void;
}

/**
 * Starts Univer in a container that is part of the document. Only the parts for drawing, selecting and calculating are registered:
 * editing, files and everything that would change cells go through the model, never through Univer.
 */
export async function openUniverBook(container: HTMLElement, language: 'zh-CN' | 'en-US'): Promise<UniverBook> {
  const univer = new Univer({
    theme: greenTheme,
    locale: language === 'zh-CN' ? LocaleType.ZH_CN : LocaleType.EN_US,
    locales: { [LocaleType.ZH_CN]: mergeLocales(zhCN), [LocaleType.EN_US]: mergeLocales(enUS) },
  });
  univer.registerPlugin(UniverDocsPlugin);
  univer.registerPlugin(UniverRenderEnginePlugin);
  univer.registerPlugin(UniverUIPlugin, { container, header: false, toolbar: false, contextMenu: false, disableAutoFocus: true });
  univer.registerPlugin(UniverDocsUIPlugin);
  univer.registerPlugin(UniverFormulaEnginePlugin);
  univer.registerPlugin(UniverSheetsPlugin);
  univer.registerPlugin(UniverSheetsUIPlugin, { formulaBar: false, footer: false, disableForceStringAlert: true, disableForceStringMark: true });
  const unitId = 'grid';
  const workbook = univer.createUnit<Partial<ReturnType<UniverWorkbook['getSnapshot']>>, UniverWorkbook>(UniverInstanceType.UNIVER_SHEET, {
    id: unitId,
    name: unitId,
    sheetOrder: ['shown'],
    sheets: { shown: { id: 'shown', name: 'shown', rowCount: 1000, columnCount: 50 } },
  });
  const worksheet = workbook.getSheetBySheetId('shown');
  if (!worksheet) throw new Error('Univer did not make the sheet');
  const injector = univer.__getInjector();
  await injector.get(LifecycleService).onStage(LifecycleStages.Rendered);
  return {
    injector,
    unitId,
    workbook,
    worksheet,
    dispose: () => {
      univer.dispose();
    },
  };
}
