import type { Rows } from '../ledger/ledger';
import type { TextRole } from '../ledger/roles';
import { textAt } from './base-texts';
import { combineTexts } from './combine-texts';
import type { NamedLine } from './named-line';
import type { Rule } from './rule';
import { buildRuleIndex, type RuleIndex, type TextField } from './rule-index';
import { faultOfRule } from './rule-verdict';

/** Step 2 for any row: the index of the first rule in force whose conditions all hold, or -1. */
export function rulesOfRows(rows: Rows, rules: readonly Rule[], lines: readonly NamedLine[]): (row: number) => number {
  const index = rulesInForce(rules, lines);
  if (index === undefined) return () => -1;
  const { words } = index;
  const groups = fieldGroups.map((fields) => marksOfGroup(rows, fields, index));
  const held = new Int32Array(words);
  return (row) => {
    held.fill(-1);
    for (const { ofRow, marks, done, mark } of groups) {
      const at = ofRow[row] ?? 0;
      if (done[at] !== 1) mark(at, row);
      let left = 0;
      for (let word = 0; word < words; word++) left |= held[word] = (held[word] ?? 0) & (marks[at * words + word] ?? 0);
      if (left === 0) return -1;
    }
    for (let word = 0; word < words; word++) {
      let bits = held[word] ?? 0;
      while (bits !== 0) {
        const rule = word * 32 + (31 - Math.clz32(bits & -bits));
        if (index.amountHolds(rule, rows.amount[row] ?? 0)) return rule;
        bits &= bits - 1;
      }
    }
    return -1;
  };
}

/** Remembered as long as these rules live: an edited row is classified by the same rules as the ledger was. */
const known = new WeakMap<readonly Rule[], { readonly lines: readonly NamedLine[]; readonly index: RuleIndex | undefined }>();

/** The rules that are in force, made ready for many texts; `undefined` where none is. */
export function rulesInForce(rules: readonly Rule[], lines: readonly NamedLine[]): RuleIndex | undefined {
  const before = known.get(rules);
  if (before?.lines === lines) return before.index;
  const inForce = new Set(rules.filter((rule) => rule.enabled && faultOfRule(rule, lines) === undefined));
  const index = inForce.size === 0 ? undefined : buildRuleIndex(rules, (rule) => inForce.has(rule));
  known.set(rules, { lines, index });
  return index;
}

const rolesOfField: Readonly<Record<TextField, readonly TextRole[]>> = {
  account: ['accountCode', 'accountName'],
  economicCode: ['economicCode', 'economicName'],
  project: ['projectCode', 'projectName'],
  projectCategory: ['projectCategory'],
  summary: ['summary'],
  payee: ['payee'],
  fund: ['fund'],
};

/** Fields whose texts have few combinations in a ledger are looked at together. */
const fieldGroups: readonly (readonly TextField[])[] = [['account', 'economicCode', 'projectCategory', 'fund'], ['project'], ['payee'], ['summary']];

interface Group {
  /** Row → its combination of the group's texts. */
  readonly ofRow: Uint32Array;
  /** The rules that each combination satisfies in all fields of the group. */
  readonly marks: Uint32Array;
  /** 1 for combinations whose marks are ready. */
  readonly done: Uint8Array;
  /** Makes the marks of a combination ready, from any row that has it. */
  readonly mark: (combination: number, row: number) => void;
}

function marksOfGroup(rows: Rows, fields: readonly TextField[], index: RuleIndex): Group {
  const { words } = index;
  const roles = fields.flatMap((field) => rolesOfField[field]).filter((role) => rows.texts[role].values.length > 1);
  const [only] = roles;
  const single = roles.length === 1 && only !== undefined ? rows.texts[only] : undefined;
  const combined = single === undefined ? combineTexts(rows, roles) : undefined;
  const size = single === undefined ? (combined?.firstRows.length ?? 0) : single.values.length;
  const marks = new Uint32Array(size * words);
  const done = new Uint8Array(size);
  const ofField = new Uint32Array(words);
  const mark = (combination: number, row: number): void => {
    done[combination] = 1;
    marks.fill(0xffffffff, combination * words, (combination + 1) * words);
    for (const field of fields) {
      ofField.fill(0);
      for (const role of rolesOfField[field]) index.mark(field, textAt(rows, role, row), ofField, 0);
      for (let word = 0; word < words; word++) marks[combination * words + word] = (marks[combination * words + word] ?? 0) & (ofField[word] ?? 0);
    }
  };
  return { ofRow: single?.codes ?? combined?.ofRow ?? new Uint32Array(0), marks, done, mark };
}
