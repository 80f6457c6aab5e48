import { isCellError } from '../model/cell-value';
import type { CellError, CellValue } from '../model/cell-value';
import type { FunctionMetadata, ParameterMetadata } from './function-metadata';

/** An argument as the formula gave it. */
export type Argument =
  | { readonly kind: 'missing' }
  | { readonly kind: 'value'; readonly value: CellValue }
  | { readonly kind: 'cells'; readonly rows: readonly (readonly CellValue[])[]; readonly address: string | undefined };

/** An argument as it travels to the add-in. */
export type WireArgument = string | number | boolean | null | WireError | readonly WireArgument[];

interface WireError {
  readonly type: 'CustomFunctionError';
  readonly code: string;
}

export type Coercion =
  | { readonly ok: true; readonly args: readonly WireArgument[]; readonly addresses: readonly (string | null)[] }
  | { readonly ok: false; readonly error: CellError };

const valueError: CellError = { error: '#VALUE!' };

/** Thrown inside to leave the coercion with the error the cell shows. */
class Refusal extends Error {
  readonly cellError: CellError;
  constructor(cellError: CellError) {
    super(cellError.error);
    this.cellError = cellError;
  }
}

/**
 * Turns the arguments of a formula into what the function is called with: each by its declared type,
 * left-out optional ones as null up to the declared count. An argument that does not fit gives an error without a call.
 */
export function coerceArguments(declared: FunctionMetadata, given: readonly Argument[]): Coercion {
  const { parameters } = declared;
  const repeating = parameters.at(-1)?.repeating === true;
  if (given.length > parameters.length && !repeating) return { ok: false, error: valueError };
  try {
    const args: WireArgument[] = [];
    const addresses: (string | null)[] = [];
    parameters.forEach((parameter, i) => {
      if (parameter.repeating) {
        const rest = given.slice(i);
        args.push(rest.map((argument) => coerceOne(declared, parameter, argument)));
        addresses.push(...rest.map(addressOf));
        return;
      }
      const argument = given[i] ?? { kind: 'missing' };
      args.push(coerceOne(declared, parameter, argument));
      addresses.push(addressOf(argument));
    });
    return { ok: true, args, addresses };
  } catch (error) {
    if (error instanceof Refusal) return { ok: false, error: error.cellError };
    throw error;
  }
}

function addressOf(argument: Argument): string | null {
  return argument.kind === 'cells' ? (argument.address ?? null) : null;
}

function coerceOne(declared: FunctionMetadata, parameter: ParameterMetadata, argument: Argument): WireArgument {
  if (argument.kind === 'missing') {
    if (parameter.optional) return null;
    if (parameter.repeating) return emptyOf(parameter);
    throw new Refusal(valueError);
  }
  const one = (value: CellValue): WireArgument => coerceValue(declared, parameter, value);
  if (parameter.isMatrix) return argument.kind === 'cells' ? argument.rows.map((row) => row.map(one)) : [[one(argument.value)]];
  if (argument.kind === 'value') return one(argument.value);
  const first = argument.rows[0];
  if (argument.rows.length !== 1 || first?.length !== 1) throw new Refusal(valueError);
  return one(first[0] ?? null);
}

function coerceValue(declared: FunctionMetadata, parameter: ParameterMetadata, value: CellValue): WireArgument {
  if (isCellError(value)) {
    if (declared.allowErrorForDataTypeAny && parameter.type === 'any') return { type: 'CustomFunctionError', code: value.error };
    throw new Refusal(value);
  }
  if (value === null) return emptyOf(parameter);
  switch (parameter.type) {
    case 'any':
      return value;
    case 'number':
      return numberOf(value);
    case 'string':
      return typeof value === 'boolean' ? String(value).toUpperCase() : String(value);
    case 'boolean':
      return booleanOf(value);
  }
}

/** What an empty cell arrives as. */
function emptyOf(parameter: ParameterMetadata): WireArgument {
  if (parameter.type === 'number') return 0;
  return parameter.type === 'boolean' ? false : '';
}

function numberOf(value: string | number | boolean): number {
  if (typeof value === 'string' && value.trim() === '') throw new Refusal(valueError);
  const number = Number(value);
  if (!Number.isFinite(number)) throw new Refusal(valueError);
  return number;
}

function booleanOf(value: string | number | boolean): boolean {
  if (typeof value !== 'string') return Boolean(value);
  const upper = value.toUpperCase();
  if (upper !== 'TRUE' && upper !== 'FALSE') throw new Refusal(valueError);
  return upper === 'TRUE';
}
