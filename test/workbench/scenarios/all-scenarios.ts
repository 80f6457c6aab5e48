import { chartScenarios } from './chart-scenarios';
import { rangeScenarios } from './range-scenarios';
import type { Scenario } from './scenario';
import { tableScenarios } from './table-scenarios';
import { workbookScenarios } from './workbook-scenarios';
import { worksheetScenarios } from './worksheet-scenarios';

/** Every scenario; each leaves the workbook usable for the next. */
export const allScenarios: readonly Scenario[] = [...rangeScenarios, ...tableScenarios, ...worksheetScenarios, ...workbookScenarios, ...chartScenarios];
