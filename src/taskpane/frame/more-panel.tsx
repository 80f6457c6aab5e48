import type { KeyboardEvent } from 'react';
import { Button, Link, makeStyles, Switch, tokens } from '@fluentui/react-components';
import { ArrowClockwiseRegular } from '@fluentui/react-icons';
import { Hint } from '../parts/hint';
import type { Pane } from '../use-pane';
import { useWords } from '../words';

const useStyles = makeStyles({
  panel: { display: 'flex', flexDirection: 'column', alignItems: 'flex-start', gap: tokens.spacingVerticalS, padding: tokens.spacingHorizontalM, borderBottom: `1px solid ${tokens.colorNeutralStroke2}`, backgroundColor: tokens.colorNeutralBackground3 },
});

/** What is seldom needed, unfolded below the title: reading again, loading with the workbook, help, where the data stays. */
export function MorePanel({ pane, onClose }: { readonly pane: Pane; readonly onClose: () => void }) {
  const styles = useStyles();
  const words = useWords();
  const { loadsWithWorkbook, host } = pane.state;
  const onKeyDown = (event: KeyboardEvent) => {
    if (event.key !== 'Escape') return;
    event.stopPropagation();
    onClose();
  };
  return (
    <section id="more" className={styles.panel} aria-label={words.text('pane.menu')} onKeyDown={onKeyDown}>
      <Button size="small" icon={<ArrowClockwiseRegular />} onClick={() => { onClose(); void pane.session.refresh(); }}>{words.text('pane.menu.refresh')}</Button>
      {host.customFunctions && (
        <div>
          <Switch label={words.text('pane.menu.loads')} checked={loadsWithWorkbook} onChange={(_, data) => { void pane.act(() => pane.session.setLoadsWithWorkbook(data.checked), { done: { key: 'pane.saved' } }); }} />
          <Hint>{words.text('pane.menu.loadsHint')}</Hint>
        </div>
      )}
      <Link href={helpPage(words.language)} target="_blank" rel="noopener">{words.text('pane.menu.help')}</Link>
      <Hint>{words.text('pane.menu.privacy')}</Hint>
    </section>
  );
}

/** The list of functions, served with the add-in. */
function helpPage(language: string): string {
  return `help/${language}/index.html`;
}
