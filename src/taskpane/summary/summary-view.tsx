import { makeStyles, tokens } from '@fluentui/react-components';
import type { AnswerView } from '../../excel/session';
import { Hint } from '../parts/hint';
import type { Pane } from '../use-pane';
import { useWords } from '../words';
import { CheckList } from './check-list';
import { GeneratePanel } from './generate-panel';
import { Narrative } from './narrative';
import { PriorYearFields } from './prior-year-fields';
import { Readiness } from './readiness';
import { readinessOf } from './readiness-of';
import type { Generating } from './use-generate';

const useStyles = makeStyles({
  title: { margin: 0, fontSize: tokens.fontSizeHero700, lineHeight: tokens.lineHeightHero700, fontWeight: tokens.fontWeightSemibold },
});

/** Is it ready to hand in? */
export function SummaryView({ pane, view, generating }: { readonly pane: Pane; readonly view: AnswerView; readonly generating: Generating }) {
  const styles = useStyles();
  const words = useWords();
  const points = readinessOf(pane, view);
  const open = points.filter((point) => point.severity !== 'ok').length;
  return (
    <>
      <div>
        <h2 className={styles.title}>{open === 0 ? words.text('pane.summary.ready') : words.text('pane.summary.notReady', { count: open })}</h2>
        {open > 0 && <Hint>{words.text('pane.summary.notReadyHint')}</Hint>}
      </div>
      <Readiness points={points} />
      <GeneratePanel pane={pane} year={view.ledger.year} generating={generating} />
      <PriorYearFields prior={view.prior} onSave={(prior) => {
        return pane.act(() => pane.session.savePrior(prior), { done: { key: 'pane.prior.saved' } });
      }} />
      <CheckList checks={view.checks} onRows={(check) => { pane.openRows({ check, everyMonth: true }); }} />
      <Narrative session={pane.session} version={view} onAnnounce={pane.announce} />
    </>
  );
}
