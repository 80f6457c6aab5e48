import type { CheckJson, LedgerJson, LineJson } from './ledger-json';

/**
 * The ledgers of many units added up, under the same keys: amounts and counts are sums, lists are strung together with
 * the file each entry comes from, lines of the same code and name are one line. Sums are exact beyond what one ledger may hold.
 */
export function addUnits(units: readonly LedgerJson[]): LedgerJson {
  const years = [...new Set(units.map((unit) => unit.year))];
  const [first, ...others] = units.map((unit) => unit.rows);
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
    lines: addLines(units.flatMap((unit) => unit.lines)),
    projectWithoutLine: sumYuan(units.map((unit) => unit.projectWithoutLine)),
    byEconomicCode: addMaps(units.map((unit) => unit.byEconomicCode)),
    byMonth: addMaps(units.map((unit) => unit.byMonth)),
    unclassified: units.flatMap((unit) => unit.unclassified.map((row) => ({ file: unit.ledger.file, ...row }))),
    problems: units.flatMap((unit) => unit.problems.map((problem) => ({ file: unit.ledger.file, ...problem }))),
    checks: addChecks(units),
  };
}

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

function addLines(lines: readonly LineJson[]): LineJson[] {
  const byName = new Map<string, LineJson>();
  for (const line of lines) {
    const key = JSON.stringify([line.code, line.name]);
    const known = byName.get(key);
    byName.set(key, known === undefined ? line : added(known, line));
  }
  return [...byName.values()];
}

function added(a: LineJson, b: LineJson): LineJson {
  const available = addYuan(a.available, b.available);
  const executed = addYuan(a.executed, b.executed);
  const balance = addYuan(a.balance, b.balance);
  const state = fenOf(balance) < 0n ? 'over' : fenOf(executed) === 0n ? 'unused' : fenOf(balance) === 0n ? 'exhausted' : 'within';
  return {
    ...a,
    approved: addYuan(a.approved, b.approved),
    revised: addYuan(a.revised, b.revised),
    carriedOver: addYuan(a.carriedOver, b.carriedOver),
    available,
    executed,
    balance,
    rate: rateOf(fenOf(executed), fenOf(available)),
    status: state,
    count: a.count + b.count,
  };
}

/** A check over all units holds where it holds in each; its sides are the sums of the sides. */
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
    const told = failed.length > 0 ? failed : checks.slice(0, 1);
    return {
      id,
      ok: failed.length === 0,
      severity: failed.some((check) => check.severity === 'error') ? 'error' : (told[0]?.severity ?? 'error'),
      left: sumYuan(checks.map((check) => check.left)),
      right: sumYuan(checks.map((check) => check.right)),
      difference: sumYuan(checks.map((check) => check.difference)),
      message: told.map((check) => check.message).join('\n'),
    };
  });
}

function sumYuan(amounts: readonly string[]): string {
  return amounts.reduce(addYuan, '0.00');
}

function addYuan(a: string, b: string): string {
  return yuanOf(fenOf(a) + fenOf(b));
}

/** `-1234.50` → -123450n. The texts come from `yuanText`, so the form is certain. */
function fenOf(yuan: string): bigint {
  return BigInt(yuan.replace('.', ''));
}

function yuanOf(fen: bigint): string {
  const digits = (fen < 0n ? -fen : fen).toString().padStart(3, '0');
  return `${fen < 0n ? '-' : ''}${digits.slice(0, -2)}.${digits.slice(-2)}`;
}

/** Five decimals, half up (away from zero), as each ledger's own rates. */
function rateOf(executed: bigint, available: bigint): string | null {
  if (available === 0n) return null;
  const negative = executed < 0n !== available < 0n;
  const size = (value: bigint): bigint => (value < 0n ? -value : value);
  const scaled = (size(executed) * 200_000n + size(available)) / (2n * size(available));
  const digits = scaled.toString().padStart(6, '0');
  return `${negative && scaled !== 0n ? '-' : ''}${digits.slice(0, -5)}.${digits.slice(-5)}`;
}
