import { loadLibrary } from './load-library';
import type { ApiLevel, EventModel, Member, ObjectModel, TypeModel } from './object-model';

type Proxy = Record<string, unknown>;
type Constructor = (new (context: unknown, path: unknown) => Proxy) & { readonly prototype: Proxy };

/**
 * Reads the object model off the classes of the installed library: their names, levels and settable members
 * stand in the classes' own lists and in the text of their getters and methods.
 */
export function readObjectModel(): ObjectModel {
  const { Excel: excel } = loadLibrary();
  const types: Record<string, TypeModel> = {};
  const events: EventModel[] = [];
  const customCode = functionTexts((excel as unknown as { _CC: Record<string, unknown> })._CC);
  for (const value of Object.values(excel)) {
    if (!isProxyClass(value)) continue;
    const type = readType(value, customCode);
    types[type.name] = type;
    events.push(...readEvents(value, type.name));
  }
  return { types, events };
}

function isProxyClass(value: unknown): value is Constructor {
  return typeof value === 'function' && typeof (value.prototype as Proxy | undefined)?._className === 'string';
}

function readType(proxy: Constructor, customCode: ReadonlyMap<string, string>): TypeModel {
  const prototype = proxy.prototype;
  const name = prototype._className as string;
  const members: Record<string, Member> = {};
  let indexer: string | undefined;
  const publicNames = listOf(prototype._scalarPropertyNames);
  const wireNames = listOf(prototype._scalarPropertyOriginalNames);
  const settable = (prototype._scalarPropertyUpdateable ?? []) as readonly boolean[];
  publicNames.forEach((publicName, i) => {
    const level = apiLevel(getterText(prototype, publicName), name, publicName);
    members[wireNames[i] ?? publicName] = { kind: 'scalar', publicName, settable: settable[i] ?? false, ...(level && { api: level }) };
  });
  for (const key of Object.getOwnPropertyNames(prototype)) {
    const text = memberText(prototype, key);
    const custom = customCode.get(`${name}_${upperFirst(key)}`) ?? '';
    const level = apiLevel(text, name, key);
    const api = level && { api: level };
    const shown = key.startsWith('_') ? {} : { publicName: key };
    for (const [, returns, wire] of text.matchAll(/_createPropertyObject\(Excel\.(\w+), this, "(\w+)"/g)) members[wire ?? ''] = { kind: 'navigation', ...shown, ...api, ...(returns && { returns }) };
    for (const [, returns, wire, list] of text.matchAll(/_createMethodObject\(Excel\.(\w+), this, "(\w+)", \d+, \[([^\]]*)\]/g)) members[wire ?? ''] = { kind: 'method', ...shown, ...api, ...(returns && { returns }), argumentCount: argumentCount(list) };
    for (const [, wire, list] of `${text}${custom}`.matchAll(/_invokeMethod\((?:this|thisObj), "(\w+)", [^[]*\[([^\]]*)\]/g)) members[wire ?? ''] ??= { kind: 'method', ...shown, ...api, argumentCount: argumentCount(list) };
    for (const [, returns, wire, list] of custom.matchAll(/_createMethodObject\(Excel\.(\w+), \w+, "(\w+)", \d+, \[([^\]]*)\]/g)) members[wire ?? ''] ??= { kind: 'method', ...shown, ...api, ...(returns && { returns }), argumentCount: argumentCount(list) };
    indexer ??= /_createIndexerObject\(Excel\.(\w+),/.exec(text)?.[1];
  }
  readCustomCode(name, customCode, members);
  const items = /_createChildItemObject\(Excel\.(\w+),/.exec(memberText(prototype, '_handleResult'))?.[1];
  return {
    name,
    isCollection: prototype._isCollection === true,
    members,
    keepsReference: '_KeepReference' in prototype,
    ...(items !== undefined && { items }),
    ...(indexer !== undefined && { indexer }),
  };
}

/** Members that the library's hand-written parts send: properties set under another name, and methods of their own. */
function readCustomCode(type: string, customCode: ReadonlyMap<string, string>, members: Record<string, Member>): void {
  for (const [name, text] of customCode) {
    if (!name.startsWith(`${type}_`)) continue;
    for (const [, wire] of text.matchAll(/_invokeSetProperty\(\w+, "(\w+)"/g)) members[wire ?? ''] ??= { kind: 'scalar', settable: true };
    for (const [, wire, list] of text.matchAll(/_invokeMethod\(\w+, "(\w+)", [^[]*\[([^\]]*)\]/g)) members[wire ?? ''] ??= { kind: 'method', argumentCount: argumentCount(list) };
  }
}

function readEvents(proxy: Constructor, type: string): EventModel[] {
  return Object.getOwnPropertyNames(proxy.prototype).flatMap((publicName) => {
    const text = memberText(proxy.prototype, publicName);
    const eventType = /eventType: (\d+)/.exec(text)?.[1];
    const api = apiLevel(text, type, publicName);
    const register = /registerFunc: [^}]*_this\.(\w+)\(/.exec(text)?.[1] ?? '';
    const unregister = /unregisterFunc: [^}]*_this\.(\w+)\(/.exec(text)?.[1] ?? '';
    return eventType === undefined ? [] : [{ type, publicName, eventType: Number(eventType), register, unregister, ...(api && { api }) }];
  });
}

function apiLevel(text: string, type: string, member: string): ApiLevel | undefined {
  const found = new RegExp(`_throwIfApiNotSupported\\("${type}\\.${member.replace('$', '\\$')}", (_defaultApiSetName|"\\w+"), "([\\d.]+)"`).exec(text);
  if (found?.[2] === undefined) return undefined;
  return { set: found[1] === '_defaultApiSetName' ? 'ExcelApi' : (found[1] ?? '').replaceAll('"', ''), version: found[2] };
}

function functionTexts(holder: Record<string, unknown>): Map<string, string> {
  return new Map(Object.entries(holder).flatMap(([name, value]) => (typeof value === 'function' ? [[name, textOf(value)] as const] : [])));
}

function memberText(prototype: Proxy, key: string): string {
  const property: { value?: unknown; get?: unknown; set?: unknown } | undefined = Object.getOwnPropertyDescriptor(prototype, key);
  if (typeof property?.value === 'function') return textOf(property.value);
  return `${property?.get ? textOf(property.get) : ''}${property?.set ? textOf(property.set) : ''}`;
}

function getterText(prototype: Proxy, key: string): string {
  const property: { get?: unknown } | undefined = Object.getOwnPropertyDescriptor(prototype, key);
  const getter = property?.get;
  return getter ? textOf(getter) : '';
}

function textOf(value: unknown): string {
  return Function.prototype.toString.call(value);
}

function listOf(value: unknown): readonly string[] {
  return (value ?? []) as readonly string[];
}

function argumentCount(list: string | undefined): number {
  const text = (list ?? '').trim();
  return text === '' ? 0 : text.split(',').length;
}

function upperFirst(text: string): string {
  return text.charAt(0).toUpperCase() + text.slice(1);
}
