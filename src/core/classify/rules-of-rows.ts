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
  const groups = fieldGroups.flatMap((fields) => patternsOfGroup(rows, fields, index) ?? []);
  const held = new Int32Array(words);
  return (row) => {
    held.set(index.inForce);
    for (const group of groups) {
      const from = group.patternOf(row) * words;
      const { patterns } = group;
      let left = 0;
      for (let word = 0; word < words; word++) left |= held[word] = (held[word] ?? 0) & (patterns[from + word] ?? 0);
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
  /** Which pattern the row's texts have. */
  readonly patternOf: (row: number) => number;
  /** Bits of the rules whose conditions on the group's fields hold, pattern after pattern. It is another array after it has grown. */
  readonly patterns: Uint32Array;
}

/**
 * Each combination of texts is looked at once; the many that satisfy no condition share the first pattern. `undefined`
 * when no rule has a condition on any of the fields.
 */
function patternsOfGroup(rows: Rows, group: readonly TextField[], index: RuleIndex): Group | undefined {
  const { words } = index;
  const fields = group.flatMap((field) => {
    const free = index.free(field);
    return free === undefined ? [] : [{ field, free, satisfied: new Uint32Array(words) }];
  });
  if (fields.length === 0) return undefined;
  const roles = fields.flatMap(({ field }) => rolesOfField[field]).filter((role) => rows.texts[role].values.length > 1);
  const [only] = roles;
  const single = roles.length === 1 && only !== undefined ? rows.texts[only] : undefined;
  const combined = single === undefined ? combineTexts(rows, roles) : undefined;
  const combinationOf = single?.codes ?? combined?.ofRow ?? new Uint32Array(0);
  const unknown = -1;
  const known = new Int32Array(single === undefined ? (combined?.firstRows.length ?? 0) : single.values.length).fill(unknown);
  let patterns = new Uint32Array(words * 16);
  let count = 0;

  const addPattern = (): number => {
    if ((count + 1) * words > patterns.length) {
      const grown = new Uint32Array(patterns.length * 2);
      grown.set(patterns);
      patterns = grown;
    }
    for (let word = 0; word < words; word++) {
      let bits = -1;
      for (const { free, satisfied } of fields) bits &= (free[word] ?? 0) | (satisfied[word] ?? 0);
      patterns[count * words + word] = bits;
    }
    return count++;
  };
  const noneSatisfied = addPattern();
  const reckon = (row: number): number => {
    let some = false;
    for (const { field, satisfied } of fields) {
      for (const role of rolesOfField[field]) some = index.mark(field, textAt(rows, role, row), satisfied) || some;
    }
    if (!some) return noneSatisfied;
    const pattern = addPattern();
    for (const { satisfied } of fields) satisfied.fill(0);
    return pattern;
  };
  return {
    patternOf: (row) => {
      const combination = combinationOf[row] ?? 0;
      let pattern = known[combination] ?? unknown;
      if (pattern === unknown) {
        pattern = reckon(row);
        known[combination] = pattern;
      }
      return pattern;
    },
    get patterns() {
      return patterns;
    },
  };
}
