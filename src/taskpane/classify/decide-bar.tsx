import { Button, Link, makeStyles, tokens } from '@fluentui/react-components';
import type { BudgetLine } from '../../core/budget/budget-line';
import { Hint } from '../parts/hint';
import type { Target } from '../parts/target-select';
import { TargetSelect } from '../parts/target-select';
import { useWords } from '../words';

const useStyles = makeStyles({
  bar: { display: 'flex', flexDirection: 'column', gap: tokens.spacingVerticalS, padding: tokens.spacingHorizontalM, borderRadius: tokens.borderRadiusMedium, backgroundColor: tokens.colorNeutralBackground3 },
  ways: { display: 'flex', flexWrap: 'wrap', columnGap: tokens.spacingHorizontalM },
  count: { fontWeight: tokens.fontWeightSemibold },
  do: { display: 'flex', flexWrap: 'wrap', gap: tokens.spacingHorizontalS, '& > span': { flex: '1 1 9rem', minWidth: 0 } },
});

export interface DecideBarProps {
  readonly count: number;
  /** Where they are to go; undefined while none is picked. */
  readonly target: Target | undefined;
  readonly onTarget: (target: Target | undefined) => void;
  readonly lines: readonly BudgetLine[];
  /** Nothing has been decided in this workbook yet. */
  readonly first: boolean;
  readonly onDecide: (target: Target) => void;
  readonly onChooseAll: () => void;
  readonly onChooseLike: () => void;
  readonly onChooseNone: () => void;
}

/** What to do with the chosen rows. */
export function DecideBar({ count, target, onTarget, lines, first, onDecide, onChooseAll, onChooseLike, onChooseNone }: DecideBarProps) {
  const styles = useStyles();
  const words = useWords();
  return (
    <div className={styles.bar} role="group" aria-label={words.text('pane.choose.count', { count })}>
      <div className={styles.ways}>
        <span className={styles.count} role="status">{words.text('pane.choose.count', { count })}</span>
        <Link as="button" onClick={onChooseLike}>{words.text('pane.choose.like')}</Link>
        <Link as="button" onClick={onChooseAll}>{words.text('pane.choose.all')}</Link>
        <Link as="button" onClick={onChooseNone}>{words.text('pane.choose.none')}</Link>
      </div>
      <div className={styles.do}>
        <TargetSelect lines={lines} value={target} label={words.text('pane.decide.as')} onChange={onTarget} />
        <Button appearance="primary" disabledFocusable={target === undefined} onClick={() => { if (target !== undefined) onDecide(target); }}>{words.text('pane.decide.do')}</Button>
      </div>
      {first && <Hint>{words.text('pane.decide.first')}</Hint>}
    </div>
  );
}
