import { contains, intersection, lastColumn, lastRow } from '../../model/area';
import type { Area } from '../../model/area';
import type { StoredRule } from '../../model/features';
import { guardUnprotected } from '../../strictness/guard-cells';
import { asFlag, asRecord, asWords } from '../arguments';
import { HostError, invalidArgument } from '../host-error';
import { ApiType, isHostObject, NULL_OBJECT } from '../host-object';
import { absoluteFormula, RangePlace } from '../range-place';
import type { Session } from '../session';
import type { Places } from './format-access';
import { rangeAreasType } from './range-areas';
import { rangeType } from './range';

const KINDS = { wholeNumber: 'WholeNumber', decimal: 'Decimal', list: 'List', date: 'Date', time: 'Time', textLength: 'TextLength', custom: 'Custom' } as const;

const NO_ALERT = { message: '', showAlert: true, style: 'Stop', title: '' };
const NO_PROMPT = { message: '', showPrompt: true, title: '' };

function ruleOf(places: Places): StoredRule | undefined {
  const place = places[0];
  return place?.sheet.parts.validations.find((rule) => rule.areas.some((area) => intersection(area, place.cells)));
}

function change(places: Places, patch: Readonly<Record<string, unknown>>, session: Session): void {
  for (const { sheet, cells } of places) {
    guardUnprotected(session, sheet);
    const existing = sheet.parts.validations.find((rule) => rule.areas.length === 1 && rule.areas[0] && contains(rule.areas[0], cells) && contains(cells, rule.areas[0]));
    const rule: StoredRule = { id: existing?.id ?? session.workbook.newId(), areas: [cells], properties: { ...existing?.properties, ...patch } };
    const others = sheet.parts.validations.filter((one) => one !== existing && !one.areas.every((area) => contains(cells, area)));
    sheet.update({ validations: [...others, rule] }, { kind: 'validation', sheet: sheet.id });
  }
}

/** What may be typed into cells: kept, given back, and judged for simple rules. */
export const dataValidationType = new ApiType<Places>('DataValidation', {
  scalars: {
    Type: { get: (it) => kindOf(ruleOf(it)) },
    Rule: {
      get: (it) => ruleOf(it)?.properties.rule ?? {},
      set: (it, value, session) => {
        const rule = asRecord(value);
        const kinds = Object.keys(rule).filter((name) => rule[name] !== undefined && rule[name] !== null);
        if (kinds.length !== 1 || !((kinds[0] ?? '') in KINDS)) throw invalidArgument();
        change(it, { rule: withFormulas(rule) }, session);
      },
    },
    Prompt: { get: (it) => ruleOf(it)?.properties.prompt ?? NO_PROMPT, set: (it, value, session) => { change(it, { prompt: { ...NO_PROMPT, ...asRecord(value) } }, session); } },
    ErrorAlert: { get: (it) => ruleOf(it)?.properties.errorAlert ?? NO_ALERT, set: (it, value, session) => { change(it, { errorAlert: { ...NO_ALERT, ...asRecord(value) } }, session); } },
    IgnoreBlanks: { get: (it) => ruleOf(it)?.properties.ignoreBlanks ?? true, set: (it, value, session) => { change(it, { ignoreBlanks: asFlag(value) }, session); } },
    Valid: { get: (it) => invalidCells(it).length === 0 },
  },
  methods: {
    Clear: (it, _args, session) => {
      for (const { sheet, cells } of it) {
        guardUnprotected(session, sheet);
        sheet.update({ validations: sheet.parts.validations.filter((rule) => !rule.areas.some((area) => intersection(area, cells))) }, { kind: 'validation', sheet: sheet.id });
      }
      return undefined;
    },
    GetInvalidCells: (it) => {
      const places = invalidCells(it);
      if (places.length === 0) throw new HostError('ItemNotFound');
      return rangeAreasType.object({ places });
    },
    GetInvalidCellsOrNullObject: (it) => {
      const places = invalidCells(it);
      return places.length === 0 ? NULL_OBJECT : rangeAreasType.object({ places });
    },
  },
});

function kindOf(rule: StoredRule | undefined): string {
  const name = rule?.properties.rule === undefined ? undefined : Object.keys(asRecord(rule.properties.rule))[0];
  return name !== undefined && name in KINDS ? KINDS[name as keyof typeof KINDS] : 'None';
}

/** Ranges in a rule are kept as formulas. */
function withFormulas(rule: Readonly<Record<string, unknown>>): Record<string, unknown> {
  return Object.fromEntries(Object.entries(rule).map(([name, value]) => {
    const place = isHostObject(value) ? rangeType.targetOf(value) : undefined;
    if (place) return [name, absoluteFormula(place)];
    return [name, typeof value === 'object' && value !== null && !Array.isArray(value) ? withFormulas(value as Record<string, unknown>) : value];
  }));
}

function invalidCells(places: Places): RangePlace[] {
  const rule = ruleOf(places);
  if (!rule) return [];
  return places.flatMap(({ sheet, cells }) => cellsOf(sheet.usedArea(true, cells)).flatMap((cell) => (isAllowed(rule, sheet.value(cell.row, cell.column)) ? [] : [new RangePlace(sheet, cell)])));
}

function cellsOf(area: Area | undefined): Area[] {
  const cells: Area[] = [];
  if (!area) return cells;
  for (let row = area.row; row <= lastRow(area); row += 1) for (let column = area.column; column <= lastColumn(area); column += 1) cells.push({ row, column, rows: 1, columns: 1 });
  return cells;
}

/** Whether a value passes a rule with literal limits or a literal list; rules with formulas pass. */
function isAllowed(rule: StoredRule, value: unknown): boolean {
  if (value === null) return true;
  const [kind, detail] = Object.entries(asRecord(rule.properties.rule ?? {}))[0] ?? ['', {}];
  const given = asRecord(detail ?? {});
  if (kind === 'list') return typeof given.source !== 'string' || given.source.startsWith('=') || given.source.split(',').map((one) => one.trim()).includes(asWords(value));
  const measured = kind === 'textLength' ? asWords(value).length : value;
  const limits = [given.formula1, given.formula2].map((one) => (typeof one === 'number' ? one : typeof one === 'string' && !one.startsWith('=') ? Number(one) : undefined));
  const [low, high] = limits;
  if (kind === 'custom' || low === undefined || Number.isNaN(low)) return true;
  if (typeof measured !== 'number' || (kind === 'wholeNumber' && !Number.isInteger(measured))) return false;
  switch (typeof given.operator === 'string' ? given.operator : 'Between') {
    case 'Between': return measured >= low && measured <= (high ?? Infinity);
    case 'NotBetween': return measured < low || measured > (high ?? Infinity);
    case 'EqualTo': return measured === low;
    case 'NotEqualTo': return measured !== low;
    case 'GreaterThan': return measured > low;
    case 'LessThan': return measured < low;
    case 'GreaterThanOrEqualTo': return measured >= low;
    case 'LessThanOrEqualTo': return measured <= low;
    default: return true;
  }
}
