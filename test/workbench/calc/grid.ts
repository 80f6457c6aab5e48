import { BooleanNumber, CommandType, CustomCommandExecutionError, ICommandService, InterceptorEffectEnum } from '@univerjs/core';
import type { ICommandInfo, IRange } from '@univerjs/core';
import {
  INTERCEPTOR_POINT,
  IRenderManagerService,
  SetFrozenMutation,
  SetZoomRatioOperation,
  SheetInterceptorService,
  SheetScrollManagerService,
  SheetSkeletonManagerService,
  SheetsScrollRenderController,
  SheetsSelectionsService,
} from '@univerjs/preset-sheets-core';
import type { IRender } from '@univerjs/preset-sheets-core';
import { boundingArea, isWholeColumns, isWholeRows, lastColumn, lastRow, MAX_COLUMNS, MAX_ROWS } from '../model/area';
import type { Area } from '../model/area';
import type { Change } from '../model/change';
import type { Sheet } from '../model/sheet';
import type { Workbook } from '../model/workbook';
import { DisplayCells, PIXELS_PER_POINT } from './display-cells';
import { rangeOf } from './engine-dataset';
import { areaOfRange, rangeOnGrid, replaceLines } from './grid-ranges';
import { naturalHeights } from './natural-heights';
import type { UniverBook } from './univer-book';

/** A rectangle on the grid's surface, in pixels from its top left corner. */
export interface Box {
  readonly left: number;
  readonly top: number;
  readonly width: number;
  readonly height: number;
}

/** Rows and columns shown beyond those in use. */
const MORE_ROWS = 200;
const MORE_COLUMNS = 20;
const MIN_ROWS = 1000;
const MIN_COLUMNS = 40;
/** Pixels at the edges that the scroll bars and the row numbers take. */
const SCROLL_BAR = 14;
const ROW_HEADER = 46;
/** Milliseconds between two pictures while changes come one after the other: an add-in that writes needs the time itself. */
const PAUSE = 200;

/**
 * Shows the active sheet of the model on Univer's canvas. Cells are not copied: each is asked for when it is drawn.
 * Whatever Univer would change itself is refused; column widths and row heights dragged by hand go into the model.
 */
export class Grid {
  private readonly book: UniverBook;
  private readonly workbook: Workbook;
  private readonly commands: ICommandService;
  private readonly selections: SheetsSelectionsService;
  private readonly cells: DisplayCells;
  private readonly scrolls = new Map<string, { row: number; column: number }>();
  private readonly viewListeners = new Set<() => void>();
  private shown: Sheet | undefined;
  private own = 0;
  private repaintAsked = false;
  private paintedAt = -PAUSE;
  private relayoutAsked = false;

  constructor(book: UniverBook, workbook: Workbook) {
    this.book = book;
    this.workbook = workbook;
    this.cells = new DisplayCells(workbook);
    const { injector } = book;
    this.commands = injector.get(ICommandService);
    this.selections = injector.get(SheetsSelectionsService);
    injector.get(SheetInterceptorService).intercept(INTERCEPTOR_POINT.CELL_CONTENT, {
      priority: 1000,
      effect: InterceptorEffectEnum.Style | InterceptorEffectEnum.Value,
      handler: (_cell, location) => (this.shown === undefined ? null : this.cells.cell(this.shown, location.row, location.col)),
    });
    this.commands.beforeCommandExecuted((command) => {
      this.judge(command);
    });
    this.selections.selectionMoveEnd$.subscribe((selected) => {
      this.takeSelection(selected.map(({ range }) => range));
    });
    workbook.onChange((change) => {
      this.note(change);
    });
    this.render.with(SheetScrollManagerService).validViewportScrollInfo$.subscribe(() => {
      this.tellView();
    });
  }

  /** Calls back whenever cells may have moved on the surface. */
  onView(listener: () => void): () => void {
    this.viewListeners.add(listener);
    return () => {
      this.viewListeners.delete(listener);
    };
  }

