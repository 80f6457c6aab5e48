/** A custom function as its JSON describes it, with the defaults filled in. */
export interface FunctionMetadata {
  readonly id: string;
  readonly name: string;
  readonly description: string;
  readonly helpUrl: string;
  readonly parameters: readonly ParameterMetadata[];
  readonly resultType: ValueKind;
  readonly resultIsMatrix: boolean;
  readonly stream: boolean;
  readonly cancelable: boolean;
  readonly volatile: boolean;
  readonly requiresAddress: boolean;
  readonly requiresParameterAddresses: boolean;
  readonly allowErrorForDataTypeAny: boolean;
}

export interface ParameterMetadata {
  readonly name: string;
  readonly description: string;
  readonly type: ValueKind;
  readonly isMatrix: boolean;
  readonly optional: boolean;
  readonly repeating: boolean;
}

export type ValueKind = 'any' | 'number' | 'string' | 'boolean';

/** What a metadata file gives: the usable functions, and what Excel would refuse. */
export interface MetadataReading {
  readonly functions: readonly FunctionMetadata[];
  readonly problems: readonly string[];
}

interface RawParameter {
  readonly name?: unknown;
  readonly description?: unknown;
  readonly type?: unknown;
  readonly dimensionality?: unknown;
  readonly optional?: unknown;
  readonly repeating?: unknown;
}

interface RawFunction {
  readonly id?: unknown;
  readonly name?: unknown;
  readonly description?: unknown;
  readonly helpUrl?: unknown;
  readonly parameters?: unknown;
  readonly result?: { readonly type?: unknown; readonly dimensionality?: unknown };
  readonly options?: Readonly<Record<string, unknown>>;
}

const valueKinds: readonly ValueKind[] = ['any', 'number', 'string', 'boolean'];
const idForm = /^[A-Za-z][A-Za-z0-9._]*$/;
const nameForm = /^\p{L}[\p{L}\p{N}._]*$/u;
const optionNames = ['stream', 'cancelable', 'volatile', 'requiresAddress', 'requiresParameterAddresses', 'capturesCallingObject', 'excludeFromAutoComplete', 'linkedEntityLoadService'];

/** Reads a functions' JSON by Microsoft's rules. A function with a problem is left out, as Excel does. */
export function readFunctionMetadata(json: unknown): MetadataReading {
  const list = (json as { functions?: unknown } | null)?.functions;
  if (!Array.isArray(list)) return { functions: [], problems: ['The metadata has no array "functions".'] };
  // For all functions of a file at once: it stands beside "functions", not among a function's options.
  const allowsErrors = (json as { allowErrorForDataTypeAny?: unknown }).allowErrorForDataTypeAny === true;
  const functions: FunctionMetadata[] = [];
  const problems: string[] = [];
  const taken = new Set<string>();
  for (const raw of list as RawFunction[]) {
    const label = textOf(raw.id) || textOf(raw.name) || '?';
    const found = problemsOf(raw);
    for (const key of [`id:${textOf(raw.id).toUpperCase()}`, `name:${textOf(raw.name).toUpperCase()}`]) {
      if (taken.has(key)) found.push(`${key.replace(':', ' ')} is used twice`);
      taken.add(key);
    }
    if (found.length === 0) functions.push(metadataOf(raw, allowsErrors));
    else problems.push(...found.map((problem) => `${label}: ${problem}`));
  }
  return { functions, problems };
}

function problemsOf(raw: RawFunction): string[] {
  const problems: string[] = [];
  const options = raw.options ?? {};
  if (!idForm.test(textOf(raw.id))) problems.push('the id must be letters, digits, _ and . and begin with a letter');
  if (!nameForm.test(textOf(raw.name))) problems.push('the name must be letters, digits, _ and . and begin with a letter');
  if (textOf(raw.id).length > 128 || textOf(raw.name).length > 128) problems.push('id and name may have 128 characters');
  problems.push(...kindProblems('the result', raw.result));
  for (const option of Object.keys(options)) if (!optionNames.includes(option)) problems.push(`the option "${option}" is unknown`);
  if (options.stream === true && options.volatile === true) problems.push('a streaming function cannot be volatile');
  if (!Array.isArray(raw.parameters)) return [...problems, 'parameters must be an array'];
  const parameters = raw.parameters as RawParameter[];
  const names = new Set<string>();
  parameters.forEach((parameter, i) => {
    const name = textOf(parameter.name);
    if (name === '') problems.push(`parameter ${i + 1} has no name`);
    if (names.has(name)) problems.push(`the parameter name ${name} is used twice`);
    names.add(name);
    problems.push(...kindProblems(`parameter ${name}`, parameter));
    if (parameter.repeating === true && i < parameters.length - 1) problems.push(`only the last parameter may repeat, not ${name}`);
    if (parameter.optional !== true && parameter.repeating !== true && parameters.slice(0, i).some((one) => one.optional === true)) problems.push(`the required parameter ${name} stands after an optional one`);
  });
  return problems;
}

function kindProblems(what: string, raw: { readonly type?: unknown; readonly dimensionality?: unknown } | undefined): string[] {
  const problems: string[] = [];
  if (raw?.type !== undefined && !valueKinds.includes(raw.type as ValueKind)) problems.push(`${what} has the unknown type ${textOf(raw.type)}`);
  if (raw?.dimensionality !== undefined && raw.dimensionality !== 'scalar' && raw.dimensionality !== 'matrix') problems.push(`${what} has the unknown dimensionality ${textOf(raw.dimensionality)}`);
  return problems;
}

function metadataOf(raw: RawFunction, allowsErrors: boolean): FunctionMetadata {
  const options = raw.options ?? {};
  return {
    id: textOf(raw.id),
    name: textOf(raw.name),
    description: textOf(raw.description),
    helpUrl: textOf(raw.helpUrl),
    parameters: (raw.parameters as RawParameter[]).map((parameter) => ({
      name: textOf(parameter.name),
      description: textOf(parameter.description),
      type: (parameter.type as ValueKind | undefined) ?? 'any',
      isMatrix: parameter.dimensionality === 'matrix',
      optional: parameter.optional === true,
      repeating: parameter.repeating === true,
    })),
    resultType: (raw.result?.type as ValueKind | undefined) ?? 'any',
    resultIsMatrix: raw.result?.dimensionality === 'matrix',
    stream: options.stream === true,
    cancelable: options.cancelable === true || options.stream === true,
    volatile: options.volatile === true,
    requiresAddress: options.requiresAddress === true,
    requiresParameterAddresses: options.requiresParameterAddresses === true,
    allowErrorForDataTypeAny: allowsErrors,
  };
}

function textOf(value: unknown): string {
  return typeof value === 'string' ? value : '';
}
