import { valueType, wireValue } from '../../model/cell-value';
import type { DefinedName } from '../../model/features';
import type { Sheet } from '../../model/sheet';
import { asFlag, asText } from '../arguments';
import type { Arguments } from '../arguments';
import { HostError, invalidArgument } from '../host-error';
import { ApiType, NULL_OBJECT } from '../host-object';
import type { HostObject } from '../host-object';
import { absoluteFormula, placeAddress, placeOfFormula } from '../range-place';
import type { RangePlace } from '../range-place';
import type { Session } from '../session';
import { rangeType } from './range';
import { rangeCellScalars } from './range-cells';
import { worksheetType } from './worksheet';

/** Whose names: the workbook's, or one sheet's. */
interface NameOwner {
  readonly sheet: Sheet | undefined;
}

interface NameRef extends NameOwner {
  readonly name: string;
}

const namesOf = (it: NameOwner, session: Session): readonly DefinedName[] => (it.sheet ? it.sheet.parts.names : session.workbook.parts.names);

function find(it: NameRef, session: Session): DefinedName {
  const found = namesOf(it, session).find((one) => one.name.toLowerCase() === it.name.toLowerCase());
  if (!found) throw new HostError('ItemNotFound');
  return found;
}

function change(it: NameRef, patch: Partial<DefinedName>, session: Session): void {
  const current = find(it, session);
  session.workbook.defineNames(namesOf(it, session).map((one) => (one === current ? { ...one, ...patch } : one)), it.sheet);
}

function placeOf(it: NameRef, session: Session): RangePlace | undefined {
  return placeOfFormula(session, find(it, session).formula);
}

export const namedItemType: ApiType<NameRef> = new ApiType<NameRef>('NamedItem', {
  id: (it) => it.name,
  check: (it, session) => { find(it, session); },
  scalars: {
    Name: { get: (it) => it.name },
    Type: { get: (it, session) => typeOf(it, session) },
    Value: { get: (it, session) => valueOf(it, session) },
    Formula: {
      get: (it, session) => find(it, session).formula,
      set: (it, value, session) => { change(it, { formula: formulaText(value) }, session); },
    },
    Visible: { get: (it, session) => find(it, session).visible, set: (it, value, session) => { change(it, { visible: asFlag(value) }, session); } },
    Comment: { get: (it, session) => find(it, session).comment, set: (it, value, session) => { change(it, { comment: asText(value) }, session); } },
    Scope: { get: (it) => (it.sheet ? 'Worksheet' : 'Workbook') },
  },
  objects: {
    ArrayValues: (it) => namedItemArrayType.object(it),
    Worksheet: (it) => {
      if (!it.sheet) throw new HostError('InvalidOperation');
      return worksheetType.object(it.sheet);
    },
    WorksheetOrNullObject: (it) => (it.sheet ? worksheetType.object(it.sheet) : NULL_OBJECT),
  },
  methods: {
    Delete: (it, _args, session) => {
      const current = find(it, session);
      session.workbook.defineNames(namesOf(it, session).filter((one) => one !== current), it.sheet);
      return undefined;
    },
    GetRange: (it, _args, session) => {
      const place = placeOf(it, session);
      if (!place) throw new HostError('InvalidReference');
      return rangeType.object(place);
    },
    GetRangeOrNullObject: (it, _args, session) => {
      const place = placeOf(it, session);
      return place ? rangeType.object(place) : NULL_OBJECT;
    },
  },
});

const namedItemArrayType: ApiType<NameRef> = new ApiType<NameRef>('NamedItemArrayValues', {
  scalars: {
    Values: { get: (it, session) => cells(it, session, 'Values') },
    Types: { get: (it, session) => cells(it, session, 'ValueTypes') },
  },
});

export const namedItemCollectionType: ApiType<NameOwner> = new ApiType<NameOwner>('NamedItemCollection', {
  items: (it, session) => namesOf(it, session).map((one) => namedItemType.object({ sheet: it.sheet, name: one.name })),
  item: (it, key, session) => lookUp(it, String(key), session),
  methods: {
    Add: (it, args, session) => add(it, args, session),
    AddFormulaLocal: (it, args, session) => add(it, args, session),
    GetCount: (it, _args, session) => namesOf(it, session).length,
    GetItemOrNullObject: (it, args, session) => lookUp(it, args.text(0), session) ?? NULL_OBJECT,
  },
});

export const namedItemParts = [namedItemArrayType];

function lookUp(it: NameOwner, name: string, session: Session): HostObject | undefined {
  const found = namesOf(it, session).find((one) => one.name.toLowerCase() === name.toLowerCase());
  return found && namedItemType.object({ sheet: it.sheet, name: found.name });
}

function add(it: NameOwner, args: Arguments, session: Session): HostObject {
  const name = args.text(0);
  if (!isName(name)) throw invalidArgument();
  if (lookUp(it, name, session) || (!it.sheet && session.workbook.table(name))) throw new HostError('ItemAlreadyExists', 'A resource with the same name or identifier already exists.');
  const place = rangeType.targetOf(args.object(1));
  const formula = place ? absoluteFormula(place) : formulaText(args.raw(1));
  session.workbook.defineNames([...namesOf(it, session), { name, formula, comment: args.optionalText(2) ?? '', visible: true }], it.sheet);
  return namedItemType.object({ sheet: it.sheet, name });
}

function formulaText(value: unknown): string {
  if (typeof value === 'number' || typeof value === 'boolean') return `=${String(value).toUpperCase()}`;
  const text = asText(value);
  return text.startsWith('=') ? text : `="${text.replaceAll('"', '""')}"`;
}

function constant(formula: string): string | number | boolean | undefined {
  const body = formula.slice(1).trim();
  if (/^"(?:[^"]|"")*"$/.test(body)) return body.slice(1, -1).replaceAll('""', '"');
  if (/^(TRUE|FALSE)$/i.test(body)) return body.toUpperCase() === 'TRUE';
  return body !== '' && Number.isFinite(Number(body)) ? Number(body) : undefined;
}

function typeOf(it: NameRef, session: Session): string {
  const name = find(it, session);
  if (name.formula.includes('#REF!')) return 'Error';
  if (placeOf(it, session)) return 'Range';
  const value = constant(name.formula) ?? name.value ?? null;
  return value === null ? 'Error' : valueType(value);
}

function valueOf(it: NameRef, session: Session): unknown {
  const place = placeOf(it, session);
  if (place) return placeAddress(place);
  const name = find(it, session);
  return constant(name.formula) ?? wireValue(name.value ?? { error: name.formula.includes('#REF!') ? '#REF!' : '#NAME?' });
}

function cells(it: NameRef, session: Session, scalar: 'Values' | 'ValueTypes'): unknown {
  const place = placeOf(it, session);
  return place ? rangeCellScalars[scalar]?.get?.(place, session) : [[scalar === 'Values' ? valueOf(it, session) : typeOf(it, session)]];
}

function isName(name: string): boolean {
  return /^[\p{L}_\\][\p{L}\p{N}_.\\?]{0,254}$/u.test(name) && !/^[A-Za-z]{1,3}\d+$/.test(name) && !/^[rRcC]$/.test(name);
}
