import { HostError } from './host-error';
import type { HostObject } from './host-object';
import type { LoadRequest } from './load-request';
import { emptyRequest } from './load-request';
import { requireMember, knownMember } from './member-access';
import type { Session } from './session';
import type { WireQuery } from './wire';

/** How an answer spells its names: on the wire as they are, for `retrieve` as the add-in writes them. */
export type Spelling = 'wire' | 'json';

/** Answers a load: the scalars asked for, the objects named, and the items of a collection. */
export function queryObject(session: Session, object: HostObject, request: LoadRequest, query: WireQuery | undefined, spelling: Spelling): Record<string, unknown> {
  object.check(session);
  return object.answers.has('items') ? queryCollection(session, object, request, query, spelling) : queryOne(session, object, request, spelling);
}

function queryCollection(session: Session, object: HostObject, request: LoadRequest, query: WireQuery | undefined, spelling: Spelling): Record<string, unknown> {
  const answer: Record<string, unknown> = {};
  for (const name of object.scalarNames) {
    if (isOffered(session, object.typeName, name)) answer[spell(name, spelling)] = object.get(name, session);
  }
  const ofItems = withoutOwn(request, object.scalarNames);
  const skip = query?.Skip ?? 0;
  const items = object.items(session).slice(skip, query?.Top === undefined ? undefined : skip + query.Top);
  answer[spelling === 'wire' ? '_Items' : 'items'] = items.map((item, index) => ({ ...(spelling === 'wire' && { _Index: skip + index }), ...queryObject(session, item, ofItems, undefined, spelling) }));
  return answer;
}

/** The collection's own scalars (`count`) are not asked of its items, and `items/name` means the name of each item. */
function withoutOwn(request: LoadRequest, own: readonly string[]): LoadRequest {
  const items = request.children.get('items');
  const names = new Set(own.map((name) => name.toLowerCase()));
  const scalars = [...request.scalars].filter((name) => !names.has(name) && name !== 'items');
  const named = [...scalars, ...(items?.scalars ?? [])];
  const children = new Map([...request.children].filter(([name]) => name !== 'items'));
  for (const [name, child] of items?.children ?? []) children.set(name, child);
  const onlyOwn = named.length === 0 && children.size === 0 && request.scalars.size > 0 && !request.scalars.has('items');
  const everything = request.everything || request.scalars.has('items') || (items?.everything ?? false);
  return { everything: everything && !onlyOwn, scalars: new Set(named), children };
}

function queryOne(session: Session, object: HostObject, request: LoadRequest, spelling: Spelling): Record<string, unknown> {
  const answer: Record<string, unknown> = {};
  const id = object.id(session);
  const members = session.objectModel.types[object.typeName]?.members ?? {};
  if (id !== undefined) answer[spell('_Id' in members ? '_Id' : 'Id', spelling)] = id;
  if (request.everything) for (const name of object.scalarNames) if (isOffered(session, object.typeName, name)) answer[spell(name, spelling)] = object.get(name, session);
  for (const wanted of request.scalars) {
    const name = findMember(session, object, wanted);
    if (name === undefined) continue;
    if (members[name]?.kind === 'navigation') answer[spell(name, spelling)] = queryChild(session, object, name, { ...emptyRequest(), everything: true }, spelling);
    else if (!(id !== undefined && (name === 'Id' || name === '_Id'))) {
      requireMember(session, object, 'scalar', name);
      answer[spell(name, spelling)] = object.get(name, session);
    }
  }
  for (const [wanted, child] of request.children) {
    const name = findMember(session, object, wanted);
    if (name !== undefined) answer[spell(name, spelling)] = queryChild(session, object, name, child, spelling);
  }
  return answer;
}

function queryChild(session: Session, object: HostObject, name: string, request: LoadRequest, spelling: Spelling): unknown {
  requireMember(session, object, 'object', name);
  const child = object.object(name, session);
  return child && queryObject(session, child, request, undefined, spelling);
}

/** The member a load names, in any case. A name that does not exist is refused or left out, as the faults say. */
function findMember(session: Session, object: HostObject, wanted: string): string | undefined {
  const members = session.objectModel.types[object.typeName]?.members ?? {};
  const names = Object.keys(members).filter((name) => members[name]?.kind !== 'method');
  const name = names.find((one) => members[one]?.publicName?.toLowerCase() === wanted) ?? names.find((one) => one.toLowerCase() === wanted);
  if (name !== undefined) return name;
  if (session.faults.unknownProperties === 'refuse' && !wanted.startsWith('$') && !wanted.startsWith('_')) {
    throw new HostError('InvalidArgument', `${object.typeName} has no property ${wanted}`, `${object.typeName}.load`);
  }
  return undefined;
}

function isOffered(session: Session, typeName: string, name: string): boolean {
  return session.objectModel.types[typeName] === undefined || knownMember(session, typeName, name) !== undefined;
}

function spell(name: string, spelling: Spelling): string {
  return spelling === 'wire' ? name : name.charAt(0).toLowerCase() + name.slice(1);
}
