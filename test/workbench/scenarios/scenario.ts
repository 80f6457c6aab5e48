/** Something an add-in does, written after one of Microsoft's documented samples; runs wherever the library does. */
export interface Scenario {
  readonly name: string;
  /** The sample it follows, as Script Lab lists it. */
  readonly sample: string;
  /** Throws when the host does not answer as documented. */
  readonly run: (excel: typeof Excel) => Promise<void>;
}

/** Compares as JSON does: for values that came through a request. */
export function same(actual: unknown, expected: unknown, what: string): void {
  const [found, wanted] = [JSON.stringify(actual), JSON.stringify(expected)];
  if (found !== wanted) throw new Error(`${what}: ${found}, not ${wanted}`);
}

/** Waits until something becomes true: for events, which come a moment later. */
export async function eventually(isTrue: () => boolean, what: string): Promise<void> {
  for (let waited = 0; waited < 3000; waited += 10) {
    if (isTrue()) return;
    await new Promise((resolve) => setTimeout(resolve, 10));
  }
  throw new Error(`${what} did not happen`);
}

/** Expects a failure with a code. */
export async function fails(work: () => Promise<unknown>, code: string): Promise<void> {
  try {
    await work();
  } catch (error) {
    same((error as { code?: unknown }).code, code, 'error code');
    return;
  }
  throw new Error(`${code} was expected`);
}

/** An empty sheet named Sample, in front; an earlier one is deleted. */
export async function sampleSheet(context: Excel.RequestContext): Promise<Excel.Worksheet> {
  const old = context.workbook.worksheets.getItemOrNullObject('Sample');
  await context.sync();
  const sheet = context.workbook.worksheets.add();
  if (!old.isNullObject) old.delete();
  sheet.name = 'Sample';
  sheet.activate();
  await context.sync();
  return sheet;
}

/** The sales of three quarters, as the samples like them. */
export const SALES = [
  ['Product', 'Qtr1', 'Qtr2', 'Qtr3'],
  ['Frames', 5000, 7000, 6544],
  ['Saddles', 400, 323, 276],
  ['Brake levers', 12000, 8766, 8456],
  ['Chains', 1550, 1088, 692],
];

/** The sales as a table named SalesTable, starting at A1. */
export async function salesTable(context: Excel.RequestContext): Promise<{ sheet: Excel.Worksheet; table: Excel.Table }> {
  const sheet = await sampleSheet(context);
  const table = sheet.tables.add('A1:D1', true);
  table.name = 'SalesTable';
  table.getHeaderRowRange().values = [['Product', 'Qtr1', 'Qtr2', 'Qtr3']];
  table.rows.add(undefined, SALES.slice(1));
  await context.sync();
  return { sheet, table };
}
