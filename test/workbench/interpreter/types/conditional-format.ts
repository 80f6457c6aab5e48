import { contains, intersection } from '../../model/area';
import type { StoredRule } from '../../model/features';
import type { Sheet } from '../../model/sheet';
import { guardPermission } from '../../strictness/guard-cells';
import { asFlag, asNumber } from '../arguments';
import { HostError } from '../host-error';
import { ApiType, NULL_OBJECT } from '../host-object';
import type { HostObject } from '../host-object';
import { RangePlace } from '../range-place';
import type { Session } from '../session';
import type { Bag } from './bag';
import { cellValueType, colorScaleType, customType, dataBarType, iconSetType, presetType, textComparisonType, topBottomType } from './conditional-format-kinds';
import type { Places } from './format-access';
import { rangeAreasType } from './range-areas';
import { rangeType } from './range';

interface Rule {
  readonly sheet: Sheet;
  readonly id: string;
}

const KINDS = ['Custom', 'DataBar', 'ColorScale', 'IconSet', 'TopBottom', 'PresetCriteria', 'ContainsText', 'CellValue'] as const;

function find(it: Rule): StoredRule {
  const rule = it.sheet.parts.conditionals.find((one) => one.id === it.id);
  if (!rule) throw new HostError('ItemNotFound');
  return rule;
}

function store(it: Rule, properties: Readonly<Record<string, unknown>>): void {
  it.sheet.update({ conditionals: it.sheet.parts.conditionals.map((one) => (one.id === it.id ? { ...one, properties: { ...one.properties, ...properties } } : one)) }, { kind: 'conditional', sheet: it.sheet.id });
}

function bagOf(it: Rule): Bag {
  return { path: '', read: (path) => find(it).properties[path], write: (path, value) => { store(it, { [path]: value }); } };
}

/** The part of a rule that belongs to its kind; asking for another kind's part fails, or gives the null object. */
function part(kind: (typeof KINDS)[number], name: string, type: () => ApiType<Bag>): Record<string, (it: Rule) => HostObject | null> {
  const object = (it: Rule): HostObject | null => (find(it).properties.type === kind ? type().object(bagOf(it)) : NULL_OBJECT);
  return {
    [name]: (it) => {
      const found = object(it);
      if (!found) throw new HostError('ItemNotFound');
      return found;
    },
    [`${name}OrNullObject`]: object,
  };
}

export const conditionalFormatType: ApiType<Rule> = new ApiType<Rule>('ConditionalFormat', {
  id: (it) => it.id,
  check: (it) => { find(it); },
  scalars: {
    Type: { get: (it) => find(it).properties.type },
    Priority: {
      get: (it) => it.sheet.parts.conditionals.findIndex((one) => one.id === it.id),
      set: (it, value) => {
        const rule = find(it);
        const others = it.sheet.parts.conditionals.filter((one) => one.id !== it.id);
        others.splice(asNumber(value), 0, rule);
        it.sheet.update({ conditionals: others }, { kind: 'conditional', sheet: it.sheet.id });
      },
    },
    StopIfTrue: { get: (it) => find(it).properties.stopIfTrue ?? false, set: (it, value) => { store(it, { stopIfTrue: asFlag(value) }); } },
  },
  objects: {
    ...part('Custom', 'Custom', () => customType),
    ...part('DataBar', 'DataBar', () => dataBarType),
    ...part('ColorScale', 'ColorScale', () => colorScaleType),
    ...part('IconSet', 'IconSet', () => iconSetType),
    ...part('TopBottom', 'TopBottom', () => topBottomType),
    ...part('PresetCriteria', 'Preset', () => presetType),
    ...part('ContainsText', 'TextComparison', () => textComparisonType),
    ...part('CellValue', 'CellValue', () => cellValueType),
  },
  methods: {
    Delete: (it) => {
      it.sheet.update({ conditionals: it.sheet.parts.conditionals.filter((one) => one.id !== it.id) }, { kind: 'conditional', sheet: it.sheet.id });
      return undefined;
    },
    GetRange: (it) => {
      const area = find(it).areas[0];
      if (!area || find(it).areas.length > 1) throw new HostError('InvalidOperation');
      return rangeType.object(new RangePlace(it.sheet, area));
    },
    GetRangeOrNullObject: (it) => {
      const { areas } = find(it);
      return areas.length === 1 && areas[0] ? rangeType.object(new RangePlace(it.sheet, areas[0])) : NULL_OBJECT;
    },
    GetRanges: (it) => rangeAreasType.object({ places: find(it).areas.map((area) => new RangePlace(it.sheet, area)) }),
  },
});

/** The rules that touch the ranges, the first in force before the next. */
export const conditionalFormatCollectionType: ApiType<Places> = new ApiType<Places>('ConditionalFormatCollection', {
  items: (it) => rules(it).map((rule) => conditionalFormatType.object(rule)),
  item: (it, key) => {
    const rule = rules(it).find((one) => one.id === key);
    return rule && conditionalFormatType.object(rule);
  },
  methods: {
    Add: (it, args, session: Session) => {
      const type = args.word(0, KINDS);
      const sheet = it[0]?.sheet;
      if (!sheet) throw new HostError('InvalidReference');
      guardPermission(session, sheet, 'allowFormatCells');
      const rule: StoredRule = { id: session.workbook.newId(), areas: it.map((place) => place.cells), properties: { type } };
      sheet.update({ conditionals: [rule, ...sheet.parts.conditionals] }, { kind: 'conditional', sheet: sheet.id });
      return conditionalFormatType.object({ sheet, id: rule.id });
    },
    ClearAll: (it, _args, session) => {
      for (const { sheet, cells } of it) {
        guardPermission(session, sheet, 'allowFormatCells');
        sheet.update({ conditionals: sheet.parts.conditionals.filter((rule) => !rule.areas.every((area) => contains(cells, area))) }, { kind: 'conditional', sheet: sheet.id });
      }
      return undefined;
    },
    GetCount: (it) => rules(it).length,
    GetItemAt: (it, args) => {
      const rule = rules(it)[args.whole(0)];
      if (!rule) throw new HostError('InvalidArgument');
      return conditionalFormatType.object(rule);
    },
    GetItemOrNullObject: (it, args) => {
      const rule = rules(it).find((one) => one.id === args.text(0));
      return rule ? conditionalFormatType.object(rule) : NULL_OBJECT;
    },
  },
});

function rules(places: Places): Rule[] {
  const found = new Map<string, Rule>();
  for (const { sheet, cells } of places) {
    for (const rule of sheet.parts.conditionals) if (rule.areas.some((area) => intersection(area, cells))) found.set(rule.id, { sheet, id: rule.id });
  }
  return [...found.values()];
}
