import type { Border, CellFormat } from '../../model/cell-format';
import { NO_BORDER } from '../../model/cell-format';
import type { Area } from '../../model/area';
import { asFlag, asNumber, asText, oneOf } from '../arguments';
import { invalidArgument } from '../host-error';
import { ApiType } from '../host-object';
import type { Session } from '../session';
import { guardPermission } from '../../strictness/guard-cells';
import { RangePlace } from '../range-place';
import { asColour } from './colour';
import { commonFormat, formatScalar, patchFormat } from './format-access';
import type { Places } from './format-access';

export const rangeFontType = new ApiType<Places>('RangeFont', {
  scalars: {
    Name: formatScalar('fontName', asText),
    Size: formatScalar('fontSize', (value) => fontSize(value)),
    Color: formatScalar('fontColor', asColour),
    Bold: formatScalar('bold', asFlag),
    Italic: formatScalar('italic', asFlag),
    Strikethrough: formatScalar('strikethrough', asFlag),
    Subscript: formatScalar('subscript', asFlag),
    Superscript: formatScalar('superscript', asFlag),
    Underline: formatScalar('underline', (value) => oneOf(value, ['None', 'Single', 'Double', 'SingleAccountant', 'DoubleAccountant'] as const)),
    TintAndShade: { get: () => 0, set: () => undefined },
  },
});

export const rangeFillType = new ApiType<Places>('RangeFill', {
  scalars: {
    Color: {
      get: (it) => {
        const color = commonFormat(it, 'fillColor');
        return color === '' ? '#FFFFFF' : (color ?? '');
      },
      set: (it, value, session) => {
        const fillColor = value === '' || value === null ? '' : asColour(value);
        patchFormat(it, { fillColor, fillPattern: fillColor === '' ? 'None' : 'Solid' }, session);
      },
    },
    Pattern: formatScalar('fillPattern', asText),
    PatternColor: formatScalar('fillPatternColor', asColour),
    TintAndShade: { get: () => 0, set: () => undefined },
    PatternTintAndShade: { get: () => 0, set: () => undefined },
  },
  methods: {
    Clear: (it, _args, session) => {
      patchFormat(it, { fillColor: '', fillPattern: 'None', fillPatternColor: '' }, session);
      return undefined;
    },
  },
});

const SIDES = ['EdgeTop', 'EdgeBottom', 'EdgeLeft', 'EdgeRight', 'InsideVertical', 'InsideHorizontal', 'DiagonalDown', 'DiagonalUp'] as const;
type Side = (typeof SIDES)[number];
type BorderKey = Extract<keyof CellFormat, `border${string}`>;

interface BorderPlace {
  readonly places: Places;
  readonly side: Side;
}

/** The border lines at one side of the ranges, or between their cells. */
export const rangeBorderType = new ApiType<BorderPlace>('RangeBorder', {
  id: (it) => it.side,
  scalars: {
    SideIndex: { get: (it) => it.side },
    Style: { get: (it) => borderOf(it)?.style ?? null, set: (it, value, session) => { setBorder(it, { style: oneOf(value, ['None', 'Continuous', 'Dash', 'DashDot', 'DashDotDot', 'Dot', 'Double', 'SlantDashDot'] as const) }, session); } },
    Weight: { get: (it) => borderOf(it)?.weight ?? null, set: (it, value, session) => { setBorder(it, { weight: oneOf(value, ['Hairline', 'Thin', 'Medium', 'Thick'] as const) }, session); } },
    Color: { get: (it) => borderOf(it)?.color ?? '', set: (it, value, session) => { setBorder(it, { color: asColour(value) }, session); } },
    TintAndShade: { get: () => 0, set: () => undefined },
  },
});

export const rangeBorderCollectionType = new ApiType<Places>('RangeBorderCollection', {
  scalars: { Count: { get: () => SIDES.length }, TintAndShade: { get: () => 0, set: () => undefined } },
  items: (places) => SIDES.map((side) => rangeBorderType.object({ places, side })),
  item: (places, key) => {
    const side = SIDES.find((one) => one.toLowerCase() === String(key).toLowerCase());
    if (!side) throw invalidArgument();
    return rangeBorderType.object({ places, side });
  },
  methods: {
    GetItemAt: (places, args) => {
      const side = SIDES[args.whole(0)];
      if (!side) throw invalidArgument();
      return rangeBorderType.object({ places, side });
    },
  },
});

/** Which lines of which cells make up a side: the cells' area, and their border that lies there. */
function linesOf(cells: Area, side: Side): { area: Area; key: BorderKey }[] {
  const top = { ...cells, rows: 1 };
  const bottom = { ...cells, row: cells.row + cells.rows - 1, rows: 1 };
  const left = { ...cells, columns: 1 };
  const right = { ...cells, column: cells.column + cells.columns - 1, columns: 1 };
  switch (side) {
    case 'EdgeTop': return [{ area: top, key: 'borderTop' }];
    case 'EdgeBottom': return [{ area: bottom, key: 'borderBottom' }];
    case 'EdgeLeft': return [{ area: left, key: 'borderLeft' }];
    case 'EdgeRight': return [{ area: right, key: 'borderRight' }];
    case 'InsideHorizontal': return cells.rows < 2 ? [] : [{ area: { ...cells, rows: cells.rows - 1 }, key: 'borderBottom' }, { area: { ...cells, row: cells.row + 1, rows: cells.rows - 1 }, key: 'borderTop' }];
    case 'InsideVertical': return cells.columns < 2 ? [] : [{ area: { ...cells, columns: cells.columns - 1 }, key: 'borderRight' }, { area: { ...cells, column: cells.column + 1, columns: cells.columns - 1 }, key: 'borderLeft' }];
    case 'DiagonalDown': return [{ area: cells, key: 'borderDiagonalDown' }];
    case 'DiagonalUp': return [{ area: cells, key: 'borderDiagonalUp' }];
  }
}

function borderOf(it: BorderPlace): Border | null {
  const lines = it.places.flatMap((place) => linesOf(place.cells, it.side).map(({ area, key }) => commonFormat([new RangePlace(place.sheet, area)], key)));
  const [first = NO_BORDER, ...others] = lines;
  return others.every((one) => JSON.stringify(one) === JSON.stringify(first)) ? first : null;
}

/** A weight or colour given to a missing line makes it a continuous one, as in Excel. */
function setBorder(it: BorderPlace, patch: Partial<Border>, session: Session): void {
  const current = borderOf(it) ?? NO_BORDER;
  const style = patch.style ?? (current.style === 'None' ? 'Continuous' : current.style);
  const border: Border = { ...current, ...patch, style };
  for (const place of it.places) {
    guardPermission(session, place.sheet, 'allowFormatCells');
    for (const { area, key } of linesOf(place.cells, it.side)) place.sheet.setFormat(area, { [key]: border });
  }
}

function fontSize(value: unknown): number {
  const size = asNumber(value);
  if (size < 1 || size > 409) throw invalidArgument();
  return size;
}
