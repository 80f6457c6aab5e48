import type { Sheet } from '../../model/sheet';
import { HostError } from '../host-error';
import { ApiType } from '../host-object';
import { asRecord } from '../arguments';

const OPTIONS = {
  allowAutoFilter: false,
  allowDeleteColumns: false,
  allowDeleteRows: false,
  allowEditObjects: false,
  allowEditScenarios: false,
  allowFormatCells: false,
  allowFormatColumns: false,
  allowFormatRows: false,
  allowInsertColumns: false,
  allowInsertHyperlinks: false,
  allowInsertRows: false,
  allowPivotTables: false,
  allowSort: false,
  selectionMode: 'Normal',
} as const;

/** The protection of a sheet. Protecting and unprotecting lose undo, as in Excel. */
export const worksheetProtectionType: ApiType<Sheet> = new ApiType<Sheet>('WorksheetProtection', {
  scalars: {
    Protected: { get: (it) => it.parts.protection !== undefined },
    Options: { get: (it) => (it.parts.protection ? { ...OPTIONS, ...it.parts.protection.options } : null) },
  },
  methods: {
    Protect: (it, args, session) => {
      if (it.parts.protection) throw new HostError('InvalidOperation');
      const given = args.raw(0) === undefined ? {} : asRecord(args.raw(0));
      const options: Record<string, boolean | string> = { ...OPTIONS };
      for (const [name, value] of Object.entries(given)) if (name in OPTIONS && (typeof value === 'boolean' || typeof value === 'string')) options[name] = value;
      const password = args.optionalText(1);
      it.update({ protection: { options, ...(password !== undefined && password !== '' && { password }) } }, { kind: 'protection', sheet: it.id });
      session.workbook.history.lose();
      return undefined;
    },
    Unprotect: (it, args, session) => {
      const { protection } = it.parts;
      if (!protection) return undefined;
      if (protection.password !== undefined && protection.password !== args.optionalText(0)) throw new HostError('BadPassword');
      it.update({ protection: undefined }, { kind: 'protection', sheet: it.id });
      session.workbook.history.lose();
      return undefined;
    },
  },
});

/** The protection of the workbook's structure. */
export const workbookProtectionType: ApiType<null> = new ApiType<null>('WorkbookProtection', {
  scalars: { Protected: { get: (_it, session) => session.workbook.parts.structureProtection !== undefined } },
  methods: {
    Protect: (_it, args, session) => {
      if (session.workbook.parts.structureProtection) throw new HostError('InvalidOperation');
      const password = args.optionalText(0);
      session.workbook.update({ structureProtection: password === undefined || password === '' ? {} : { password } }, { kind: 'protection', sheet: undefined });
      session.workbook.history.lose();
      return undefined;
    },
    Unprotect: (_it, args, session) => {
      const { structureProtection } = session.workbook.parts;
      if (structureProtection?.password !== undefined && structureProtection.password !== args.optionalText(0)) throw new HostError('BadPassword');
      session.workbook.update({ structureProtection: undefined }, { kind: 'protection', sheet: undefined });
      session.workbook.history.lose();
      return undefined;
    },
  },
});
