import type { Arguments } from './arguments';
import type { MovablePlace } from './references';
import type { Session } from './session';

/** An object of the rich API with what it stands for in the model, as the batch interpreter handles it. */
export interface HostObject {
  readonly typeName: string;
  readonly target: unknown;
  /** The names the type's table answers. */
  readonly answers: { has(kind: 'scalar' | 'set' | 'object' | 'method' | 'items' | 'item', name?: string): boolean };
  readonly scalarNames: readonly string[];
  id(session: Session): string | number | undefined;
  get(name: string, session: Session): unknown;
  set(name: string, value: unknown, session: Session): void;
  object(name: string, session: Session): HostObject | null;
  call(name: string, args: Arguments, session: Session): unknown;
  items(session: Session): readonly HostObject[];
  item(key: string | number, session: Session): HostObject | undefined;
  /** Throws when what it stands for has been deleted. */
  check(session: Session): void;
  places(): readonly MovablePlace[];
}

/** What a method or property gives when there is no such object (`…OrNullObject`). */
export const NULL_OBJECT = null;

/** How the members of one type are answered; names are those on the wire. */
export interface TypeTable<T> {
  /** What the library takes as the object's identity. */
  readonly id?: (it: T, session: Session) => string | number;
  readonly scalars?: Readonly<Record<string, ScalarAnswer<T>>>;
  readonly objects?: Readonly<Record<string, (it: T, session: Session) => HostObject | null>>;
  readonly methods?: Readonly<Record<string, (it: T, args: Arguments, session: Session) => unknown>>;
  readonly items?: (it: T, session: Session) => readonly HostObject[];
  /** The indexer (`getItem`): undefined when there is no such item. */
  readonly item?: (it: T, key: string | number, session: Session) => HostObject | undefined;
  /** Throws when the object no longer exists. */
  readonly check?: (it: T, session: Session) => void;
  /** The places that move with their cells while a reference to the object is kept. */
  readonly places?: (it: T) => readonly MovablePlace[];
}

export interface ScalarAnswer<T> {
  readonly get?: (it: T, session: Session) => unknown;
  readonly set?: (it: T, value: unknown, session: Session) => void;
}

/** A type of the rich API together with its table. */
export class ApiType<T> {
  readonly name: string;
  readonly table: TypeTable<T>;

  constructor(name: string, table: TypeTable<T>) {
    this.name = name;
    this.table = table;
  }

  /** The object of this type that stands for the target. */
  object(target: T): HostObject {
    return new BoundObject(this, target);
  }

  /** What an object of this type stands for; undefined when it is of another type. */
  targetOf(object: HostObject | null | undefined): T | undefined {
    return object instanceof BoundObject && object.type === this ? (object.target as T) : undefined;
  }
}

class BoundObject<T> implements HostObject {
  readonly type: ApiType<T>;
  readonly target: T;

  constructor(type: ApiType<T>, target: T) {
    this.type = type;
    this.target = target;
  }

  get typeName(): string {
    return this.type.name;
  }

  get scalarNames(): readonly string[] {
    return Object.entries(this.type.table.scalars ?? {}).flatMap(([name, scalar]) => (scalar.get ? [name] : []));
  }

  get answers(): HostObject['answers'] {
    const { table } = this.type;
    return {
      has: (kind, name = '') => {
        if (kind === 'items') return table.items !== undefined;
        if (kind === 'item') return table.item !== undefined;
        if (kind === 'scalar') return table.scalars?.[name]?.get !== undefined;
        if (kind === 'set') return table.scalars?.[name]?.set !== undefined;
        return (kind === 'object' ? table.objects : table.methods)?.[name] !== undefined;
      },
    };
  }

  id(session: Session): string | number | undefined {
    return this.type.table.id?.(this.target, session);
  }

  get(name: string, session: Session): unknown {
    return this.type.table.scalars?.[name]?.get?.(this.target, session);
  }

  set(name: string, value: unknown, session: Session): void {
    this.type.table.scalars?.[name]?.set?.(this.target, value, session);
  }

  object(name: string, session: Session): HostObject | null {
    return this.type.table.objects?.[name]?.(this.target, session) ?? null;
  }

  call(name: string, args: Arguments, session: Session): unknown {
    return this.type.table.methods?.[name]?.(this.target, args, session);
  }

  items(session: Session): readonly HostObject[] {
    return this.type.table.items?.(this.target, session) ?? [];
  }

  item(key: string | number, session: Session): HostObject | undefined {
    return this.type.table.item?.(this.target, key, session);
  }

  check(session: Session): void {
    this.type.table.check?.(this.target, session);
  }

  places(): readonly MovablePlace[] {
    return this.type.table.places?.(this.target) ?? [];
  }
}

export function isHostObject(value: unknown): value is HostObject {
  return value instanceof BoundObject;
}
