import { cellCount, isWholeColumns, isWholeRows } from '../../model/area';
import { ApiType } from '../host-object';
import type { ScalarAnswer } from '../host-object';
import { checkPlace, placeAddress } from '../range-place';
import type { RangePlace } from '../range-place';
import { conditionalFormatCollectionType } from './conditional-format';
import { dataValidationType } from './data-validation';
import { rangeCellScalars } from './range-cells';
import { rangeEditMethods } from './range-edit';
import { rangeFormatType } from './range-format';
import { hyperlinkScalar, rangeLookScalars } from './range-look';
import { rangeNavigation } from './range-navigation';
import { rangePropertyMethods } from './range-properties';
import { rangeSearchMethods } from './range-search';
import { rangeSortType } from './sorting';
import { rangeLinkMethods } from './workbook-range-areas';
import { worksheetType } from './worksheet';

const placeScalars: Record<string, ScalarAnswer<RangePlace>> = {
  RowIndex: { get: (it) => it.cells.row },
  ColumnIndex: { get: (it) => it.cells.column },
  RowCount: { get: (it) => it.cells.rows },
  ColumnCount: { get: (it) => it.cells.columns },
  Address: { get: placeAddress },
  AddressLocal: { get: placeAddress },
  CellCount: { get: (it) => (cellCount(it.cells) > 2 ** 31 - 1 ? -1 : cellCount(it.cells)) },
  IsEntireColumn: { get: (it) => isWholeColumns(it.cells) },
  IsEntireRow: { get: (it) => isWholeRows(it.cells) },
};

/** A range of cells on one sheet. */
export const rangeType: ApiType<RangePlace> = new ApiType<RangePlace>('Range', {
  check: checkPlace,
  places: (it) => [it],
  scalars: { ...placeScalars, ...rangeCellScalars, ...rangeLookScalars, Hyperlink: hyperlinkScalar },
  objects: {
    Worksheet: (it) => worksheetType.object(it.sheet),
    Format: (it) => rangeFormatType.object([it]),
    Sort: (it) => rangeSortType.object(it),
    DataValidation: (it) => dataValidationType.object([it]),
    ConditionalFormats: (it) => conditionalFormatCollectionType.object([it]),
  },
  methods: { ...rangeNavigation, ...rangeEditMethods, ...rangeSearchMethods, ...rangePropertyMethods, ...rangeLinkMethods },
});
