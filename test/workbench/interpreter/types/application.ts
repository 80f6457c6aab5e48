import { asFlag, oneOf } from '../arguments';
import { ApiType } from '../host-object';
import type { Session } from '../session';

const MODES = ['Automatic', 'AutomaticExceptTables', 'Manual'] as const;

/** Excel itself: calculation, separators, culture. */
export const applicationType: ApiType<null> = new ApiType<null>('Application', {
  scalars: {
    CalculationMode: { get: (_it, session) => session.workbook.calculationMode, set: (_it, value, session) => { session.workbook.calculationMode = oneOf(value, MODES); } },
    CalculationEngineVersion: { get: () => 191029 },
    CalculationState: { get: (_it, session) => (session.workbook.needsCalculation ? 'Pending' : 'Done') },
    DecimalSeparator: { get: () => '.' },
    ThousandsSeparator: { get: () => ',' },
    UseSystemSeparators: { get: () => true },
  },
  objects: {
    CultureInfo: () => cultureInfoType.object(null),
    IterativeCalculation: () => iterativeCalculationType.object(null),
  },
  methods: {
    Calculate: (_it, args, session) => {
      const type = args.word(0, ['Recalculate', 'Full', 'FullRebuild'] as const);
      if (type !== 'Recalculate') session.workbook.invalidate();
      session.workbook.requestCalculation();
      return undefined;
    },
    SuspendApiCalculationUntilNextSync: (_it, _args, session) => {
      session.calculationSuspended = true;
      return undefined;
    },
    SuspendScreenUpdatingUntilNextSync: (_it, _args, session) => {
      session.services.onScreenUpdatingSuspended?.();
      return undefined;
    },
  },
});

/** `context.runtime`: whether events reach the add-in. */
export const runtimeType: ApiType<null> = new ApiType<null>('Runtime', {
  scalars: { EnableEvents: { get: (_it, session) => session.events.enabled, set: (_it, value, session) => { session.events.enabled = asFlag(value); } } },
});

const isChinese = (session: Session): boolean => session.workbook.inputLocale.language === 'zh-CN';

const cultureInfoType: ApiType<null> = new ApiType<null>('CultureInfo', {
  scalars: { Name: { get: (_it, session) => session.workbook.inputLocale.language } },
  objects: { DatetimeFormat: () => datetimeFormatType.object(null), NumberFormat: () => numberFormatType.object(null) },
});

const datetimeFormatType: ApiType<null> = new ApiType<null>('DatetimeFormatInfo', {
  scalars: {
    DateSeparator: { get: () => '/' },
    TimeSeparator: { get: () => ':' },
    ShortDatePattern: { get: (_it, session) => (isChinese(session) ? 'yyyy/m/d' : 'm/d/yyyy') },
    LongDatePattern: { get: (_it, session) => (isChinese(session) ? 'yyyy"年"m"月"d"日"' : 'dddd, mmmm d, yyyy') },
    LongTimePattern: { get: () => 'h:mm:ss' },
  },
});

const numberFormatType: ApiType<null> = new ApiType<null>('NumberFormatInfo', {
  scalars: { NumberDecimalSeparator: { get: () => '.' }, NumberGroupSeparator: { get: () => ',' } },
});

const iterativeCalculationType: ApiType<null> = new ApiType<null>('IterativeCalculation', {
  scalars: { Enabled: { get: () => false }, MaxIteration: { get: () => 100 }, MaxChange: { get: () => 0.001 } },
});

/** The types below Application that have no file of their own. */
export const applicationParts = [cultureInfoType, datetimeFormatType, numberFormatType, iterativeCalculationType];
