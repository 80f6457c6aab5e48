import type { ObjectModel } from '../object-model/object-model';
import { API_TYPES } from './api-types';

/** Which members requests have asked for that are not there yet. */
export class Coverage {
  /** By member (`Worksheet.AutoFilter`): how often it was asked for. */
  readonly missing = new Map<string, number>();

  noteMissing(member: string): void {
    this.missing.set(member, (this.missing.get(member) ?? 0) + 1);
  }
}

/** For one type: how many of its members are answered, and the names of those that are not. */
export interface TypeCoverage {
  readonly type: string;
  readonly answered: number;
  readonly members: number;
  readonly missing: readonly string[];
}

/** Compares the tables with the object model. Registering for events is counted with the events' own numbers elsewhere. */
export function typeCoverage(model: ObjectModel): TypeCoverage[] {
  return Object.values(model.types).map((type) => {
    const table = API_TYPES.get(type.name)?.table;
    const names = Object.entries(type.members).filter(([name]) => !/^_(Unr|R)egister/.test(name) && name !== '_KeepReference' && name !== '_ReferenceId');
    const missing = names.filter(([name, member]) => {
      if (member.kind === 'method') return table?.methods?.[name] === undefined;
      if (member.kind === 'navigation') return table?.objects?.[name] === undefined;
      const scalar = table?.scalars?.[name];
      const isId = (name === 'Id' || name === '_Id') && table?.id !== undefined;
      return !isId && (scalar === undefined || (member.settable === true && !scalar.set));
    });
    return { type: type.name, answered: names.length - missing.length, members: names.length, missing: missing.map(([name]) => name) };
  });
}

/** Members in the tables that the installed library does not have: misspelt ones. */
export function misspeltMembers(model: ObjectModel): string[] {
  return [...API_TYPES.values()].flatMap((type) => {
    const known = model.types[type.name]?.members;
    if (!known) return type.name.startsWith('Microsoft.') ? [] : [type.name];
    const names = [...Object.keys(type.table.scalars ?? {}), ...Object.keys(type.table.objects ?? {}), ...Object.keys(type.table.methods ?? {})];
    return names.filter((name) => known[name] === undefined && !HOST_ONLY.has(`${type.name}.${name}`)).map((name) => `${type.name}.${name}`);
  });
}

/** Members that the library sends without declaring them on the class: paths made from items of a collection. */
const HOST_ONLY: ReadonlySet<string> = new Set([
  'TableRowCollection.GetItemAt',
]);
