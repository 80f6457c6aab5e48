/**
 * Deletes charts and sheets that are no longer wanted: all at once, and where that fails one by one, so that one that
 * won't go keeps no other. Gives the names of the sheets that are still there.
 */
export async function clearAway(context: Excel.RequestContext, charts: readonly Excel.Chart[], names: readonly string[]): Promise<string[]> {
  const { worksheets } = context.workbook;
  const deletions = [
    ...charts.map((chart) => (): void => { chart.delete(); }),
    ...names.map((name) => (): void => { worksheets.getItemOrNullObject(name).delete(); }),
  ];
  try {
    for (const deletion of deletions) deletion();
    await context.sync();
    return [];
  } catch {
    for (const deletion of deletions) {
      deletion();
      await context.sync().catch(() => undefined);
    }
  }
  worksheets.load('items/name');
  return context.sync().then(() => names.filter((name) => worksheets.items.some((sheet) => sheet.name === name)), () => [...names]);
}