  /** Brings the model's active sheet onto the surface. */
  show(): void {
    const sheet = this.workbook.activeSheet;
    if (this.shown !== sheet) {
      if (this.shown !== undefined) this.scrolls.set(this.shown.id, this.scrollPlace());
      this.shown = sheet;
    }
    this.layOut();
    const place = this.scrolls.get(sheet.id) ?? { row: sheet.parts.frozen?.rows ?? 0, column: sheet.parts.frozen?.columns ?? 0 };
    this.scrollController.scrollToCell(place.row, place.column);
    this.putSelection();
  }

  /** Where a cell (or the merged area it begins) lies on the surface now. */
  boxOf(area: Area): Box {
    const first = this.cellBox(area.row, area.column);
    const last = this.cellBox(Math.min(lastRow(area), this.config.rowCount - 1), Math.min(lastColumn(area), this.config.columnCount - 1));
    return { left: first.left, top: first.top, width: last.left + last.width - first.left, height: last.top + last.height - first.top };
  }

  /** Scrolls just as far as needed for a cell to be seen whole. */
  reveal(row: number, column: number): void {
    const place = this.scrollPlace();
    const box = this.cellBox(row, column);
    const { width, height } = this.render.engine;
    const { rows = 0, columns = 0 } = this.shown?.parts.frozen ?? {};
    const above = row >= rows && row < place.row;
    const before = column >= columns && column < place.column;
    const below = box.top + box.height > height - SCROLL_BAR;
    const behind = box.left + box.width > width - SCROLL_BAR;
    if (!above && !before && !below && !behind) return;
    const toRow = above ? row : below ? row - Math.max(0, this.visibleRows() - rows - 1) : place.row;
    const toColumn = before ? column : behind ? this.firstColumnFor(column, width - SCROLL_BAR) : place.column;
    this.scrollController.scrollToCell(Math.max(0, toRow), Math.max(0, toColumn));
  }

  /** The first cell seen in the scrolled part. */
  scrollPlace(): { row: number; column: number } {
    const state = this.render.with(SheetScrollManagerService).getScrollStateByParam({ unitId: this.book.unitId, sheetId: this.book.worksheet.getSheetId() });
    return { row: state?.sheetViewStartRow ?? 0, column: state?.sheetViewStartColumn ?? 0 };
  }

  scrollTo(row: number, column: number): void {
    this.scrollController.scrollToCell(row, column);
  }

  /** How many whole rows the surface shows below the frozen ones. */
  visibleRows(): number {
    const range = this.skeletons.getCurrentSkeleton()?.getVisibleRanges().values().next().value;
    return range === undefined ? 20 : Math.max(1, range.endRow - range.startRow - 1);
  }

  /** The first column to show so that a column is the last whole one in a width. */
  private firstColumnFor(column: number, width: number): number {
    let first = column;
    let room = width - ROW_HEADER - this.cellBox(0, column).width;
    while (first > 0 && room - this.cellBox(0, first - 1).width >= 0) {
      first -= 1;
      room -= this.cellBox(0, first).width;
    }
    return first;
  }

  /** Sets the size at which the sheet is drawn, 1 being 100 %. */
  zoom(ratio: number): void {
    this.commands.syncExecuteCommand(SetZoomRatioOperation.id, { unitId: this.book.unitId, subUnitId: this.book.worksheet.getSheetId(), zoomRatio: ratio });
    this.repaint();
  }

  private get render(): IRender {
    const render = this.book.injector.get(IRenderManagerService).getRenderById(this.book.unitId);
    if (!render) throw new Error('the grid is not drawn');
    return render;
  }

  private get skeletons(): SheetSkeletonManagerService {
    return this.render.with(SheetSkeletonManagerService);
  }

  private get scrollController(): SheetsScrollRenderController {
    return this.render.with(SheetsScrollRenderController);
  }

  private get config(): ReturnType<UniverBook['worksheet']['getConfig']> {
    return this.book.worksheet.getConfig();
  }

