import type { Session } from '../session';
import { HostError } from '../host-error';
import { ApiType, NULL_OBJECT } from '../host-object';
import type { HostObject } from '../host-object';

interface SettingRef {
  readonly key: string;
}

function save(session: Session, change: (settings: Map<string, string>) => void): void {
  if (session.faults.readOnly) throw new HostError('AccessDenied');
  const settings = new Map(session.workbook.settings);
  change(settings);
  session.workbook.saveSettings(settings);
}

/** A document setting of the add-in; values are kept as JSON. */
export const settingType: ApiType<SettingRef> = new ApiType<SettingRef>('Setting', {
  id: (it) => it.key,
  check: (it, session) => { if (!session.workbook.settings.has(it.key)) throw new HostError('ItemNotFound'); },
  scalars: {
    Key: { get: (it) => it.key },
    Value: {
      get: (it, session) => JSON.parse(session.workbook.settings.get(it.key) ?? 'null') as unknown,
      set: (it, value, session) => { save(session, (settings) => settings.set(it.key, JSON.stringify(value))); },
    },
  },
  methods: {
    Delete: (it, _args, session) => {
      save(session, (settings) => settings.delete(it.key));
      return undefined;
    },
  },
});

function find(session: Session, key: string): HostObject | undefined {
  return session.workbook.settings.has(key) ? settingType.object({ key }) : undefined;
}

export const settingCollectionType: ApiType<null> = new ApiType<null>('SettingCollection', {
  items: (_it, session) => [...session.workbook.settings.keys()].map((key) => settingType.object({ key })),
  item: (_it, key, session) => find(session, String(key)),
  methods: {
    Add: (_it, args, session) => {
      const key = args.text(0);
      save(session, (settings) => settings.set(key, JSON.stringify(args.raw(1) ?? null)));
      return settingType.object({ key });
    },
    GetCount: (_it, _args, session) => session.workbook.settings.size,
    GetItemOrNullObject: (_it, args, session) => find(session, args.text(0)) ?? NULL_OBJECT,
  },
});
