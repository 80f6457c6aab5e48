import { rowKinds, type Ledger, type Rows } from '../ledger/ledger';
import type { TextRole } from '../ledger/roles';
import { baseRoles, baseTextsOf } from './base-texts';
import { categories, NO_CATEGORY } from './category';
import type { Classified, Reason } from './classified';
import { combineTexts } from './combine-texts';
import { findDecidedRows, verdictOfDecision } from './decisions';
import type { NamedLine } from './named-line';
import type { Decision, Rule } from './rule';
import { buildRuleIndex, type RuleIndex, type TextField } from './rule-index';
import { faultOfRule, verdictOfRule } from './rule-verdict';
import { buildSteps, type Steps } from './steps';
import type { Verdict } from './verdict';

/** Classifies every posting of a ledger (spec: ledger, 4): nine steps, the first match wins. */
export function classify(ledger: Ledger, lines: readonly NamedLine[], rules: readonly Rule[], decisions: readonly Decision[]): Classified {
  const { rows } = ledger;
  const verdicts = emptyVerdictList();
  const decided = findDecidedRows(rows, decisions);
  const byRules = rulesOfRows(rows, rules, lines);
  const bySteps = stepsOfRows(rows, buildSteps(lines, ledger.basis), verdicts);
  const ruleVerdicts = rules.map(() => NONE);
  const ruleCounts = rules.map(() => 0);
  const category = new Uint8Array(rows.count).fill(NO_CATEGORY);
  const line = new Int32Array(rows.count).fill(-1);
  const reason = new Uint32Array(rows.count);

  for (let row = 0; row < rows.count; row++) {
    if (rows.kind[row] !== POSTING) continue;
    let verdict = NONE;
    const decision = decisions[decided.byRow.get(row) ?? -1];
    if (decision !== undefined) verdict = verdicts.add(verdictOfDecision(decision, lines));
    const rule = verdict === NONE ? byRules(row) : NONE;
    if (rule !== NONE) {
      if (ruleVerdicts[rule] === NONE) ruleVerdicts[rule] = verdicts.add(verdictOfRule(rules[rule] ?? noRule, rule, lines));
      verdict = ruleVerdicts[rule] ?? NONE;
      ruleCounts[rule] = (ruleCounts[rule] ?? 0) + 1;
    }
    if (verdict === NONE) verdict = bySteps(row);
    category[row] = verdicts.categories[verdict] ?? NO_CATEGORY;
    line[row] = verdicts.lines[verdict] ?? -1;
    reason[row] = verdict;
  }
  return { category, line, reason, reasons: verdicts.reasons, ruleCounts };
}

const POSTING = rowKinds.indexOf('posting');
const NONE = -1;
const noRule: Rule = { enabled: false, conditions: [], result: { category: 'unclassified' }, note: '' };

/** Verdicts in columns; the index of a verdict is the index of its reason. The first stands for rows that are no spending. */
interface VerdictList {
  readonly categories: number[];
  readonly lines: number[];
  readonly reasons: Reason[];
  /** The index of a new verdict; NONE for none. */
  readonly add: (verdict: Verdict | undefined) => number;
}

function emptyVerdictList(): VerdictList {
  const list = { categories: [NO_CATEGORY], lines: [-1], reasons: [noSpending] };
  return {
    ...list,
    add: (verdict) => {
      if (verdict === undefined) return NONE;
      list.categories.push(categories.indexOf(verdict.category));
      list.lines.push(verdict.line);
      const { origin, rule, message } = verdict;
      return list.reasons.push(rule === undefined ? { origin, message } : { origin, rule, message }) - 1;
    },
  };
}

const noSpending: Reason = { origin: 'nobody', message: { key: 'reason.none' } };

