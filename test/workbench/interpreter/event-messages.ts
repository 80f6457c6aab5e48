import { areaName } from '../model/address';
import { cellArea, intersection } from '../model/area';
import type { Area } from '../model/area';
import { valueType, wireValue } from '../model/cell-value';
import type { Change } from '../model/change';
import type { Workbook } from '../model/workbook';

/** An event ready to be sent to whoever listens to one of its targets. */
export interface EventMessage {
  readonly type: number;
  readonly targets: readonly string[];
  readonly message: Readonly<Record<string, unknown>>;
  /** The cells `args.getRange` gives. */
  readonly place?: { readonly sheet: string; readonly area: Area };
}

const WORKBOOK = 'Workbook';
const LOCAL = { source: 'Local' } as const;

/** The events Excel raises for a change. */
export function eventsOf(change: Change, workbook: Workbook): EventMessage[] {
  switch (change.kind) {
    case 'cells':
      return [...changedEvents(workbook, change, 'RangeEdited', 'None'), ...tableChangedEvents(workbook, change, 'RangeEdited')];
    case 'inserted':
    case 'deleted':
      return changedEvents(workbook, change, insertDeleteType(change), shiftName(change));
    case 'formats':
      return [onSheet(18, change.sheet, { ...LOCAL, address: areaName(change.area) }, change.area)];
    case 'sheet-activated':
      return [onSheet(11, change.sheet, {})];
    case 'sheet-deactivated':
      return [onSheet(12, change.sheet, {})];
    case 'sheet-added':
      return [{ type: 13, targets: [WORKBOOK], message: { ...LOCAL, worksheetId: change.sheet } }];
    case 'sheet-deleted':
      return [{ type: 15, targets: [WORKBOOK], message: { ...LOCAL, worksheetId: change.sheet } }];
    case 'selection':
      return [onSheet(14, change.sheet, { address: change.areas.map(areaName).join(',') }), ...tableSelectionEvents(workbook, change)];
    case 'calculation-done':
      return [onSheet(16, change.sheet, {})];
    case 'sorted':
      return [onSheet(change.axis === 'rows' ? 19 : 20, change.sheet, { ...LOCAL, address: areaName(change.area) }), ...changedEvents(workbook, change, 'RangeEdited', 'None')];
    case 'hidden':
      return change.axis === 'rows' ? [onSheet(22, change.sheet, { ...LOCAL, address: `${change.first + 1}:${change.first + change.count}`, changeType: 'RowHidden' })] : [];
    case 'protection':
      return change.sheet === undefined ? [] : [onSheet(24, change.sheet, { ...LOCAL, isProtected: workbook.sheet(change.sheet)?.parts.protection !== undefined })];
    case 'sheet-renamed':
      return [onSheet(25, change.sheet, { ...LOCAL, nameBefore: change.before, nameAfter: change.after })];
    case 'sheet-visibility':
      return [onSheet(26, change.sheet, { ...LOCAL, visibilityBefore: change.before, visibilityAfter: change.after })];
    case 'sheet-moved':
      return [onSheet(27, change.sheet, { ...LOCAL, positionBefore: change.before, positionAfter: change.after })];
    case 'table-added':
    case 'table-deleted':
      return [{ type: change.kind === 'table-added' ? 102 : 103, targets: [WORKBOOK, change.sheet], message: { ...LOCAL, tableId: change.table, tableName: change.name, worksheetId: change.sheet } }];
    case 'chart-added':
    case 'chart-deleted':
      return [{ type: change.kind === 'chart-added' ? 50 : 53, targets: [WORKBOOK, change.sheet], message: { ...LOCAL, chartId: change.chart, worksheetId: change.sheet } }];
    case 'chart-activated':
    case 'chart-deactivated':
      return [{ type: change.kind === 'chart-activated' ? 51 : 52, targets: [WORKBOOK, change.sheet, change.chart], message: { chartId: change.chart, worksheetId: change.sheet } }];
    case 'calculated':
    case 'sizes':
    case 'merges':
    case 'hyperlinks':
    case 'validation':
    case 'conditional':
    case 'freeze':
    case 'page':
    case 'view':
    case 'filter':
    case 'table-changed':
    case 'chart-changed':
    case 'names':
    case 'settings':
    case 'custom-xml':
    case 'properties':
    case 'restored':
      return [];
  }
}

function onSheet(type: number, sheet: string, message: Readonly<Record<string, unknown>>, area?: Area): EventMessage {
  return { type, targets: [sheet, WORKBOOK], message: { ...message, worksheetId: sheet }, ...(area && { place: { sheet, area } }) };
}

type CellChange = Extract<Change, { area: Area }>;

function changedEvents(workbook: Workbook, change: CellChange, changeType: string, shiftDirection: string): EventMessage[] {
  return workbook.sheet(change.sheet) ? [onSheet(10, change.sheet, changedMessage(change, changeType, shiftDirection), change.area)] : [];
}

function changedMessage(change: CellChange, changeType: string, shiftDirection: string): Record<string, unknown> {
  const message = {
    ...LOCAL,
    changeType,
    address: areaName(change.area),
    shiftDirection,
    triggerSource: change.origin === 'addin' ? 'ThisLocalAddin' : 'Unknown',
  };
  if (change.kind !== 'cells' || change.before === undefined || change.after === undefined) return message;
  return { ...message, valueBefore: wireValue(change.before), valueAfter: wireValue(change.after), valueTypeBefore: valueType(change.before), valueTypeAfter: valueType(change.after) };
}

function tableChangedEvents(workbook: Workbook, change: Extract<Change, { kind: 'cells' }>, changeType: string): EventMessage[] {
  const tables = workbook.sheet(change.sheet)?.parts.tables ?? [];
  return tables.filter((table) => intersection(table.area, change.area)).map((table) => ({
    type: 101,
    targets: [table.id, change.sheet, WORKBOOK],
    message: { ...changedMessage(change, changeType, 'None'), worksheetId: change.sheet, tableId: table.id },
    place: { sheet: change.sheet, area: change.area },
  }));
}

function tableSelectionEvents(workbook: Workbook, change: Extract<Change, { kind: 'selection' }>): EventMessage[] {
  const tables = workbook.sheet(change.sheet)?.parts.tables ?? [];
  const selected = change.areas[0] ?? cellArea(0, 0);
  return tables.map((table) => {
    const inside = intersection(table.area, selected);
    return { type: 100, targets: [table.id], message: { address: inside ? areaName(inside) : '', isInsideTable: inside !== undefined, tableId: table.id, worksheetId: change.sheet } };
  });
}

function insertDeleteType(change: Extract<Change, { kind: 'inserted' | 'deleted' }>): string {
  const what = change.kind === 'inserted' ? 'Inserted' : 'Deleted';
  if (change.area.columns === 16384) return `Row${what}`;
  if (change.area.rows === 1_048_576) return `Column${what}`;
  return `Cell${what}`;
}

function shiftName(change: Extract<Change, { kind: 'inserted' | 'deleted' }>): string {
  return change.area.columns === 16384 || change.area.rows === 1_048_576 ? 'None' : `ShiftCell${change.shift}`;
}
