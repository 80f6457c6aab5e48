/** What custom functions get of the library; its own types are not part of @types/office-js. */
interface Invocation {
  readonly address: string;
  readonly parameterAddresses?: readonly (string | null)[];
}

interface StreamingInvocation extends Invocation {
  setResult(result: unknown): void;
  onCanceled?: () => void;
}

interface CustomFunctionsLibrary {
  associate(id: string, run: (...args: never[]) => unknown): void;
  readonly Error: new (code: string, message?: string) => Error;
}

declare const CustomFunctions: CustomFunctionsLibrary;

/** The streams that run now: the tests look at how many. */
export const streams = { started: 0, running: 0 };

const codes: Readonly<Record<string, string>> = { value: '#VALUE!', missing: '#N/A', zero: '#DIV/0!', number: '#NUM!' };

/** Registers the functions that the tests call. */
export function associateFunctions(): void {
  CustomFunctions.associate('ADD', (first: number, second: number | null) => first + (second ?? 0));
  CustomFunctions.associate('ECHO', (...args: unknown[]) => JSON.stringify(args.slice(0, 5)));
  CustomFunctions.associate('ALL', (parts: unknown) => JSON.stringify(parts));
  CustomFunctions.associate('WAIT', (value: unknown, milliseconds: number) => new Promise((resolve) => {
    setTimeout(() => { resolve(value); }, milliseconds);
  }));
  CustomFunctions.associate('BLOCK', (rows: number, columns: number) => Array.from({ length: rows }, (_, i) => Array.from({ length: columns }, (_unused, j) => (i + 1) * 10 + j + 1)));
  CustomFunctions.associate('FAIL', (kind: string) => {
    if (kind === 'thrown') throw new Error('just thrown');
    throw new CustomFunctions.Error(codes[kind] ?? '#VALUE!', `请改正：${kind}`);
  });
  CustomFunctions.associate('PLACE', (_range: unknown, invocation: Invocation) => `${invocation.address} ${JSON.stringify(invocation.parameterAddresses ?? null)}`);
  CustomFunctions.associate('ERRORS', (value: unknown) => (value instanceof Error ? `error ${(value as Error & { code?: string }).code ?? ''}` : `plain ${String(value)}`));
  CustomFunctions.associate('COUNTING', (step: number, invocation: StreamingInvocation) => {
    streams.started += 1;
    streams.running += 1;
    let count = 0;
    const timer = setInterval(() => {
      count += step;
      invocation.setResult(count);
    }, 100);
    invocation.onCanceled = () => {
      clearInterval(timer);
      streams.running -= 1;
    };
  });
}