  /** Takes over sizes, hidden lines, merged areas, frozen panes and gridlines. */
  private layOut(): void {
    const sheet = this.shown;
    if (sheet === undefined) return;
    const { config } = this;
    const { parts } = sheet;
    const used = sheet.usedArea();
    const active = sheet.selection[0];
    config.rowCount = Math.min(MAX_ROWS, Math.max(MIN_ROWS, used === undefined ? 0 : lastRow(used) + MORE_ROWS, active === undefined || isWholeColumns(active) ? 0 : lastRow(active) + MORE_ROWS));
    config.columnCount = Math.min(MAX_COLUMNS, Math.max(MIN_COLUMNS, used === undefined ? 0 : lastColumn(used) + MORE_COLUMNS, active === undefined || isWholeRows(active) ? 0 : lastColumn(active) + MORE_COLUMNS));
    config.defaultColumnWidth = Math.round(parts.standardWidth * PIXELS_PER_POINT);
    config.defaultRowHeight = Math.round(parts.standardHeight * PIXELS_PER_POINT);
    config.showGridlines = parts.showGridlines ? BooleanNumber.TRUE : BooleanNumber.FALSE;
    replaceLines(config.rowData, new Map([...naturalHeights(this.workbook, sheet), ...parts.rowHeights]), [...parts.hiddenRows, ...parts.filteredRows], 'h');
    replaceLines(config.columnData, parts.columnWidths, [...parts.hiddenColumns], 'w');
    this.book.worksheet.setMergeData(parts.merges.map(rangeOf));
    this.freeze(parts.frozen?.rows ?? 0, parts.frozen?.columns ?? 0);
    this.skeletons.makeDirty({ sheetId: this.book.worksheet.getSheetId() });
    this.skeletons.setCurrent({ sheetId: this.book.worksheet.getSheetId() });
    this.repaint();
  }

  private freeze(rows: number, columns: number): void {
    const { freeze } = this.config;
    if (freeze.ySplit === rows && freeze.xSplit === columns) return;
    this.own += 1;
    this.commands.syncExecuteCommand(SetFrozenMutation.id, {
      unitId: this.book.unitId,
      subUnitId: this.book.worksheet.getSheetId(),
      startRow: rows === 0 ? -1 : rows,
      startColumn: columns === 0 ? -1 : columns,
      ySplit: rows,
      xSplit: columns,
    });
    this.own -= 1;
  }

  private repaint(): void {
    if (this.repaintAsked) return;
    this.repaintAsked = true;
    const wait = this.paintedAt + PAUSE - performance.now();
    if (wait <= 0) this.paintNext();
    else setTimeout(() => { this.paintNext(); }, wait);
  }

  private paintNext(): void {
    requestAnimationFrame(() => {
      this.repaintAsked = false;
      this.paintedAt = performance.now();
      if (this.relayoutAsked) {
        this.relayoutAsked = false;
        this.layOut();
      }
      this.skeletons.reCalculate();
      for (const component of this.render.components.values()) component.makeDirty();
      this.tellView();
    });
  }

  private relayout(): void {
    this.relayoutAsked = true;
    this.repaint();
  }

  private tellView(): void {
    for (const listener of this.viewListeners) listener();
  }

  private cellBox(row: number, column: number): Box {
    const skeleton = this.skeletons.getCurrentSkeleton();
    const { scene } = this.render;
    if (!skeleton) return { left: 0, top: 0, width: 0, height: 0 };
    const cell = skeleton.getCellWithCoordByIndex(row, column, true);
    const { startX, startY, endX, endY } = cell.isMergedMainCell ? cell.mergeInfo : cell;
    const frozen = this.shown?.parts.frozen;
    const { scaleX, scaleY } = scene.getAncestorScale();
    const scroll = scene.getViewports().find((viewport) => viewport.viewportKey === 'viewMain');
    const scrollX = frozen !== undefined && column < frozen.columns ? 0 : (scroll?.viewportScrollX ?? 0);
    const scrollY = frozen !== undefined && row < frozen.rows ? 0 : (scroll?.viewportScrollY ?? 0);
    return { left: (startX - scrollX) * scaleX, top: (startY - scrollY) * scaleY, width: (endX - startX) * scaleX, height: (endY - startY) * scaleY };
  }

