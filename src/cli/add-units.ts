import type { CheckId } from '../core/report/checks/verdict';
import type { Language } from '../core/text/language';
import { addLines, checkOfLines } from './add-lines';
import { addProblems } from './common-problems';
import { addYuan, sumYuan } from './exact-yuan';
import type { SummarizedLedger } from './job';
import type { CheckJson, LedgerJson } from './ledger-json';
import { checkOfSharedPrior } from './shared-prior';

/**
 * The ledgers of many units added up, under the same keys: amounts and counts are sums, lists are strung together with
 * the file each entry comes from, lines of the same code and name are one line. What the ledgers share, a line of one
 * budget, the prior year or a mistake in the file of a flag, stands there once. Sums are exact beyond what one ledger may hold.
 */
export function addUnits(ledgers: readonly SummarizedLedger[], language: Language): LedgerJson {
  const units = ledgers.map(({ json }) => json);
  const lines = addLines(ledgers);
  const years = [...new Set(units.map((unit) => unit.year))];
  const [first, ...others] = units.map((unit) => unit.rows);
  const sharedPrior = ledgers.find((ledger) => ledger.sharedPrior !== undefined)?.sharedPrior;
  const [firstTotals, ...otherTotals] = units.map((unit) => unit.totals);
  return {
    unit: 'yuan',
    unitName: '',
    year: years.length === 1 ? (years[0] ?? 0) : 0,
    complete: units.every((unit) => unit.complete),
    ledger: {
      file: '',
      sheets: units.flatMap(({ ledger }) => ledger.sheets.map((sheet) => ({ file: ledger.file, ...sheet }))),
      leftOut: units.flatMap(({ ledger }) => ledger.leftOut),
    },
    rows: addRecords(first ?? NO_ROWS, others, (a, b) => a + b),
    totals: addRecords(firstTotals ?? NO_TOTALS, otherTotals, addYuan),
    lines,
    projectWithoutLine: sumYuan(units.map((unit) => unit.projectWithoutLine)),
    byEconomicCode: addMaps(units.map((unit) => unit.byEconomicCode)),
    byMonth: addMaps(units.map((unit) => unit.byMonth)),
    unclassified: units.flatMap((unit) => unit.unclassified.map((row) => ({ file: unit.ledger.file, ...row }))),
    problems: addProblems(ledgers),
    checks: addChecks(units).map((check) => {
      if (check.id === LINES_CHECK) return checkOfLines(check, lines, language);
      return check.id === PRIOR_CHECK && sharedPrior !== undefined ? checkOfSharedPrior(check, units, sharedPrior, language) : check;
    }),
  };
}

/** The checks whose sides share what was approved, or what the prior year was. */
const LINES_CHECK: CheckId = 'lines-within-budget';
const PRIOR_CHECK: CheckId = 'three-public-within-prior';

const NO_ROWS: LedgerJson['rows'] = { read: 0, posting: 0, income: 0, opening: 0, subtotal: 0, closing: 0, counterpart: 0, blank: 0, rejected: 0 };
const NO_TOTALS: LedgerJson['totals'] = {
  expenditure: '0.00', basic: '0.00', personnel: '0.00', public: '0.00', project: '0.00', remittance: '0.00', operating: '0.00', subsidy: '0.00',
  unclassified: '0.00', income: '0.00', threePublic: '0.00',
};

function addRecords<K extends string, V>(first: Readonly<Record<K, V>>, others: readonly Readonly<Record<K, V>>[], add: (a: V, b: V) => V): Record<K, V> {
  const total: Record<K, V> = { ...first };
  for (const other of others) {
    for (const key of Object.keys(total) as K[]) total[key] = add(total[key], other[key]);
  }
  return total;
}

function addMaps(maps: readonly Readonly<Record<string, string>>[]): Record<string, string> {
  const total = new Map<string, string>();
  for (const map of maps) {
    for (const [key, amount] of Object.entries(map)) total.set(key, addYuan(total.get(key) ?? '0.00', amount));
  }
  return Object.fromEntries([...total].sort(([a], [b]) => (a < b ? -1 : 1)));
}

/** A check over all units holds where it holds in each; its sides are the sums of the sides, its words those of a unit that had something to compare. */
function addChecks(units: readonly LedgerJson[]): CheckJson[] {
  const byId = new Map<string, CheckJson[]>();
  for (const { ledger, checks } of units) {
    for (const check of checks) {
      const message = check.ok ? check.message : `${ledger.file}：${check.message}`;
      byId.set(check.id, [...(byId.get(check.id) ?? []), { ...check, message }]);
    }
  }
  return [...byId].map(([id, checks]) => {
    const failed = checks.filter((check) => !check.ok);
    const compared = checks.filter((check) => check.nothingToCompare === undefined);
    const told = failed.length > 0 ? failed : [...compared, ...checks].slice(0, 1);
    return {
      id,
      ok: failed.length === 0,
      severity: failed.some((check) => check.severity === 'error') ? 'error' : (told[0]?.severity ?? 'error'),
      left: sumYuan(checks.map((check) => check.left)),
      right: sumYuan(checks.map((check) => check.right)),
      difference: sumYuan(checks.map((check) => check.difference)),
      ...(compared.length === 0 ? { nothingToCompare: true } : {}),
      message: told.map((check) => check.message).join('\n'),
    };
  });
}
