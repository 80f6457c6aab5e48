import { fullAddress } from '../model/address';
import { cellArea } from '../model/area';
import type { Area } from '../model/area';
import { isCellError } from '../model/cell-value';
import type { CellError, CellValue } from '../model/cell-value';
import { coerceArguments } from './coerce-arguments';
import type { Argument, WireArgument } from './coerce-arguments';
import type { FunctionMetadata } from './function-metadata';
import { readAnswer } from './read-result';
import type { FunctionAnswer, FunctionResult } from './read-result';

/** A call as it is handed to the add-in. */
export interface FunctionCall {
  readonly id: number;
  readonly name: string;
  readonly args: readonly WireArgument[];
  readonly address: string;
  readonly parameterAddresses: readonly (string | null)[] | undefined;
  readonly stream: boolean;
  readonly cancelable: boolean;
  readonly errorsAllowed: boolean;
}

/** What the engine needs around it. */
export interface FunctionSurroundings {
  /** Sends calls to the add-in, all at once. */
  readonly invoke: (calls: readonly FunctionCall[]) => void;
  readonly cancel: (ids: readonly number[]) => void;
  /** Calculates cells again whose calls have been answered. */
  readonly recalculate: (cells: readonly { readonly sheet: string; readonly area: Area }[]) => void;
  readonly sheetName: (sheet: string) => string;
}

interface Call {
  readonly id: number;
  readonly declared: FunctionMetadata;
  readonly cell: CellCalls;
  readonly key: string;
  result: FunctionResult | undefined;
  /** The calculation that last asked for it. */
  asked: number;
  retired: boolean;
}

interface CellCalls {
  readonly sheet: string;
  readonly row: number;
  readonly column: number;
  readonly calls: Map<string, Call>;
}

const busy: CellError = { error: '#BUSY!' };
/** On the web a call with more than this fails. */
const MAX_REQUEST = 5 * 1024 * 1024;

/**
 * Keeps every call of every cell: the calculation asks by arguments and gets the answer or #BUSY!,
 * and is started again for the cells whose answers have come. A cell that no longer asks for a call ends it.
 */
export class FunctionEngine {
  private readonly around: FunctionSurroundings;
  private readonly cells = new Map<string, CellCalls>();
  private readonly byId = new Map<number, Call>();
  private readonly evaluated = new Set<CellCalls>();
  private readonly settled = new Set<CellCalls>();
  private outgoing: FunctionCall[] = [];
  private calculation = 1;
  private lastId = 0;
  private forResults = false;
  private isShowing = false;

  constructor(around: FunctionSurroundings) {
    this.around = around;
  }

  /** How many calls wait for their (first) answer. */
  get waiting(): number {
    return [...this.byId.values()].filter((call) => call.result === undefined).length;
  }

  /** Tells that a calculation begins, and whether it is only there to show answers. */
  begin(forResults: boolean): void {
    this.forResults = forResults;
  }

  /** The result of a function in a cell, as far as it is known. */
  evaluate(declared: FunctionMetadata, sheet: string, row: number, column: number, given: readonly Argument[]): FunctionResult {
    const coercion = coerceArguments(declared, given);
    const cell = this.cellAt(sheet, row, column);
    this.evaluated.add(cell);
    if (!coercion.ok) return coercion.error;
    const text = JSON.stringify(coercion.args);
    if (text.length > MAX_REQUEST) return { error: '#VALUE!', message: 'The arguments are larger than 5 MB.' };
    const key = `${declared.id}|${text.length > 200 ? digest(text) : text}`;
    const known = cell.calls.get(key);
    if (known !== undefined && !known.retired && (!declared.volatile || this.forResults)) {
      known.asked = this.calculation;
      return known.result ?? busy;
    }
    if (known !== undefined) this.end(known);
    const call: Call = { id: (this.lastId += 1), declared, cell, key, result: undefined, asked: this.calculation, retired: false };
    cell.calls.set(key, call);
    this.byId.set(call.id, call);
    this.outgoing.push({
      id: call.id,
      name: declared.id,
      args: coercion.args,
      address: fullAddress(this.around.sheetName(sheet), cellArea(row, column)),
      parameterAddresses: declared.requiresParameterAddresses ? coercion.addresses : undefined,
      stream: declared.stream,
      cancelable: declared.cancelable,
      errorsAllowed: declared.allowErrorForDataTypeAny,
    });
    return busy;
  }

