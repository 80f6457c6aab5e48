import { Button, makeStyles, tokens } from '@fluentui/react-components';
import type { BudgetLine } from '../../core/budget/budget-line';
import type { AnswerView } from '../../excel/session';
import { newLine } from '../budget/merge-lines';
import { Hint } from '../parts/hint';
import { MoneyField } from '../parts/money-field';
import { useRefusal } from '../parts/use-refusal';
import { moneyProblem, readMoney } from '../read-money';
import { useDraft } from '../use-draft';
import { useWords } from '../words';

const useStyles = makeStyles({
  form: { display: 'flex', flexDirection: 'column', gap: tokens.spacingVerticalL },
  title: { margin: 0, fontSize: tokens.fontSizeBase500, lineHeight: tokens.lineHeightBase500, fontWeight: tokens.fontWeightSemibold },
  ways: { display: 'flex', flexDirection: 'column', alignItems: 'flex-start', gap: tokens.spacingVerticalS },
});

export interface LinesStepProps {
  readonly projects: AnswerView['projectsWithoutLine'];
  readonly canWrite: boolean;
  readonly onSave: (lines: readonly BudgetLine[]) => void;
  /** @param typed what stands in the fields and is not saved */
  readonly onSkip: (typed: readonly TypedAmount[]) => void;
}

/** A project with what stands in its field, whether it can be read or not. */
export interface TypedAmount {
  readonly name: string;
  readonly text: string;
}

/** Name of the draft that holds the amounts, by project. */
export const FIRST_AMOUNTS = 'first-opening amounts';

/** Step 2: the projects seen in the ledger, with a field each for the approved amount. */
export function LinesStep({ projects, canWrite, onSave, onSkip }: LinesStepProps) {
  const styles = useStyles();
  const words = useWords();
  const { value: typed, change } = useDraft<Readonly<Record<string, string>>>(FIRST_AMOUNTS, {});
  const { form, refused, refuse } = useRefusal();
  const texts: readonly TypedAmount[] = projects.map(({ name }) => ({ name, text: typed[name] ?? '' })).filter(({ text }) => readMoney(text) !== undefined || moneyProblem(text) !== undefined);
  const lines = texts.flatMap(({ name, text }) => {
    const amount = readMoney(text);
    return amount === undefined ? [] : [newLine(name, amount)];
  });
  // Nothing that she typed is left out in silence.
  const save = () => {
    if (texts.some(({ text }) => moneyProblem(text) !== undefined)) refuse();
    else if (lines.length > 0) onSave(lines);
  };
  const hint = !canWrite ? 'pane.first.cannotSave' : projects.length === 0 ? 'pane.first.noProjects' : 'pane.first.linesHint';
  return (
    <div ref={form} className={styles.form}>
      <h2 className={styles.title}>{words.text('pane.first.lines')}</h2>
      <Hint>{words.text(hint)}</Hint>
      {canWrite && projects.map(({ name, amount, count }) => (
        <MoneyField
          key={name} label={name} hint={words.text('pane.first.spentSoFar', { amount: { fen: amount }, count })} value={typed[name] ?? ''} pointOut={refused}
          onChange={(value) => { change({ [name]: value }); }} onEnter={save}
        />
      ))}
      <div className={styles.ways}>
        {texts.length > 0 && (
          <>
            <Button appearance="primary" size="large" onClick={save}>{words.text('pane.first.saveLines', { count: texts.length })}</Button>
            <Hint>{words.text('pane.first.note')}</Hint>
          </>
        )}
        <Button onClick={() => { onSkip(texts); }}>{words.text('pane.first.skip')}</Button>
        {canWrite && <Hint>{words.text('pane.first.skipNote')}</Hint>}
      </div>
    </div>
  );
}
