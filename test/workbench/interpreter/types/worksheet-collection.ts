import { isSheetName, newSheetName } from '../../model/sheet-edit';
import type { Sheet } from '../../model/sheet';
import { guardStructure } from '../../strictness/guard-cells';
import type { Arguments } from '../arguments';
import { HostError, invalidArgument } from '../host-error';
import { ApiType, NULL_OBJECT } from '../host-object';
import type { Session } from '../session';
import { worksheetType } from './worksheet';

function find(session: Session, key: string | number): Sheet | undefined {
  return session.workbook.sheet(String(key)) ?? session.workbook.sheetNamed(String(key));
}

function shown(session: Session, args: Arguments): readonly Sheet[] {
  return args.flag(0) ? session.workbook.sheets.filter((sheet) => sheet.parts.visibility === 'Visible') : session.workbook.sheets;
}

/** The sheets of the workbook, in order. */
export const worksheetCollectionType: ApiType<null> = new ApiType<null>('WorksheetCollection', {
  items: (_it, session) => session.workbook.sheets.map((sheet) => worksheetType.object(sheet)),
  item: (_it, key, session) => {
    const sheet = find(session, key);
    return sheet && worksheetType.object(sheet);
  },
  methods: {
    Add: (_it, args, session) => {
      guardStructure(session);
      const name = args.optionalText(0);
      if (name !== undefined && !isSheetName(name)) throw invalidArgument();
      if (name !== undefined && session.workbook.sheetNamed(name)) throw new HostError('ItemAlreadyExists', 'A resource with the same name or identifier already exists.');
      return worksheetType.object(session.workbook.addSheet(name ?? newSheetName(session.workbook)));
    },
    GetActiveWorksheet: (_it, _args, session) => worksheetType.object(session.workbook.activeSheet),
    GetCount: (_it, args, session) => shown(session, args).length,
    GetFirst: (_it, args, session) => {
      const sheet = shown(session, args)[0];
      if (!sheet) throw new HostError('ItemNotFound');
      return worksheetType.object(sheet);
    },
    GetLast: (_it, args, session) => {
      const sheet = shown(session, args).at(-1);
      if (!sheet) throw new HostError('ItemNotFound');
      return worksheetType.object(sheet);
    },
    GetItemOrNullObject: (_it, args, session) => {
      const sheet = find(session, args.text(0));
      return sheet ? worksheetType.object(sheet) : NULL_OBJECT;
    },
  },
});