  /** Adds to an error in a cell the message its function gave with it. */
  dress(sheet: string, row: number, column: number, value: CellValue): CellValue {
    if (!isCellError(value) || value.message !== undefined) return value;
    for (const call of this.cells.get(cellKey(sheet, row, column))?.calls.values() ?? []) {
      const { result } = call;
      if (call.asked === this.calculation && isCellError(result) && result.error === value.error && result.message !== undefined) return result;
    }
    return value;
  }

  /** The formula of a cell was entered: what it asks for from now on are new calls. */
  formulaChanged(sheet: string, row: number, column: number): void {
    const cell = this.cells.get(cellKey(sheet, row, column));
    if (cell === undefined) return;
    for (const call of cell.calls.values()) call.retired = true;
    this.evaluated.add(cell);
  }

  /** Ends a calculation: calls nobody asked for any more are cancelled, new ones are sent together. */
  calculated(): void {
    const gone: Call[] = [];
    for (const cell of this.evaluated) {
      for (const call of cell.calls.values()) if (call.asked !== this.calculation || call.retired) gone.push(call);
    }
    for (const call of gone) this.end(call);
    this.evaluated.clear();
    this.calculation += 1;
    const calls = this.outgoing;
    this.outgoing = [];
    if (calls.length > 0) this.around.invoke(calls);
  }

  /** Takes answers; those to ended calls are dropped. The cells are calculated again together. */
  answer(answers: readonly FunctionAnswer[]): void {
    for (const answer of answers) {
      const call = this.byId.get(answer.id);
      if (call === undefined) continue;
      call.result = readAnswer(call.declared, answer);
      this.settled.add(call.cell);
      if (!call.declared.stream) this.byId.delete(call.id);
    }
    if (this.isShowing || this.settled.size === 0) return;
    this.isShowing = true;
    // One calculation for all answers of this turn.
    queueMicrotask(() => {
      this.isShowing = false;
      const cells = [...this.settled].map(({ sheet, row, column }) => ({ sheet, area: cellArea(row, column) }));
      this.settled.clear();
      this.around.recalculate(cells);
    });
  }

  /** The add-in's runtime went away: every call is asked again the next time. */
  restart(): void {
    const cells = [...this.cells.values()].filter((cell) => cell.calls.size > 0);
    for (const cell of cells) for (const call of cell.calls.values()) call.retired = true;
    this.byId.clear();
    this.around.recalculate(cells.map(({ sheet, row, column }) => ({ sheet, area: cellArea(row, column) })));
  }

  /** The cells that hold a volatile function. */
  volatileCells(): { sheet: string; area: Area }[] {
    return [...this.cells.values()]
      .filter((cell) => [...cell.calls.values()].some((call) => call.declared.volatile))
      .map(({ sheet, row, column }) => ({ sheet, area: cellArea(row, column) }));
  }

  private end(call: Call): void {
    if (call.cell.calls.get(call.key) === call) call.cell.calls.delete(call.key);
    if (!this.byId.delete(call.id)) return;
    const unsent = this.outgoing.findIndex((one) => one.id === call.id);
    if (unsent >= 0) this.outgoing.splice(unsent, 1);
    else if (call.declared.cancelable) this.around.cancel([call.id]);
  }

  private cellAt(sheet: string, row: number, column: number): CellCalls {
    const key = cellKey(sheet, row, column);
    let cell = this.cells.get(key);
    if (cell === undefined) this.cells.set(key, (cell = { sheet, row, column, calls: new Map() }));
    return cell;
  }
}

function cellKey(sheet: string, row: number, column: number): string {
  return `${sheet}|${row}|${column}`;
}

/** A short stand-in for long arguments: two independent 32-bit sums and the length. */
function digest(text: string): string {
  let one = 0x811c9dc5;
  let two = 0x9e3779b9;
  for (let i = 0; i < text.length; i += 1) {
    const code = text.charCodeAt(i);
    one = Math.imul(one ^ code, 0x01000193);
    two = Math.imul(two + code, 0x85ebca6b) ^ (two >>> 13);
  }
  return `${text.length}:${(one >>> 0).toString(36)}:${(two >>> 0).toString(36)}`;
}
