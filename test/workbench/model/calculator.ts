import type { Area } from './area';
import type { CellValue } from './cell-value';
import { formatValue } from './number-format';

/** Cells whose contents changed since the last calculation; no cells at all means everything. */
export type CalculationScope = readonly { readonly sheet: string; readonly area: Area }[] | 'full';

/** The calculation engine, seen from the model: it reads the model and answers through `Sheet.setCalculated`. */
export interface Calculator {
  /** Calculates what depends on the changed cells; settles when all results are back in the model. */
  calculate(scope: CalculationScope): Promise<void> | void;
  /** The value as a cell shows it. */
  text(value: CellValue, numberFormat: string): string;
}

/** Calculates nothing: formulas keep the value they have. For tests without an engine. */
export const noCalculator: Calculator = {
  calculate: () => undefined,
  text: formatValue,
};
