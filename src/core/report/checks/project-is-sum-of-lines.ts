import type { Check } from '../check';
import { heldSum } from '../held-fen';
import { projectLines } from '../project-lines';
import type { CheckParts } from './verdict';
import { mustEqual } from './verdict';

/** 项目支出 = the project lines + project spending without a line. */
export function projectIsSumOfLines({ summary }: CheckParts): Check {
  return mustEqual({
    id: 'project-is-sum-of-lines',
    severity: 'error',
    left: summary.byCategory.project.amount,
    right: heldSum([heldSum(projectLines(summary).map((status) => status.executed)), summary.projectWithoutLine.amount]),
  });
}
