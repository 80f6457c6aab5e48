import { invalidArgument } from '../host-error';
import { ApiType } from '../host-object';
import type { HostObject, ScalarAnswer, TypeTable } from '../host-object';
import type { Session } from '../session';

/** Properties that the workbench keeps and gives back, by their path (`title/format/font/color`). */
export interface Bag {
  readonly path: string;
  read(path: string, session: Session): unknown;
  write(path: string, value: unknown, session: Session): void;
}

/** What a kind of stored object consists of: its scalars with their defaults, and its parts. */
export interface BagShape {
  readonly scalars?: Readonly<Record<string, unknown>>;
  readonly readOnly?: Readonly<Record<string, unknown>>;
  readonly objects?: Readonly<Record<string, () => ApiType<Bag>>>;
  readonly methods?: TypeTable<Bag>['methods'];
  readonly id?: (it: Bag) => string;
}

/** A type whose members are stored as they are set; a value of another kind than the default's is refused. */
export function bagType(name: string, shape: BagShape): ApiType<Bag> {
  return new ApiType<Bag>(name, bagTable(shape));
}

export function bagTable(shape: BagShape): TypeTable<Bag> {
  const scalars: Record<string, ScalarAnswer<Bag>> = {};
  for (const [name, otherwise] of Object.entries(shape.readOnly ?? {})) scalars[name] = { get: (it, session) => it.read(pathOf(it, name), session) ?? otherwise };
  for (const [name, otherwise] of Object.entries(shape.scalars ?? {})) {
    scalars[name] = {
      get: (it, session) => it.read(pathOf(it, name), session) ?? otherwise,
      set: (it, value, session) => {
        if (otherwise !== null && otherwise !== undefined && otherwise !== '' && typeof value !== typeof otherwise) throw invalidArgument();
        it.write(pathOf(it, name), value, session);
      },
    };
  }
  const objects: Record<string, (it: Bag) => HostObject> = {};
  for (const [name, type] of Object.entries(shape.objects ?? {})) objects[name] = (it) => type().object(childBag(it, name));
  return { scalars, objects, methods: shape.methods ?? {}, ...(shape.id && { id: shape.id }) };
}

export function childBag(bag: Bag, name: string): Bag {
  return { ...bag, path: pathOf(bag, name) };
}

/** The path of a member: names as the add-in writes them. */
export function pathOf(bag: Bag, name: string): string {
  const own = name.charAt(0).toLowerCase() + name.slice(1);
  return bag.path === '' ? own : `${bag.path}/${own}`;
}
