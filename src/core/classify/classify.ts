import { rowKinds, type Ledger, type Rows } from '../ledger/ledger';
import type { TextRole } from '../ledger/roles';
import { baseTextsOf, textAt } from './base-texts';
import { categories, NO_CATEGORY } from './category';
import type { Classified, Reason } from './classified';
import { combineTexts } from './combine-texts';
import { findDecidedRows, verdictOfDecision } from './decisions';
import type { NamedLine } from './named-line';
import type { Decision, Rule } from './rule';
import { verdictOfRule } from './rule-verdict';
import { rulesOfRows } from './rules-of-rows';
import { buildSteps, type Steps } from './steps';
import type { Verdict } from './verdict';

/** Classifies every posting of a ledger (spec: ledger, 4): nine steps, the first match wins. */
export function classify(ledger: Ledger, lines: readonly NamedLine[], rules: readonly Rule[], decisions: readonly Decision[]): Classified {
  const { rows } = ledger;
  const verdicts = emptyVerdictList();
  const decided = findDecidedRows(rows, decisions);
  const hasDecisions = decided.byRow.size > 0;
  const byRules = rulesOfRows(rows, rules, lines);
  const bySteps = stepsOfRows(ledger, buildSteps(lines, ledger.basis), verdicts);
  const ruleVerdicts = rules.map(() => NONE);
  const ruleCounts = rules.map(() => 0);
  const category = new Uint8Array(rows.count).fill(NO_CATEGORY);
  const line = new Int32Array(rows.count).fill(-1);
  const reason = new Uint32Array(rows.count);

  for (let row = 0; row < rows.count; row++) {
    if (rows.kind[row] !== POSTING) continue;
    let verdict = NONE;
    if (hasDecisions) {
      const decision = decisions[decided.byRow.get(row) ?? NONE];
      if (decision !== undefined) verdict = verdicts.add(verdictOfDecision(decision, lines));
    }
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
  return { category, line, reason, reasons: verdicts.reasons, ruleCounts, orphans: decided.orphans };
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

/** What step 3 and the project columns of step 4 look at, and what steps 5 to 7 do. */
const earlyRoles = ['accountCode', 'accountName', 'projectCode', 'projectName', 'projectCategory'] as const;
const projectRoles = ['project', 'projectCode', 'projectName'] as const;
const lateRoles = ['accountCode', 'accountName', 'economicCode', 'economicName', 'projectCategory'] as const;

/** Steps 3 to 9 for any row: each distinct text, or combination of texts, is looked at once. */
function stepsOfRows({ rows, sheets }: Pick<Ledger, 'rows' | 'sheets'>, steps: Steps, verdicts: VerdictList): (row: number) => number {
  // What a sheet's name or a heading says of the project is no column: where it is no line, a text of the row may name one.
  const columnless = sheets.map(({ columns }) => projectRoles.every((role) => columns[role] === undefined));
  const { ofRow: earlyOf, firstRows: earlyRows } = combineTexts(rows, earlyRoles);
  const early = Int32Array.from(earlyRows, (row) => verdicts.add(steps.accountOrLine(baseTextsOf(rows, row))));
  const looksOn = Uint8Array.from(earlyRows, (row) => (steps.looksForLineInTexts(baseTextsOf(rows, row)) ? 1 : 0));
  const { ofRow: lateOf, firstRows: lateRows } = combineTexts(rows, lateRoles);
  const late = Int32Array.from(lateRows, (row) => verdicts.add(steps.markerOrEconomic(baseTextsOf(rows, row))));
  const keywords = new Map<string, number>();
  const lineInAccount = onceEach(rows, 'accountName', (text) => verdicts.add(steps.lineInAccount(text)));
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
  const nobody = new Map<string, number>();
  return (row) => {
    const earlyCase = earlyOf[row] ?? 0;
    let verdict = early[earlyCase] ?? NONE;
    if (verdict === NONE && (looksOn[earlyCase] === 1 || columnless[rows.sheet[row] ?? 0] === true)) {
      verdict = lineInAccount(row);
      if (verdict === NONE) verdict = lineInRemark(row);
      if (verdict === NONE) verdict = lineInSummary(row);
    }
    if (verdict === NONE) verdict = late[lateOf[row] ?? 0] ?? NONE;
    if (verdict === NONE) verdict = keyword(row);
    if (verdict !== NONE) return verdict;
    const key = `${earlyCase} ${lateOf[row] ?? 0} ${rows.texts.summary.codes[row] ?? 0}`;
    const known = nobody.get(key) ?? verdicts.add(steps.nobody(baseTextsOf(rows, row), textAt(rows, 'summary', row)));
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
