import { ApiType } from '../host-object';
import { asColour } from './colour';
import { bagTable, bagType, childBag, pathOf } from './bag';
import type { Bag } from './bag';

const clear = (...names: readonly string[]): ((it: Bag, args: unknown, session: Parameters<Bag['write']>[2]) => undefined) => (it, _args, session) => {
  for (const name of names) it.write(pathOf(it, name), undefined, session);
  return undefined;
};

const fontType = bagType('ConditionalRangeFont', { scalars: { Color: '', Bold: null, Italic: null, Underline: '', Strikethrough: null }, methods: { Clear: clear('Color', 'Bold', 'Italic', 'Underline', 'Strikethrough') } });

const fillTable = bagTable({ scalars: { Color: '' }, methods: { Clear: clear('Color') } });
const fillType = new ApiType<Bag>('ConditionalRangeFill', {
  ...fillTable,
  scalars: { Color: { get: (it, session) => it.read(pathOf(it, 'Color'), session) ?? '', set: (it, value, session) => { it.write(pathOf(it, 'Color'), asColour(value), session); } } },
});

const SIDES = ['EdgeTop', 'EdgeBottom', 'EdgeLeft', 'EdgeRight'] as const;
const sideOf = (it: Bag): string => {
  const name = it.path.slice(it.path.lastIndexOf('/') + 1);
  return name.charAt(0).toUpperCase() + name.slice(1);
};
const borderType = new ApiType<Bag>('ConditionalRangeBorder', {
  ...bagTable({ scalars: { Style: 'None', Color: '' } }),
  id: sideOf,
  scalars: { ...bagTable({ scalars: { Style: 'None', Color: '' } }).scalars, SideIndex: { get: sideOf } },
});
const border = (it: Bag, side: string) => borderType.object(childBag(it, side));
const bordersType = new ApiType<Bag>('ConditionalRangeBorderCollection', {
  scalars: { Count: { get: () => SIDES.length } },
  objects: { Top: (it) => border(it, 'EdgeTop'), Bottom: (it) => border(it, 'EdgeBottom'), Left: (it) => border(it, 'EdgeLeft'), Right: (it) => border(it, 'EdgeRight') },
  items: (it) => SIDES.map((side) => border(it, side)),
  item: (it, key) => {
    const side = SIDES.find((one) => one.toLowerCase() === String(key).toLowerCase());
    return side && border(it, side);
  },
  methods: { GetItemAt: (it, args) => border(it, SIDES[args.whole(0)] ?? 'EdgeTop') },
});

const formatType = bagType('ConditionalRangeFormat', { scalars: { NumberFormat: '' }, objects: { Font: () => fontType, Fill: () => fillType, Borders: () => bordersType } });
const format = { Format: () => formatType };

const ruleType = bagType('ConditionalFormatRule', { scalars: { Formula: '', FormulaLocal: '', FormulaR1C1: '' } });
const positiveType = bagType('ConditionalDataBarPositiveFormat', { scalars: { FillColor: '#638EC6', BorderColor: '', GradientFill: true } });
const negativeType = bagType('ConditionalDataBarNegativeFormat', { scalars: { FillColor: '#FF0000', MatchPositiveFillColor: false, BorderColor: '', MatchPositiveBorderColor: true } });

export const customType = bagType('CustomConditionalFormat', { objects: { ...format, Rule: () => ruleType } });
export const cellValueType = bagType('CellValueConditionalFormat', { scalars: { Rule: {} }, objects: format });
export const textComparisonType = bagType('TextConditionalFormat', { scalars: { Rule: {} }, objects: format });
export const topBottomType = bagType('TopBottomConditionalFormat', { scalars: { Rule: {} }, objects: format });
export const presetType = bagType('PresetCriteriaConditionalFormat', { scalars: { Rule: {} }, objects: format });
export const iconSetType = bagType('IconSetConditionalFormat', { scalars: { ReverseIconOrder: false, ShowIconOnly: false, Style: 'ThreeTrafficLights1', Criteria: [] } });
export const colorScaleType = new ApiType<Bag>('ColorScaleConditionalFormat', {
  ...bagTable({ scalars: { Criteria: {} } }),
  scalars: {
    ...bagTable({ scalars: { Criteria: {} } }).scalars,
    ThreeColorScale: { get: (it, session) => (it.read(pathOf(it, 'Criteria'), session) as { midpoint?: unknown } | undefined)?.midpoint !== undefined },
  },
});
export const dataBarType = bagType('DataBarConditionalFormat', {
  scalars: { ShowDataBarOnly: false, BarDirection: 'Context', AxisFormat: 'Automatic', AxisColor: '#000000', LowerBoundRule: { type: 'Automatic' }, UpperBoundRule: { type: 'Automatic' } },
  objects: { PositiveFormat: () => positiveType, NegativeFormat: () => negativeType },
});

/** All types of this file, for the registry. */
export const conditionalFormatParts: readonly ApiType<Bag>[] = [
  fontType, fillType, borderType, bordersType, formatType, ruleType, positiveType, negativeType, customType, cellValueType, textComparisonType, topBottomType, presetType, iconSetType, colorScaleType, dataBarType,
];
