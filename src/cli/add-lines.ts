import { paceOf } from '../core/budget/line-statuses';
import { say } from '../core/say';
import type { Language } from '../core/text/language';
import { addYuan, fenOf, negateYuan, rateOf, sumYuan, yuanWithSeparators } from './exact-yuan';
import type { SummarizedLedger } from './job';
import type { CheckJson, LineJson } from './ledger-json';

/**
 * The lines of all ledgers, those of the same code and name as one. What was spent adds up; what was approved adds up
 * where the approvals are several, and counts once where ledgers share a line of the same budget.
 */
export function addLines(units: readonly SummarizedLedger[]): LineJson[] {
  const elapsedMonths = Math.max(0, ...units.map((unit) => unit.elapsedMonths));
  const byName = new Map<string, LineJson>();
  const shared = new Set<number>();
  for (const { json, sharedLines } of units) {
    json.lines.forEach((line, index) => {
      const inBudget = sharedLines[index];
      const own = inBudget !== undefined && shared.has(inBudget) ? withoutApproval(line) : line;
      if (inBudget !== undefined) shared.add(inBudget);
      const key = JSON.stringify([line.code, line.name]);
      const known = byName.get(key);
      byName.set(key, known === undefined ? own : added(known, own, elapsedMonths));
    });
  }
  return [...byName.values()];
}

/** The check that no line is over, of the lines added up: several ledgers can overspend together what none does alone. */
export function checkOfLines(check: CheckJson, lines: readonly LineJson[], language: Language): CheckJson {
  const over = lines.filter((line) => line.status === 'over');
  if (over.length === 0 && !check.ok) return check;
  const shown = over.length === 0 ? lines : over;
  const sides = { left: sumYuan(shown.map((line) => line.executed)), right: sumYuan(shown.map((line) => line.available)), difference: sumYuan(shown.map((line) => negateYuan(line.balance))) };
  if (over.length === 0) return { ...check, ...sides };
  const messages = over.map((line) => say(language, {
    key: 'check.lines.one',
    params: { line: line.name, available: yuanWithSeparators(line.available), executed: yuanWithSeparators(line.executed), over: yuanWithSeparators(negateYuan(line.balance)) },
  }));
  return { ...check, ...sides, ok: false, severity: 'error', message: [...(check.ok ? [] : [check.message]), ...messages].join('\n') };
}

function withoutApproval(line: LineJson): LineJson {
  const balance = negateYuan(line.executed);
  return { ...line, approved: '0.00', revised: '0.00', carriedOver: '0.00', available: '0.00', balance };
}

function added(a: LineJson, b: LineJson, elapsedMonths: number): LineJson {
  const available = addYuan(a.available, b.available);
  const executed = addYuan(a.executed, b.executed);
  const balance = addYuan(a.balance, b.balance);
  const count = a.count + b.count;
  const status = fenOf(balance) < 0n ? 'over' : count === 0 ? 'unused' : fenOf(balance) === 0n ? 'exhausted' : 'within';
  return {
    ...a,
    approved: addYuan(a.approved, b.approved),
    revised: addYuan(a.revised, b.revised),
    carriedOver: addYuan(a.carriedOver, b.carriedOver),
    available,
    executed,
    balance,
    rate: rateOf(fenOf(executed), fenOf(available)),
    status,
    pace: paceOf(fenOf(executed), fenOf(available), elapsedMonths),
    count,
  };
}
