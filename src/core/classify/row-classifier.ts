import { splitAccount, splitEconomic, splitProject } from '../ledger/split-code-name';
import { withoutPlaceholders } from './base-texts';
import { buildSteps } from './steps';
import type { NamedLine } from './named-line';
import type { Rule } from './rule';
import { textFields, type RuleIndex, type TextField } from './rule-index';
import { verdictOfRule } from './rule-verdict';
import { rulesInForce } from './rules-of-rows';
import type { Verdict } from './verdict';

/** A row in words, as a formula gives it; '' for what is left out. Code and name may stand together in any order. */
export interface RowInWords {
  readonly economic: string;
  readonly project: string;
  readonly summary: string;
  readonly account: string;
}

/**
 * Makes a function that classifies single rows by rules and the steps after them, as the ledger's rows are. There are
 * no decisions on such a row, and a rule with a condition on the amount does not apply.
 */
export function buildRowClassifier(lines: readonly NamedLine[], rules: readonly Rule[]): (row: RowInWords) => Verdict {
  const steps = buildSteps(lines, 'any');
  const index = rulesInForce(rules, lines);
  return (row) => {
    const economic = splitEconomic(row.economic);
    const project = splitProject(row.project);
    const account = splitAccount(row.account);
    const ofField: Readonly<Record<TextField, readonly string[]>> = {
      account: [account.code, account.name],
      economicCode: [economic.code, economic.name],
      project: [project.code, project.name],
      projectCategory: [''],
      summary: [row.summary],
      payee: [''],
      fund: [''],
    };
    const rule = index === undefined ? undefined : firstRule(index, ofField);
    if (rule !== undefined) return verdictOfRule(rules[rule] ?? noRule, rule, lines);
    const texts = withoutPlaceholders({
      accountCode: account.code,
      accountName: account.name,
      // A code that is none of the department's stays visible in the reason.
      economicCode: economic.code === '' && economic.name === '' ? row.economic.trim() : economic.code,
      economicName: economic.name,
      projectCode: project.code,
      projectName: project.name,
      projectCategory: '',
    });
    return (
      steps.accountOrLine(texts) ??
      (steps.looksForLineInTexts(texts) ? (steps.lineInAccount(texts.accountName) ?? steps.lineInSummary(row.summary)) : undefined) ??
      steps.markerOrEconomic(texts) ??
      steps.keyword(row.summary) ??
      steps.nobody(texts, row.summary)
    );
  };
}

const noRule: Rule = { enabled: false, conditions: [], result: { category: 'unclassified' }, note: '' };

/** The first rule whose text conditions hold and that asks for no amount. */
function firstRule(index: RuleIndex, ofField: Readonly<Record<TextField, readonly string[]>>): number | undefined {
  const held = index.inForce.slice();
  for (const field of textFields) {
    const bits = index.free(field)?.slice();
    if (bits === undefined) continue;
    for (const text of ofField[field]) index.mark(field, text, bits);
    bits.forEach((word, at) => (held[at] = (held[at] ?? 0) & word));
  }
  for (let rule = 0; rule < index.words * 32; rule++) {
    if ((((held[rule >>> 5] ?? 0) >>> (rule & 31)) & 1) === 1 && index.amountHolds(rule, Number.NaN)) return rule;
  }
  return undefined;
}
