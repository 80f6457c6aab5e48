import type { Frame } from 'playwright-core';
import type { WorkbenchDriver } from '../workbench/driver/open-workbench';

/** Runs statements over `context` through office.js, as another add-in or a macro of hers would. */
export async function runInExcel(frame: Frame, statements: string): Promise<void> {
  await frame.evaluate(async (source) => {
    const run = (0, eval)(`(async (context) => { ${source}; await context.sync(); })`) as (context: Excel.RequestContext) => Promise<void>;
    await Excel.run(run);
  }, statements);
}

/** Every sheet with the texts of its cells, in order. */
export async function workbookContents(workbench: WorkbenchDriver): Promise<readonly (readonly [string, string[][]])[]> {
  const names = await workbench.sheetNames();
  return Promise.all(names.map(async (name) => [name, await workbench.table(name)] as const));
}
