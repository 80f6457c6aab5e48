import type { SummarizedLedger } from './job';
import type { ProblemJson } from './ledger-json';

/** What is wrong in a file of a flag for every ledger alike: worth saying once. A rule that only some ledgers leave unused is theirs. */
export function commonProblems(units: readonly SummarizedLedger[]): readonly ProblemJson[] {
  const [first, ...others] = units.map(({ json }) => json.problems.filter(({ file }) => file !== undefined));
  const rest = others.map((problems) => new Set(problems.map(keyOf)));
  return (first ?? []).filter((problem) => rest.every((keys) => keys.has(keyOf(problem))));
}

/** The problems of all ledgers: the common ones once, the others with the ledger they were met in. */
export function addProblems(units: readonly SummarizedLedger[]): readonly ProblemJson[] {
  const common = commonProblems(units);
  const told = new Set(common.map(keyOf));
  const own = units.flatMap(({ json }) => json.problems.filter((problem) => !told.has(keyOf(problem))).map((problem) => ({ ...problem, file: json.ledger.file })));
  return [...common, ...own];
}

function keyOf(problem: ProblemJson): string {
  return JSON.stringify(problem);
}
