import { asNumber, asText } from '../arguments';
import { HostError, invalidArgument } from '../host-error';
import { ApiType, NULL_OBJECT } from '../host-object';
import type { HostObject, ScalarAnswer } from '../host-object';
import type { Session } from '../session';

function text(name: string): ScalarAnswer<null> {
  return {
    get: (_it, session) => session.workbook.parts.properties[name] ?? '',
    set: (_it, value, session) => { session.workbook.update({ properties: { ...session.workbook.parts.properties, [name]: asText(value) } }, { kind: 'properties' }); },
  };
}

/** Title, author and the like. */
export const documentPropertiesType: ApiType<null> = new ApiType<null>('DocumentProperties', {
  scalars: {
    Title: text('title'),
    Subject: text('subject'),
    Author: text('author'),
    Keywords: text('keywords'),
    Comments: text('comments'),
    Category: text('category'),
    Manager: text('manager'),
    Company: text('company'),
    LastAuthor: { get: (_it, session) => session.workbook.parts.properties.lastAuthor ?? '' },
    CreationDate: { get: (_it, session) => session.workbook.parts.properties.creationDate ?? '2024-01-01T00:00:00Z' },
    RevisionNumber: {
      get: (_it, session) => session.workbook.parts.properties.revisionNumber ?? 0,
      set: (_it, value, session) => { session.workbook.update({ properties: { ...session.workbook.parts.properties, revisionNumber: asNumber(value) } }, { kind: 'properties' }); },
    },
  },
  objects: { Custom: () => customPropertyCollectionType.object(null) },
});

interface PropertyRef {
  readonly key: string;
}

function store(session: Session, key: string, value: unknown): void {
  if (typeof value !== 'string' && typeof value !== 'number' && typeof value !== 'boolean') throw invalidArgument();
  session.workbook.update({ customProperties: new Map([...session.workbook.parts.customProperties, [key, value]]) }, { kind: 'properties' });
}

const customPropertyType: ApiType<PropertyRef> = new ApiType<PropertyRef>('CustomProperty', {
  id: (it) => it.key,
  check: (it, session) => { if (!session.workbook.parts.customProperties.has(it.key)) throw new HostError('ItemNotFound'); },
  scalars: {
    Key: { get: (it) => it.key },
    Value: { get: (it, session) => session.workbook.parts.customProperties.get(it.key), set: (it, value, session) => { store(session, it.key, value); } },
    Type: {
      get: (it, session) => {
        const value = session.workbook.parts.customProperties.get(it.key);
        return typeof value === 'number' ? (Number.isInteger(value) ? 'Number' : 'Float') : typeof value === 'boolean' ? 'Boolean' : 'String';
      },
    },
  },
  methods: {
    Delete: (it, _args, session) => {
      session.workbook.update({ customProperties: new Map([...session.workbook.parts.customProperties].filter(([key]) => key !== it.key)) }, { kind: 'properties' });
      return undefined;
    },
  },
});

function find(session: Session, key: string): HostObject | undefined {
  const name = [...session.workbook.parts.customProperties.keys()].find((one) => one.toLowerCase() === key.toLowerCase());
  return name === undefined ? undefined : customPropertyType.object({ key: name });
}

const customPropertyCollectionType: ApiType<null> = new ApiType<null>('CustomPropertyCollection', {
  items: (_it, session) => [...session.workbook.parts.customProperties.keys()].map((key) => customPropertyType.object({ key })),
  item: (_it, key, session) => find(session, String(key)),
  methods: {
    Add: (_it, args, session) => {
      const key = args.text(0);
      store(session, key, args.raw(1));
      return customPropertyType.object({ key });
    },
    DeleteAll: (_it, _args, session) => {
      session.workbook.update({ customProperties: new Map() }, { kind: 'properties' });
      return undefined;
    },
    GetCount: (_it, _args, session) => session.workbook.parts.customProperties.size,
    GetItemOrNullObject: (_it, args, session) => find(session, args.text(0)) ?? NULL_OBJECT,
  },
});

export const documentPropertyParts = [customPropertyType, customPropertyCollectionType];
