import type { Cell, Grid } from '../ledger/grid';
import { cellText } from '../ledger/normalize-text';
import { plainText } from '../lookup';
import type { Message } from '../message';
import type { Problem } from '../problem';
import { categoryNamed, categoryNames } from './category-names';
import { lostHeaders } from './lost-headers';
import { ruleFields, type Condition, type Rule } from './rule';
import { parseCondition, printCondition } from './rule-text';
import { rulesColumns, type RulesColumn } from './rules-columns';
import { fieldCell, fieldPlace, fieldText, findTable, ownCells, type FoundTable } from './table-cells';

/** What a table says, and the rows that could not be read, cell by cell, so that writing the table again loses nothing. */
export interface RulesRead {
  readonly rules: readonly Rule[];
  readonly unread: readonly (readonly Cell[])[];
  readonly problems: readonly Problem[];
}

/** Reads the rules table; a row with a typing error is reported with its cell, the others stay in force. */
export function readRulesTable(grids: readonly Grid[]): RulesRead {
  const rules: Rule[] = [];
  const unread: (readonly Cell[])[] = [];
  const problems: Problem[] = [];
  for (const grid of grids) {
    const table = findTable(grid, rulesColumns, ['result'], isRulesHeader);
    if (table === undefined || !ruleFields.some((field) => table.columns[field] !== undefined)) continue;
    for (const row of table.rows) {
      const rule = readRule(table, row);
      if ('code' in rule) {
        problems.push(rule);
        unread.push(ownCells(table, row, rulesColumns));
      } else rules.push(rule);
    }
  }
  return { rules, unread, problems: [...lostHeaders(grids, rulesColumns, { needed: ['result'], deciding: ['enabled', ...ruleFields, 'result'] }), ...problems] };
}

/** The cells of the rules table, one row a rule; what could not be read stands below as it was. */
export function rulesToRows(rules: readonly Rule[], unread: RulesRead['unread'] = []): readonly (readonly Cell[])[] {
  return [...rules.map((rule) => rulesColumns.map(({ field }) => cellOf(rule, field))), ...unread];
}

const headerWords = new Set(['启用', '行指纹', '认定类别']);

function isRulesHeader(key: string): boolean {
  return headerWords.has(key);
}

function readRule(table: FoundTable<RulesColumn>, row: number): Rule | Problem {
  const enabled = switches.get(plainText(fieldText(table, row, 'enabled')) || fieldText(table, row, 'enabled'));
  if (enabled === undefined) return problemAt('rule-enabled', table, row, 'enabled');
  const conditions: Condition[] = [];
  for (const field of ruleFields) {
    const reading = parseCondition(field, cellText(fieldCell(table, row, field)));
    if (reading === 'mixed') return problemAt('rule-condition-mixed', table, row, field);
    if (reading === 'unreadable') return problemAt('rule-condition-unreadable', table, row, field);
    if (reading !== undefined) conditions.push(reading);
  }
  const result = fieldText(table, row, 'result');
  if (result === '') return problemAt('rule-without-result', table, row, 'result');
  const category = categoryNamed(result);
  return {
    enabled,
    conditions,
    result: category === undefined ? { line: result } : { category },
    note: fieldText(table, row, 'note'),
    place: fieldPlace(table, row, 'result'),
  };
}

/** An empty cell means on: who writes a rule wants it. */
const switches = new Map<string, boolean>([
  ...['', '是', '启用', '对', '开', '√', '✓', '✔', 'true', 'yes', 'y', '1'].map((text): [string, boolean] => [text, true]),
  ...['否', '停用', '不启用', '关', '×', '✗', '✘', 'false', 'no', 'n', '0'].map((text): [string, boolean] => [text, false]),
]);

function cellOf(rule: Rule, field: RulesColumn): Cell {
  if (field === 'enabled') return rule.enabled ? '是' : '否';
  if (field === 'result') return 'category' in rule.result ? categoryNames[rule.result.category] : rule.result.line;
  if (field === 'note') return rule.note;
  const condition = rule.conditions.find((other) => other.field === field);
  return condition === undefined ? '' : printCondition(condition);
}

type RulesFault = 'rule-enabled' | 'rule-condition-mixed' | 'rule-condition-unreadable' | 'rule-without-result';

function problemAt(code: RulesFault, table: FoundTable<RulesColumn>, row: number, field: RulesColumn): Problem {
  const place = fieldPlace(table, row, field);
  const found = fieldText(table, row, field);
  const key: Message['key'] = `problem.${code}`;
  return { code, severity: 'error', place, found, message: { key, params: { sheet: place.sheet, row: place.row, cell: place.cell ?? '', found } } };
}