  /** Lets Univer select and scroll, and nothing else. */
  private judge(command: ICommandInfo): void {
    if (this.own > 0) return;
    if (command.id === 'sheet.operation.set-cell-edit-visible') throw new CustomCommandExecutionError('editing is the workbench’s own');
    if (command.type !== CommandType.MUTATION || !command.id.startsWith('sheet.mutation.')) return;
    if (command.id === 'sheet.mutation.set-worksheet-col-width' || command.id === 'sheet.mutation.set-worksheet-row-height') this.takeSizes(command);
    throw new CustomCommandExecutionError('the model changes cells, not the grid');
  }

  private takeSizes(command: ICommandInfo): void {
    const sheet = this.shown;
    const params = command.params as { ranges?: readonly IRange[]; colWidth?: number | Record<number, number>; rowHeight?: number | Record<number, number> };
    if (sheet === undefined || params.ranges === undefined) return;
    const columns = params.colWidth !== undefined;
    const size = params.colWidth ?? params.rowHeight ?? 0;
    const sizes = new Map(columns ? sheet.parts.columnWidths : sheet.parts.rowHeights);
    for (const range of params.ranges) {
      const [first, last] = columns ? [range.startColumn, range.endColumn] : [range.startRow, range.endRow];
      for (let i = first; i <= last; i += 1) sizes.set(i, (typeof size === 'number' ? size : (size[i] ?? 0)) / PIXELS_PER_POINT);
      this.workbook.transact('resize', 'user', () => {
        sheet.update(columns ? { columnWidths: sizes } : { rowHeights: sizes }, { kind: 'sizes', sheet: sheet.id, axis: columns ? 'columns' : 'rows', first, count: last - first + 1 });
      });
    }
  }

  private note(change: Change): void {
    if (change.kind === 'cells' || change.kind === 'calculated' || change.kind === 'formats') {
      if (change.sheet !== this.shown?.id) return;
      if (lastRow(change.area) + MORE_ROWS / 2 > this.config.rowCount && !isWholeColumns(change.area)) this.relayout();
      this.repaint();
    } else if (change.kind === 'selection') {
      if (change.sheet === this.shown?.id) this.putSelection();
    } else if (change.kind === 'sheet-activated') this.show();
    else if (change.kind !== 'calculation-done') {
      if (change.kind === 'restored' && this.shown !== undefined && this.workbook.sheet(this.shown.id) === undefined) this.show();
      this.relayout();
    }
  }

  private takeSelection(ranges: readonly IRange[]): void {
    const sheet = this.shown;
    if (sheet === undefined || this.own > 0 || ranges.length === 0) return;
    const areas = ranges.map((range) => areaOfRange(range));
    // The range drawn last holds the active cell: the model wants it first.
    const ordered = [...areas.slice(-1), ...areas.slice(0, -1)];
    this.own += 1;
    this.workbook.feed.from('user', () => {
      this.workbook.select(sheet, ordered);
    });
    this.own -= 1;
  }

  private putSelection(): void {
    const sheet = this.shown;
    if (sheet === undefined || this.own > 0) return;
    const first = sheet.selection[0];
    if (first !== undefined && ((lastRow(first) >= this.config.rowCount && !isWholeColumns(first)) || (lastColumn(first) >= this.config.columnCount && !isWholeRows(first)))) this.layOut();
    const ordered = [...sheet.selection.slice(1), ...sheet.selection.slice(0, 1)];
    this.own += 1;
    this.selections.setSelections(this.book.unitId, this.book.worksheet.getSheetId(), ordered.map((area) => {
      const merge = sheet.parts.merges.find((one) => one.row === area.row && one.column === area.column);
      const range = rangeOnGrid(merge === undefined ? area : boundingArea(area, merge), this.config);
      return {
        range,
        primary: {
          startRow: range.startRow,
          startColumn: range.startColumn,
          endRow: merge === undefined ? range.startRow : lastRow(merge),
          endColumn: merge === undefined ? range.startColumn : lastColumn(merge),
          actualRow: range.startRow,
          actualColumn: range.startColumn,
          isMerged: merge !== undefined,
          isMergedMainCell: merge !== undefined,
        },
        style: null,
      };
    }));
    this.own -= 1;
  }
}
