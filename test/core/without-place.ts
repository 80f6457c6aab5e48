import type { Place } from '../../src/core/problem';

/** A value that was read from a table, without where it stood. */
export function withoutPlace<T extends { readonly place?: Place }>(value: T): Omit<T, 'place'> {
  const rest: Omit<T, 'place'> & { place?: Place } = { ...value };
  delete rest.place;
  return rest;
}
