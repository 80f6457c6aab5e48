import { Arguments } from './arguments';
import { HostError, hostError } from './host-error';
import type { HostObject } from './host-object';
import { isHostObject } from './host-object';
import { readLoadRequest } from './load-request';
import { publicName, requireMember } from './member-access';
import { queryObject } from './query';
import { rootObject, serviceObject } from './api-types';
import type { Session } from './session';
import { ACTION, PATH } from './wire';
import type { ActionResult, Batch, BatchAnswer, WireAction, WireArguments, WirePath } from './wire';

/**
 * Answers one request: action by action, until the first that fails. What was done before stays, as in Excel.
 * Formulas are calculated before something is read that may depend on them.
 */
export async function runBatch(session: Session, batch: Batch): Promise<BatchAnswer> {
  const run = new BatchRun(session, batch);
  session.workbook.history.begin('add-in');
  try {
    return await run.answer();
  } finally {
    session.workbook.history.close();
    session.calculationSuspended = false;
    await session.workbook.calculate();
  }
}

class BatchRun {
  private readonly session: Session;
  private readonly batch: Batch;
  /** Paths resolved so far; null is the null object. */
  private readonly objects = new Map<number, HostObject | null>();
  private readonly results: ActionResult[] = [];
  private readonly traces: number[] = [];
  private location = '';

  constructor(session: Session, batch: Batch) {
    this.session = session;
    this.batch = batch;
  }

  async answer(): Promise<BatchAnswer> {
    const { workbook } = this.session;
    for (const [index, action] of this.batch.Actions.entries()) {
      try {
        if (this.mayRead(action) && workbook.needsCalculation && workbook.calculationMode !== 'Manual' && !this.session.calculationSuspended) await workbook.calculate();
        const value = workbook.feed.from('addin', () => this.perform(action, index));
        this.results.push({ ActionId: action.Id, Value: value });
      } catch (error) {
        return this.failure(error, index);
      }
    }
    return { Results: this.results, TraceIds: this.traces };
  }

  private mayRead(action: WireAction): boolean {
    return action.ActionType === ACTION.query || action.ActionType === ACTION.queryAsJson || action.ActionType === ACTION.method;
  }

  private failure(error: unknown, index: number): BatchAnswer {
    const { code, message, location } = error instanceof HostError ? error : { code: 'GeneralException', message: error instanceof Error ? `${error.message}\n${error.stack ?? ''}` : String(error), location: undefined };
    return {
      Error: { Code: code, Message: message, Location: location ?? this.location, ActionIndex: index, HttpStatusCode: httpStatus(code) },
      TraceIds: this.traces,
      ProcessedResults: { Results: this.results },
    };
  }

  private perform(action: WireAction, index: number): unknown {
    this.location = '';
    if (action.ActionType === ACTION.trace) {
      this.traces.push(action.Id);
      return null;
    }
    this.failOnPurpose((failing) => failing.action === index || (failing.after !== undefined && failing.after-- <= 0));
    const object = this.resolve(action.ObjectPathId);
    switch (action.ActionType) {
      case ACTION.instantiate:
        return object && this.identity(object, action.ObjectPathId);
      case ACTION.query:
      case ACTION.queryAsJson:
        return object && this.query(object, action);
      case ACTION.method:
        return object ? this.callMethod(object, action) : { _IsNull: true };
      case ACTION.setProperty:
        return object ? this.setProperty(object, action) : { _IsNull: true };
      case ACTION.ensureUnchanged:
      case ACTION.update:
        return null;
      default:
        throw new HostError('UnsupportedOperation', `action type ${action.ActionType} is not implemented`);
    }
  }

  private query(object: HostObject, action: WireAction): unknown {
    this.location = `${object.typeName}.load`;
    const answer = queryObject(this.session, object, readLoadRequest(action.QueryInfo), action.QueryInfo, action.ActionType === ACTION.query ? 'wire' : 'json');
    return { ...answer, ...this.reference(object, action.ObjectPathId) };
  }

  private callMethod(object: HostObject, action: WireAction): unknown {
    if (action.Name === '_KeepReference') return null;
    const registered = this.session.events.register(object, action.Name, this.session);
    if (registered) return null;
    const value = this.invoke(object, action.Name, action.ArgumentInfo);
    return value === undefined || isHostObject(value) ? null : value;
  }

  private setProperty(object: HostObject, action: WireAction): unknown {
    this.location = publicName(this.session, object.typeName, action.Name);
    this.failOnPurpose((failing) => failing.member === `${object.typeName}.${action.Name}`);
    requireMember(this.session, object, 'set', action.Name);
    object.check(this.session);
    object.set(action.Name, this.readArguments(action.ArgumentInfo)[0] ?? null, this.session);
    return null;
  }

