import { Warning16Filled } from '@fluentui/react-icons';
import { useLayoutEffect, useRef } from 'react';
import type { MouseEvent, ReactNode } from 'react';
import { PIXELS_PER_POINT } from '../../calc/display-cells';
import type { Grid } from '../../calc/grid';
import { areaName } from '../../model/address';
import { cellArea } from '../../model/area';
import { isCellError } from '../../model/cell-value';
import { leftOf, topOf } from '../../model/geometry';
import type { Sheet } from '../../model/sheet';
import type { Workbook } from '../../model/workbook';
import { wholeCell } from '../cell-editing';
import { chartPicture } from '../chart-pictures';
import type { Editing } from '../page-state';
import type { SheetDesk } from '../sheet-desk';
import { CellEditor } from './cell-editor';
import { ChartDrawing } from './chart-drawing';

interface GridAreaProps {
  readonly workbook: Workbook;
  readonly grid: Grid;
  readonly desk: SheetDesk;
  /** The element Univer draws into, made before the page. */
  readonly surface: HTMLElement;
  readonly editing: Editing | undefined;
  readonly zoom: number;
  readonly onMenu: (event: MouseEvent) => void;
}

/** The grid and what lies over it: charts, filter buttons, the message of an error, the cell being typed into. */
export function GridArea({ workbook, grid, desk, surface, editing, zoom, onMenu }: GridAreaProps): ReactNode {
  const ref = useRef<HTMLDivElement>(null);
  const focusEditor = (): void => {
    // Univer moves the focus to a field of its own when the surface is pressed.
    setTimeout(() => { ref.current?.querySelector<HTMLTextAreaElement>('.cell-editor')?.focus({ preventScroll: true }); }, 0);
  };
  useLayoutEffect(() => {
    ref.current?.prepend(surface);
  }, [surface]);
  const sheet = workbook.activeSheet;
  const shown = editing?.sheet === sheet.id ? wholeCell(sheet, editing.row, editing.column) : wholeCell(sheet, desk.active.row, desk.active.column);
  const fontSize = (sheet.format(shown.row, shown.column).fontSize * zoom) / 100;
  return (
    <div
      ref={ref}
      className="grid-area"
      onPointerDownCapture={(event) => {
        if (editing !== undefined && event.target instanceof HTMLCanvasElement) desk.commit();
        focusEditor();
      }}
      onPointerUpCapture={focusEditor}
      onDoubleClickCapture={(event) => {
        event.stopPropagation();
        if (event.target instanceof HTMLCanvasElement) desk.beginEdit();
      }}
      onContextMenu={(event) => {
        event.preventDefault();
        onMenu(event);
      }}
    >
      <div className="grid-overlay">
        <FilterButtons grid={grid} sheet={sheet} />
        <Charts workbook={workbook} grid={grid} sheet={sheet} zoom={zoom} />
        <ErrorNote grid={grid} sheet={sheet} row={shown.row} column={shown.column} />
      </div>
      <CellEditor desk={desk} box={grid.boxOf(shown)} editing={editing} fontSize={fontSize} />
    </div>
  );
}

function FilterButtons({ grid, sheet }: { readonly grid: Grid; readonly sheet: Sheet }): ReactNode {
  const headers = [
    ...(sheet.parts.filter === undefined ? [] : [{ area: sheet.parts.filter.area, filtered: new Set(sheet.parts.filter.criteria.keys()) }]),
    ...sheet.parts.tables.filter((table) => table.showHeaders && table.showFilterButton).map((table) => ({ area: table.area, filtered: new Set(table.criteria.keys()) })),
  ];
  return headers.flatMap(({ area, filtered }) => Array.from({ length: Math.min(area.columns, 100) }, (_, i) => {
    const box = grid.boxOf(cellArea(area.row, area.column + i));
    if (box.top < 20 || box.left < 46 || box.width === 0) return null;
    return <span key={`${areaName(area)}${i}`} className={filtered.has(i) ? 'filter-button filtered' : 'filter-button'} style={{ left: box.left + box.width - 18, top: box.top + box.height - 18 }} />;
  }));
}

function Charts({ workbook, grid, sheet, zoom }: { readonly workbook: Workbook; readonly grid: Grid; readonly sheet: Sheet; readonly zoom: number }): ReactNode {
  if (sheet.parts.charts.length === 0) return null;
  const scale = zoom / 100;
  return sheet.parts.charts.map((chart) => {
    // A chart hangs on the cell under its corner: rows may be drawn higher than the model measures them.
    const row = lineAt(chart.top, (line) => topOf(sheet, line));
    const column = lineAt(chart.left, (line) => leftOf(sheet, line));
    const box = grid.boxOf(cellArea(row, column));
    const left = box.left + (chart.left - leftOf(sheet, column)) * PIXELS_PER_POINT * scale;
    const top = box.top + (chart.top - topOf(sheet, row)) * PIXELS_PER_POINT * scale;
    return (
      <div key={chart.id} className="chart-frame" data-chart={chart.name} style={{ left, top, transform: `scale(${scale})` }}>
        <ChartDrawing picture={chartPicture(workbook, sheet, chart)} />
      </div>
    );
  });
}

/** The line that holds a place, given where each line begins. */
function lineAt(place: number, begin: (line: number) => number): number {
  let [low, high] = [0, 100_000];
  while (low < high) {
    const middle = Math.ceil((low + high) / 2);
    if (begin(middle) <= place + 0.01) low = middle;
    else high = middle - 1;
  }
  return low;
}

function ErrorNote({ grid, sheet, row, column }: { readonly grid: Grid; readonly sheet: Sheet; readonly row: number; readonly column: number }): ReactNode {
  const value = sheet.value(row, column);
  if (!isCellError(value) || value.message === undefined) return null;
  const box = grid.boxOf(cellArea(row, column));
  return (
    <div className="error-note" role="note" style={{ left: box.left + box.width + 4, top: box.top }}>
      <Warning16Filled />
      <span>{value.message}</span>
    </div>
  );
}
