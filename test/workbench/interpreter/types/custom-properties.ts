import type { Sheet } from '../../model/sheet';
import { asText } from '../arguments';
import { HostError } from '../host-error';
import { ApiType, NULL_OBJECT } from '../host-object';
import type { HostObject } from '../host-object';

interface PropertyRef {
  readonly sheet: Sheet;
  readonly key: string;
}

function store(sheet: Sheet, key: string, value: string): void {
  sheet.update({ customProperties: new Map([...sheet.parts.customProperties, [key, value]]) });
}

export const worksheetCustomPropertyType: ApiType<PropertyRef> = new ApiType<PropertyRef>('WorksheetCustomProperty', {
  id: (it) => it.key,
  check: (it) => { if (!it.sheet.parts.customProperties.has(it.key)) throw new HostError('ItemNotFound'); },
  scalars: {
    Key: { get: (it) => it.key },
    Value: { get: (it) => it.sheet.parts.customProperties.get(it.key), set: (it, value) => { store(it.sheet, it.key, asText(value)); } },
  },
  methods: {
    Delete: (it) => {
      it.sheet.update({ customProperties: new Map([...it.sheet.parts.customProperties].filter(([key]) => key !== it.key)) });
      return undefined;
    },
  },
});

function find(sheet: Sheet, key: string): HostObject | undefined {
  const name = [...sheet.parts.customProperties.keys()].find((one) => one.toLowerCase() === key.toLowerCase());
  return name === undefined ? undefined : worksheetCustomPropertyType.object({ sheet, key: name });
}

/** Properties kept with a sheet; lost when the sheet is copied. */
export const customPropertyListType: ApiType<Sheet> = new ApiType<Sheet>('WorksheetCustomPropertyCollection', {
  items: (it) => [...it.parts.customProperties.keys()].map((key) => worksheetCustomPropertyType.object({ sheet: it, key })),
  item: (it, key) => find(it, String(key)),
  methods: {
    Add: (it, args) => {
      store(it, args.text(0), args.optionalText(1) ?? '');
      return worksheetCustomPropertyType.object({ sheet: it, key: args.text(0) });
    },
    GetCount: (it) => it.parts.customProperties.size,
    GetItemOrNullObject: (it, args) => find(it, args.text(0)) ?? NULL_OBJECT,
  },
});