  /** Resolves a path, once per request. */
  private resolve(id: number): HostObject | null {
    const known = this.objects.get(id);
    if (known !== undefined) return known;
    const path = this.batch.ObjectPaths[id];
    if (!path) throw new HostError('InvalidRequest');
    const object = this.resolvePath(path);
    this.objects.set(id, object);
    return object;
  }

  private resolvePath(path: WirePath): HostObject | null {
    switch (path.ObjectPathType) {
      case PATH.global:
        return rootObject(this.session);
      case PATH.created:
        return serviceObject(path.Name, this.session);
      case PATH.reference:
        return this.kept(path.Name);
      case PATH.nothing:
        return null;
      default: {
        const parent = this.resolve(path.ParentObjectPathId ?? -1);
        return parent && this.resolveChild(parent, path);
      }
    }
  }

  private resolveChild(parent: HostObject, path: WirePath): HostObject | null {
    if (path.ObjectPathType === PATH.property) {
      this.location = publicName(this.session, parent.typeName, path.Name);
      requireMember(this.session, parent, 'object', path.Name);
      parent.check(this.session);
      return parent.object(path.Name, this.session);
    }
    if (path.ObjectPathType === PATH.indexer) {
      this.location = `${parent.typeName}.getItem`;
      const key = path.ArgumentInfo?.Arguments?.[0];
      const item = typeof key === 'string' || typeof key === 'number' ? parent.item(key, this.session) : undefined;
      if (!item) throw new HostError('ItemNotFound');
      return item;
    }
    const value = this.invoke(parent, path.Name, path.ArgumentInfo);
    if (value !== null && !isHostObject(value)) throw new HostError('GeneralException', `${parent.typeName}.${path.Name} gave no object`);
    return value;
  }

  private invoke(object: HostObject, name: string, info: WireArguments | undefined): unknown {
    this.location = publicName(this.session, object.typeName, name);
    this.failOnPurpose((failing) => failing.member === `${object.typeName}.${name}`);
    requireMember(this.session, object, 'method', name);
    object.check(this.session);
    const args = new Arguments(this.readArguments(info));
    this.location = publicName(this.session, object.typeName, name);
    return object.call(name, args, this.session);
  }

  private kept(id: string): HostObject {
    const object = this.session.references.get(id);
    if (!object) throw new HostError('InvalidReference');
    return object;
  }

  /** The arguments with objects in the place of path ids, also within lists and records. */
  private readArguments(info: WireArguments | undefined): readonly unknown[] {
    const ids = info?.ReferencedObjectPathIds ?? [];
    return (info?.Arguments ?? []).map((value, i) => this.readArgument(value, ids[i]));
  }

  private readArgument(value: unknown, pathId: unknown): unknown {
    if (typeof pathId === 'number' && pathId > 0) return this.resolve(pathId);
    if (Array.isArray(value)) {
      if (!Array.isArray(pathId)) return value;
      return value.map((one, i) => this.readArgument(one, (pathId as unknown[])[i]));
    }
    if (typeof value === 'object' && value !== null) {
      if ('_ObjectPathId' in value && typeof value._ObjectPathId === 'number') return this.resolve(value._ObjectPathId);
      return Object.fromEntries(Object.entries(value).map(([name, one]) => [name, this.readArgument(one, undefined)]));
    }
    return value;
  }

  private identity(object: HostObject, pathId: number): Record<string, unknown> {
    object.check(this.session);
    const id = object.id(this.session);
    const name = '_Id' in (this.session.objectModel.types[object.typeName]?.members ?? {}) ? '_Id' : 'Id';
    return { ...(id !== undefined && { [name]: id }), ...this.reference(object, pathId) };
  }

  /** The reference kept for an object whose type wants one, unless its path says not to. */
  private reference(object: HostObject, pathId: number): Record<string, unknown> {
    const path = this.batch.ObjectPaths[pathId];
    const wanted = this.session.objectModel.types[object.typeName]?.keepsReference === true;
    if (!wanted || !path) return {};
    if (path.ObjectPathType === PATH.reference) return { _ReferenceId: path.Name };
    const asked = this.batch.Actions.some((action) => action.Name === '_KeepReference' && action.ObjectPathId === pathId);
    if (!asked && (this.batch.AutoKeepReference !== true || path.D === true)) return {};
    return { _ReferenceId: this.session.references.idOf(object) };
  }

  private failOnPurpose(applies: (failing: NonNullable<Session['faults']['failing']>) => boolean): void {
    const { failing } = this.session.faults;
    if (!failing || failing.times < 1 || !applies(failing)) return;
    failing.times -= 1;
    throw hostError(failing.code, failing.message);
  }
}

function httpStatus(code: string): number {
  if (code === 'ItemNotFound' || code === 'ApiNotFound') return 404;
  if (code === 'AccessDenied') return 403;
  if (code === 'ItemAlreadyExists' || code.endsWith('Conflict')) return 409;
  if (code === 'GeneralException') return 500;
  if (code === 'NotImplemented') return 501;
  return 400;
}
