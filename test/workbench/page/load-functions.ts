import { IFunctionService } from '@univerjs/preset-sheets-core';
import { CustomFunctionExecutor } from '../calc/custom-function';
import type { UniverBook } from '../calc/univer-book';
import type { UniverCalculator } from '../calc/univer-calculator';
import { FunctionEngine } from '../functions/function-engine';
import { readFunctionMetadata } from '../functions/function-metadata';
import type { Workbook } from '../model/workbook';
import type { AddinSession } from './addin-session';
import type { CustomFunctionsPart } from './manifest/addin-manifest';

/** Joins the function engine to the calculation and to the add-in. */
export function joinFunctions(workbook: Workbook, calculator: UniverCalculator, addin: () => AddinSession): FunctionEngine {
  const engine = new FunctionEngine({
    invoke: (calls) => { addin().invoke(calls); },
    cancel: (ids) => { addin().cancel(ids); },
    recalculate: (cells) => { void calculator.showAnswers(cells); },
    sheetName: (sheet) => workbook.sheet(sheet)?.name ?? sheet,
  });
  calculator.watcher = engine;
  return engine;
}

/** Registers the functions of an add-in's metadata under its namespace; what Excel would refuse is said in the console. */
export async function registerFunctions(part: CustomFunctionsPart, book: UniverBook, workbook: Workbook, engine: FunctionEngine): Promise<void> {
  const response = await fetch(part.metadataUrl);
  if (!response.ok) {
    console.error(`The functions' metadata cannot be read: ${part.metadataUrl} (${response.status})`);
    return;
  }
  const { functions, problems } = readFunctionMetadata(await response.json());
  for (const problem of problems) console.error(`Custom functions: ${problem}`);
  const sheetName = (sheet: string): string => workbook.sheet(sheet)?.name ?? sheet;
  const executors = functions.map((declared) => new CustomFunctionExecutor(`${part.namespace}.${declared.name}`.toUpperCase(), declared, engine, sheetName));
  book.injector.get(IFunctionService).registerExecutors(...executors);
}
