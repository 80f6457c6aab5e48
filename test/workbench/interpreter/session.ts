import type { Workbook } from '../model/workbook';
import type { ObjectModel } from '../object-model/object-model';
import type { Faults } from '../strictness/faults';
import { Coverage } from './coverage';
import { EventHub } from './event-hub';
import type { HostServices } from './host-services';
import { References } from './references';

/** What a batch runs in: the workbook, the shape of the API, the faults of the test, and what outlives a request. */
export interface Session {
  readonly workbook: Workbook;
  readonly objectModel: ObjectModel;
  readonly faults: Faults;
  readonly services: HostServices;
  readonly references: References;
  readonly events: EventHub;
  readonly coverage: Coverage;
  /** Requirement sets the host offers: the highest version of each. */
  readonly apiSets: Readonly<Record<string, string>>;
  /** Calculation is held back until the request ends. */
  calculationSuspended: boolean;
}

/** The requirement sets of a host at an ExcelApi level; everything the installed library knows unless given. */
export function requirementSets(excelApi = '1.15'): Record<string, string> {
  return {
    ExcelApi: excelApi,
    ...(excelApi === '1.15' && { ExcelApiOnline: '1.1' }),
    SharedRuntime: '1.1',
    CustomFunctionsRuntime: '1.3',
    CustomFunctions: '1.7',
    RichApiRuntime: '1.2',
    DialogApi: '1.2',
    RibbonApi: '1.1',
    Settings: '1.1',
    DelayForCellEdit: '1.1',
  };
}

export interface SessionOptions {
  readonly workbook: Workbook;
  readonly objectModel: ObjectModel;
  readonly faults: Faults;
  readonly services: HostServices;
  readonly apiSets?: Readonly<Record<string, string>>;
}

export function createSession(options: SessionOptions): Session {
  const references = new References(options.workbook);
  options.workbook.history.mayLose = () => options.faults.undoLoss === 'lose';
  return {
    ...options,
    apiSets: options.apiSets ?? requirementSets(),
    references,
    events: new EventHub(options.workbook, options.objectModel),
    coverage: new Coverage(),
    calculationSuspended: false,
  };
}