/** Steps 3 to 9 for any row: each distinct text, or combination of texts, is looked at once. */
function stepsOfRows(rows: Rows, steps: Steps, verdicts: VerdictList): (row: number) => number {
  const combined = combineTexts(rows, baseRoles);
  const early = combined.firstRows.map((row) => verdicts.add(steps.accountOrLine(baseTextsOf(rows, row))));
  const late = combined.firstRows.map((row) => verdicts.add(steps.markerOrEconomic(baseTextsOf(rows, row))));
  const looksOn = combined.firstRows.map((row) => steps.looksForLineInTexts(baseTextsOf(rows, row)));
  const keywords = new Map<string, number>();
  const lineInRemark = onceEach(rows, 'remark', (text) => verdicts.add(steps.lineInRemark(text)));
  const lineInSummary = onceEach(rows, 'summary', (text) => verdicts.add(steps.lineInSummary(text)));
  const keyword = onceEach(rows, 'summary', (text) => {
    const verdict = steps.keyword(text);
    if (verdict === undefined) return NONE;
    const key = JSON.stringify(verdict.message.params);
    const known = keywords.get(key) ?? verdicts.add(verdict);
    keywords.set(key, known);
    return known;
  });
  const nobody = new Map<number, number>();
  const { codes: summaries, values } = rows.texts.summary;
  return (row) => {
    const combination = combined.ofRow[row] ?? 0;
    let verdict = early[combination] ?? NONE;
    if (verdict === NONE && looksOn[combination] === true) {
      verdict = lineInRemark(row);
      if (verdict === NONE) verdict = lineInSummary(row);
    }
    if (verdict === NONE) verdict = late[combination] ?? NONE;
    if (verdict === NONE) verdict = keyword(row);
    if (verdict !== NONE) return verdict;
    const summary = summaries[row] ?? 0;
    const key = combination * values.length + summary;
    const known = nobody.get(key) ?? verdicts.add(steps.nobody(baseTextsOf(rows, row), values[summary] ?? ''));
    nobody.set(key, known);
    return known;
  };
}

/** A function of one text column, reckoned once for each distinct text that is asked for. */
function onceEach(rows: Rows, role: TextRole, reckon: (text: string) => number): (row: number) => number {
  const { values, codes } = rows.texts[role];
  const unasked = -2;
  const known = new Int32Array(values.length).fill(unasked);
  return (row) => {
    const code = codes[row] ?? 0;
    const before = known[code] ?? unasked;
    if (before !== unasked) return before;
    return (known[code] = reckon(values[code] ?? ''));
  };
}

const ruleRoles: readonly (readonly [TextField, readonly TextRole[]])[] = [
  ['account', ['accountCode', 'accountName']],
  ['economicCode', ['economicCode', 'economicName']],
  ['project', ['projectCode', 'projectName']],
  ['projectCategory', ['projectCategory']],
  ['summary', ['summary']],
  ['payee', ['payee']],
  ['fund', ['fund']],
];

/** Step 2 for any row: the first rule in force whose conditions all hold, or -1. */
export function rulesOfRows(rows: Rows, rules: readonly Rule[], lines: readonly NamedLine[]): (row: number) => number {
  if (!rules.some((rule) => rule.enabled)) return () => NONE;
  const index = buildRuleIndex(rules, (rule) => rule.enabled && faultOfRule(rule, lines) === undefined);
  const { words } = index;
  const asked = ruleRoles.map(([field, roles]) => roles.filter((role) => rows.texts[role].values.length > 1).map((role) => marksOfColumn(rows, role, field, index)));
  const blank = ruleRoles.map(([field]) => marksOfText(index, field, ''));
  return (row) => {
    for (let word = 0; word < words; word++) {
      let bits = -1;
      for (let field = 0; field < asked.length && bits !== 0; field++) {
        let held = blank[field]?.[word] ?? 0;
        for (const marks of asked[field] ?? []) held |= marks(row, word);
        bits &= held;
      }
      while (bits !== 0) {
        const rule = word * 32 + (31 - Math.clz32(bits & -bits));
        if (index.amountHolds(rule, rows.amount[row] ?? 0)) return rule;
        bits &= bits - 1;
      }
    }
    return NONE;
  };
}

function marksOfText(index: RuleIndex, field: TextField, text: string): Uint32Array {
  const bits = new Uint32Array(index.words);
  index.mark(field, text, bits, 0);
  return bits;
}

/** The marks of each distinct text of a column, made when first asked for. */
function marksOfColumn(rows: Rows, role: TextRole, field: TextField, index: RuleIndex): (row: number, word: number) => number {
  const { values, codes } = rows.texts[role];
  const marks = new Uint32Array(values.length * index.words);
  const done = new Uint8Array(values.length);
  return (row, word) => {
    const code = codes[row] ?? 0;
    if (done[code] === 0) {
      index.mark(field, values[code] ?? '', marks, code * index.words);
      done[code] = 1;
    }
    return marks[code * index.words + word] ?? 0;
  };
}
