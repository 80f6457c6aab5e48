import { cellName } from '../../model/address';
import type { Area } from '../../model/area';
import { isRowHidden } from '../../model/geometry';
import { HostError } from '../host-error';
import { ApiType } from '../host-object';
import type { ScalarAnswer } from '../host-object';
import { RangePlace } from '../range-place';
import type { Session } from '../session';
import { rangeCellScalars } from './range-cells';
import { rangeType } from './range';

/** What of a range is visible: all of it, or one of its visible rows. */
export interface View {
  readonly place: RangePlace;
  readonly index: number | undefined;
}

function visibleRows({ place, index }: View): Area[] {
  const { sheet, cells } = place;
  const rows: Area[] = [];
  for (let row = cells.row; row < cells.row + cells.rows; row += 1) if (!isRowHidden(sheet, row)) rows.push({ ...cells, row, rows: 1 });
  return index === undefined ? rows : rows.slice(index, index + 1);
}

function visible(name: string, isSettable: boolean): ScalarAnswer<View> {
  return {
    ...(isSettable && {
      set: (it: View, value: unknown, session: Session) => {
        const lines = Array.isArray(value) ? (value as readonly unknown[]) : undefined;
        visibleRows(it).forEach((area, i) => { rangeCellScalars[name]?.set?.(new RangePlace(it.place.sheet, area), lines ? [lines[i]] : value, session); });
      },
    }),
    get: (it, session: Session) => visibleRows(it).flatMap((area) => {
      const line = rangeCellScalars[name]?.get?.(new RangePlace(it.place.sheet, area), session);
      return Array.isArray(line) ? (line as unknown[]) : [];
    }),
  };
}

export const rangeViewType: ApiType<View> = new ApiType<View>('RangeView', {
  scalars: {
    Values: visible('Values', true),
    Text: visible('Text', false),
    Formulas: visible('Formulas', true),
    FormulasLocal: visible('FormulasLocal', true),
    FormulasR1C1: visible('FormulasR1C1', true),
    NumberFormat: visible('NumberFormat', true),
    ValueTypes: visible('ValueTypes', false),
    RowCount: { get: (it) => visibleRows(it).length },
    ColumnCount: { get: (it) => it.place.cells.columns },
    CellAddresses: { get: (it) => visibleRows(it).map((area) => Array.from({ length: area.columns }, (_, j) => cellName(area.row, area.column + j))) },
    Index: { get: (it) => it.index ?? 0 },
  },
  objects: { Rows: (it) => rangeViewCollectionType.object(it) },
  methods: { GetRange: (it) => rangeType.object(it.place) },
});

export const rangeViewCollectionType: ApiType<View> = new ApiType<View>('RangeViewCollection', {
  items: (it) => visibleRows(it).map((_, index) => rangeViewType.object({ place: it.place, index })),
  methods: {
    GetCount: (it) => visibleRows(it).length,
    GetItemAt: (it, args) => {
      const index = args.whole(0);
      if (!visibleRows(it)[index]) throw new HostError('InvalidArgument');
      return rangeViewType.object({ place: it.place, index });
    },
  },
});
