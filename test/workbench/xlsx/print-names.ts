import { parseAddress, quoteSheet } from '../model/address';
import { MAX_COLUMNS, MAX_ROWS } from '../model/area';
import type { Area } from '../model/area';
import type { DefinedName } from '../model/features';
import type { Sheet } from '../model/sheet';
import { absoluteArea } from './absolute-area';

const AREA = '_xlnm.Print_Area';
const TITLES = '_xlnm.Print_Titles';

/** Files keep the print area and the repeated rows as hidden names of the sheet: takes them over into the page layout. */
export function applyPrintNames(sheet: Sheet): void {
  const areas = areasOf(sheet.parts.names.find((name) => name.name === AREA));
  const titles = areasOf(sheet.parts.names.find((name) => name.name === TITLES));
  const titleRows = titles.find((area) => area.columns === MAX_COLUMNS);
  const titleColumns = titles.find((area) => area.rows === MAX_ROWS);
  sheet.update({
    names: sheet.parts.names.filter((name) => !name.name.startsWith('_xlnm.')),
    page: { ...sheet.parts.page, printArea: areas, ...(titleRows && { titleRows }), ...(titleColumns && { titleColumns }) },
  });
}

/** The names that stand for the page layout of a sheet in a file. */
export function printNames(sheet: Sheet): DefinedName[] {
  const { printArea, titleRows, titleColumns } = sheet.parts.page;
  const text = (areas: readonly Area[]): string => areas.map((area) => `${quoteSheet(sheet.name)}!${absoluteArea(area)}`).join(',');
  const titles = [titleColumns, titleRows].flatMap((area) => area ?? []);
  const name = (of: string, areas: readonly Area[]): DefinedName[] => (areas.length > 0 ? [{ name: of, formula: `=${text(areas)}`, comment: '', visible: true }] : []);
  return [...name(AREA, printArea), ...name(TITLES, titles)];
}

function areasOf(name: DefinedName | undefined): Area[] {
  return (name?.formula.slice(1).split(/,(?=(?:[^']*'[^']*')*[^']*$)/) ?? []).flatMap((one) => parseAddress(one)?.area ?? []);
}
