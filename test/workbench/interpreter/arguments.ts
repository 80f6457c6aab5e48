import { invalidArgument } from './host-error';
import type { ApiType, HostObject } from './host-object';
import { isHostObject } from './host-object';

/** The arguments of a call, read with the checks Excel makes: a wrong one is InvalidArgument. */
export class Arguments {
  private readonly values: readonly unknown[];

  constructor(values: readonly unknown[]) {
    this.values = values;
  }

  /** The argument as it came; undefined when left out or null. */
  raw(index: number): unknown {
    return this.values[index] ?? undefined;
  }

  text(index: number): string {
    const value = this.raw(index);
    if (typeof value !== 'string' || value === '') throw invalidArgument();
    return value;
  }

  optionalText(index: number): string | undefined {
    const value = this.raw(index);
    if (value === undefined) return undefined;
    if (typeof value !== 'string') throw invalidArgument();
    return value;
  }

  whole(index: number): number {
    const value = this.raw(index);
    if (typeof value !== 'number' || !Number.isInteger(value)) throw invalidArgument();
    return value;
  }

  optionalWhole(index: number, otherwise: number): number {
    return this.raw(index) === undefined ? otherwise : this.whole(index);
  }

  number(index: number): number {
    const value = this.raw(index);
    if (typeof value !== 'number') throw invalidArgument();
    return value;
  }

  flag(index: number, otherwise = false): boolean {
    const value = this.raw(index);
    if (value === undefined) return otherwise;
    if (typeof value !== 'boolean') throw invalidArgument();
    return value;
  }

  /** One of a list of words, compared without regard to case, in the spelling of the list. */
  word<W extends string>(index: number, words: readonly W[], otherwise?: W): W {
    const value = this.raw(index);
    if (value === undefined && otherwise !== undefined) return otherwise;
    return oneOf(value, words);
  }

  /** What an object argument of the type stands for. */
  target<T>(index: number, type: ApiType<T>): T {
    const value = this.raw(index);
    const target = isHostObject(value) ? type.targetOf(value) : undefined;
    if (target === undefined) throw invalidArgument();
    return target;
  }

  object(index: number): HostObject | undefined {
    const value = this.raw(index);
    return isHostObject(value) ? value : undefined;
  }

  list(index: number): readonly unknown[] {
    const value = this.raw(index);
    if (!Array.isArray(value)) throw invalidArgument();
    return value as readonly unknown[];
  }

  record(index: number): Readonly<Record<string, unknown>> {
    const value = this.raw(index);
    if (typeof value !== 'object' || value === null || Array.isArray(value)) throw invalidArgument();
    return value as Readonly<Record<string, unknown>>;
  }
}

/** The word of the list that a value names, without regard to case; InvalidArgument when it is none. */
export function oneOf<W extends string>(value: unknown, words: readonly W[]): W {
  const key = typeof value === 'string' ? value.toLowerCase() : undefined;
  const word = words.find((one) => one.toLowerCase() === key);
  if (word === undefined) throw invalidArgument();
  return word;
}

export function asText(value: unknown): string {
  if (typeof value !== 'string') throw invalidArgument();
  return value;
}

export function asNumber(value: unknown): number {
  if (typeof value !== 'number' || !Number.isFinite(value)) throw invalidArgument();
  return value;
}

export function asFlag(value: unknown): boolean {
  if (typeof value !== 'boolean') throw invalidArgument();
  return value;
}

export function asRecord(value: unknown): Readonly<Record<string, unknown>> {
  if (typeof value !== 'object' || value === null || Array.isArray(value)) throw invalidArgument();
  return value as Readonly<Record<string, unknown>>;
}

/** A text, number or logical value as text. */
export function asWords(value: unknown): string {
  if (typeof value !== 'string' && typeof value !== 'number' && typeof value !== 'boolean') throw invalidArgument();
  return String(value);
}
