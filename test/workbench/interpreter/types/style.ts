import { DEFAULT_FORMAT } from '../../model/cell-format';
import type { CellFormat, FormatPatch } from '../../model/cell-format';
import { asFlag, asNumber, asText, oneOf } from '../arguments';
import { HostError, invalidArgument } from '../host-error';
import { ApiType, NULL_OBJECT } from '../host-object';
import type { HostObject, ScalarAnswer } from '../host-object';
import type { Session } from '../session';
import { asColour } from './colour';

interface StyleRef {
  readonly name: string;
}

function patchOf(it: StyleRef, session: Session): FormatPatch {
  const patch = session.workbook.styleFormat(it.name);
  if (!patch) throw new HostError('ItemNotFound');
  return patch;
}

function scalar<K extends keyof CellFormat>(key: K, read: (value: unknown) => CellFormat[K]): ScalarAnswer<StyleRef> {
  return {
    get: (it, session) => patchOf(it, session)[key] ?? DEFAULT_FORMAT[key],
    set: (it, value, session) => { session.workbook.defineStyle(it.name, { ...patchOf(it, session), [key]: read(value) }); },
  };
}

function word<K extends keyof CellFormat>(key: K, words: readonly (CellFormat[K] & string)[]): ScalarAnswer<StyleRef> {
  return scalar(key, (value) => oneOf(value, words));
}

const fontType: ApiType<StyleRef> = new ApiType<StyleRef>('RangeFont', {
  scalars: {
    Name: scalar('fontName', asText),
    Size: scalar('fontSize', asNumber),
    Color: scalar('fontColor', asColour),
    Bold: scalar('bold', asFlag),
    Italic: scalar('italic', asFlag),
    Underline: word('underline', ['None', 'Single', 'Double', 'SingleAccountant', 'DoubleAccountant']),
    Strikethrough: scalar('strikethrough', asFlag),
  },
});

const fillType: ApiType<StyleRef> = new ApiType<StyleRef>('RangeFill', {
  scalars: { Color: { get: (it, session) => patchOf(it, session).fillColor ?? '#FFFFFF', set: (it, value, session) => { session.workbook.defineStyle(it.name, { ...patchOf(it, session), fillColor: asColour(value), fillPattern: 'Solid' }); } } },
});

const always = (value: unknown): ScalarAnswer<StyleRef> => ({ get: () => value, set: () => undefined });

/** A named style of the workbook. */
export const styleType: ApiType<StyleRef> = new ApiType<StyleRef>('Style', {
  check: (it, session) => { patchOf(it, session); },
  scalars: {
    Name: { get: (it) => it.name },
    BuiltIn: { get: (it, session) => !session.workbook.parts.styles.has(it.name) },
    NumberFormat: scalar('numberFormat', asText),
    NumberFormatLocal: scalar('numberFormat', asText),
    HorizontalAlignment: word('horizontalAlignment', ['General', 'Left', 'Center', 'Right', 'Fill', 'Justify', 'CenterAcrossSelection', 'Distributed']),
    VerticalAlignment: word('verticalAlignment', ['Top', 'Center', 'Bottom', 'Justify', 'Distributed']),
    WrapText: scalar('wrapText', asFlag),
    ShrinkToFit: scalar('shrinkToFit', asFlag),
    IndentLevel: scalar('indentLevel', asNumber),
    TextOrientation: scalar('textOrientation', asNumber),
    // The library sets the orientation under this name.
    Orientation: { set: (it, value, session) => { session.workbook.defineStyle(it.name, { ...patchOf(it, session), textOrientation: asNumber(value) }); } },
    ReadingOrder: word('readingOrder', ['Context', 'LeftToRight', 'RightToLeft']),
    Locked: scalar('locked', asFlag),
    FormulaHidden: scalar('formulaHidden', asFlag),
    AutoIndent: always(false),
    IncludeAlignment: always(true),
    IncludeBorder: always(true),
    IncludeFont: always(true),
    IncludeNumber: always(true),
    IncludePatterns: always(true),
    IncludeProtection: always(true),
  },
  objects: { Font: (it) => fontType.object(it), Fill: (it) => fillType.object(it) },
  methods: {
    Delete: (it, _args, session) => {
      if (!session.workbook.parts.styles.has(it.name)) throw new HostError('InvalidOperation');
      session.workbook.update({ styles: new Map([...session.workbook.parts.styles].filter(([name]) => name !== it.name)) });
      return undefined;
    },
  },
});

function find(session: Session, name: string): HostObject | undefined {
  const found = session.workbook.styleNames.find((one) => one.toLowerCase() === name.toLowerCase());
  return found === undefined ? undefined : styleType.object({ name: found });
}

export const styleCollectionType: ApiType<null> = new ApiType<null>('StyleCollection', {
  items: (_it, session) => session.workbook.styleNames.map((name) => styleType.object({ name })),
  item: (_it, key, session) => find(session, String(key)),
  methods: {
    Add: (_it, args, session) => {
      const name = args.text(0);
      if (find(session, name)) throw new HostError('ItemAlreadyExists');
      session.workbook.defineStyle(name, {});
      return undefined;
    },
    GetCount: (_it, _args, session) => session.workbook.styleNames.length,
    GetItemAt: (_it, args, session) => {
      const name = session.workbook.styleNames[args.whole(0)];
      if (name === undefined) throw invalidArgument();
      return styleType.object({ name });
    },
    GetItemOrNullObject: (_it, args, session) => find(session, args.text(0)) ?? NULL_OBJECT,
  },
});

const TABLE_STYLES: readonly string[] = ['Light', 'Medium', 'Dark'].flatMap((family) => Array.from({ length: family === 'Light' ? 21 : family === 'Medium' ? 28 : 11 }, (_, i) => `TableStyle${family}${i + 1}`));

const tableStyleType: ApiType<StyleRef> = new ApiType<StyleRef>('TableStyle', {
  id: (it) => it.name,
  scalars: { Name: { get: (it) => it.name }, ReadOnly: { get: () => true } },
});

/** The built-in table styles; none of their own can be added. */
export const tableStyleCollectionType: ApiType<null> = new ApiType<null>('TableStyleCollection', {
  items: () => TABLE_STYLES.map((name) => tableStyleType.object({ name })),
  item: (_it, key) => (TABLE_STYLES.includes(String(key)) ? tableStyleType.object({ name: String(key) }) : undefined),
  methods: {
    GetCount: () => TABLE_STYLES.length,
    GetDefault: () => tableStyleType.object({ name: 'TableStyleMedium2' }),
    GetItemOrNullObject: (_it, args) => (TABLE_STYLES.includes(args.text(0)) ? tableStyleType.object({ name: args.text(0) }) : NULL_OBJECT),
  },
});

export const styleParts = [tableStyleType];
