import type { FunctionHelpKey } from '../core/text/function-help-texts';

/** What a parameter of a custom function takes. */
export interface ParameterRow {
  readonly name: string;
  readonly description: FunctionHelpKey;
  readonly optional: boolean;
  /** A range of cells; a single cell or a value then arrives as a 1 × 1 range. */
  readonly range: boolean;
}

/** One custom function as Excel is told about it. */
export interface FunctionRow {
  /** Never changes once released: formulas in saved workbooks refer to it. */
  readonly id: string;
  readonly description: FunctionHelpKey;
  readonly example: FunctionHelpKey;
  readonly parameters: readonly ParameterRow[];
  /** Gives a range that spills. */
  readonly spills: boolean;
  /** Looks at the workbook, so that its cells follow every change of it (streaming); others are plain and pure. */
  readonly live: boolean;
}

const required = (name: string, description: FunctionHelpKey): ParameterRow => ({ name, description, optional: false, range: false });
const optional = (name: string, description: FunctionHelpKey): ParameterRow => ({ name, description, optional: true, range: false });
const cells = (name: string, description: FunctionHelpKey): ParameterRow => ({ name, description, optional: false, range: true });
const optionalCells = (name: string, description: FunctionHelpKey): ParameterRow => ({ name, description, optional: true, range: true });

const ledger = optionalCells('ledger', 'function.parameter.ledger');
const budget = optionalCells('budget', 'function.parameter.budget');
const rowParameters = [
  cells('economic', 'function.parameter.economic'),
  optionalCells('project', 'function.parameter.project'),
  optionalCells('summary', 'function.parameter.summary'),
  optionalCells('account', 'function.parameter.account'),
];
const digits = optional('digits', 'function.parameter.digits');

/** Every custom function (namespace YS). The metadata that Excel reads and the help pages are made from it. */
export const functionTable = [
  {
    id: 'SPENT', description: 'function.spent', example: 'function.spent.example', spills: false, live: true,
    parameters: [optional('what', 'function.parameter.what'), optional('from', 'function.parameter.from'), optional('to', 'function.parameter.to'), ledger],
  },
  {
    id: 'APPROVED', description: 'function.approved', example: 'function.approved.example', spills: false, live: true,
    parameters: [required('line', 'function.parameter.line'), budget],
  },
  {
    id: 'BALANCE', description: 'function.balance', example: 'function.balance.example', spills: false, live: true,
    parameters: [required('line', 'function.parameter.line'), ledger, budget],
  },
  {
    id: 'RATE', description: 'function.rate', example: 'function.rate.example', spills: false, live: true,
    parameters: [optional('line', 'function.parameter.lineOrAll'), ledger, budget],
  },
  {
    id: 'CHECK', description: 'function.check', example: 'function.check.example', spills: false, live: true,
    parameters: [required('line', 'function.parameter.line'), required('amount', 'function.parameter.amount'), ledger, budget],
  },
  { id: 'CLASSIFY', description: 'function.classify', example: 'function.classify.example', spills: true, live: true, parameters: rowParameters },
  {
    id: 'LINE', description: 'function.line', example: 'function.line.example', spills: true, live: true,
    parameters: [cells('project', 'function.parameter.project'), optionalCells('summary', 'function.parameter.summary')],
  },
  { id: 'EXPLAIN', description: 'function.explain', example: 'function.explain.example', spills: true, live: true, parameters: rowParameters },
  { id: 'SUMMARY', description: 'function.summary', example: 'function.summary.example', spills: true, live: true, parameters: [ledger, budget] },
  { id: 'CROSSCHECK', description: 'function.crosscheck', example: 'function.crosscheck.example', spills: true, live: true, parameters: [ledger, budget] },
  {
    id: 'SHARE', description: 'function.share', example: 'function.share.example', spills: false, live: false,
    parameters: [required('part', 'function.parameter.part'), required('whole', 'function.parameter.whole'), digits],
  },
  {
    id: 'CHANGE', description: 'function.change', example: 'function.change.example', spills: false, live: false,
    parameters: [required('current', 'function.parameter.current'), required('prior', 'function.parameter.prior'), digits],
  },
  {
    id: 'WAN', description: 'function.wan', example: 'function.wan.example', spills: false, live: false,
    parameters: [required('yuan', 'function.parameter.yuan'), optional('digits', 'function.parameter.wanDigits')],
  },
] as const satisfies readonly FunctionRow[];

export type FunctionId = (typeof functionTable)[number]['id'];
