import type { KeyboardEvent } from 'react';
import { useState } from 'react';
import { Button, makeStyles, mergeClasses, tokens, Tooltip } from '@fluentui/react-components';
import { EditRegular, MoreHorizontalRegular } from '@fluentui/react-icons';
import type { Pane } from '../use-pane';
import { useWords } from '../words';
import { MorePanel } from './more-panel';
import { TitleForm } from './title-form';

const useStyles = makeStyles({
  header: {
    display: 'flex', alignItems: 'flex-start', gap: tokens.spacingHorizontalXXS,
    // Office draws its own button over the top right 12 × 32 px.
    padding: `${tokens.spacingVerticalS} 20px 0 ${tokens.spacingHorizontalM}`,
  },
  title: { flexGrow: 1, minWidth: 0, display: 'flex', alignItems: 'flex-start' },
  name: { margin: 0, minWidth: 0, overflowWrap: 'anywhere', fontSize: tokens.fontSizeBase300, lineHeight: tokens.lineHeightBase500, fontWeight: tokens.fontWeightSemibold },
  noName: { color: tokens.colorNeutralForeground3, fontWeight: tokens.fontWeightRegular },
  small: { minWidth: 'auto', flexShrink: 0 },
});

/** Unit and year (editable in place), the other language, and what is seldom needed. */
export function PaneHeader({ pane }: { readonly pane: Pane }) {
  const styles = useStyles();
  const words = useWords();
  const [editing, setEditing] = useState(false);
  const [more, setMore] = useState(false);
  const { view } = pane.state;
  const unit = view === undefined ? '' : view.settings.unitName ?? view.ledger.unitName;
  const year = view?.ledger.year ?? 0;
  const other = words.language === 'zh-CN' ? 'en-US' : 'zh-CN';
  if (editing && view !== undefined) return <TitleForm unit={unit} year={year} settings={view.settings} pane={pane} onClose={() => { setEditing(false); }} />;
  return (
    <>
    <header className={styles.header}>
      <div className={styles.title}>
        <h1 className={mergeClasses(styles.name, view !== undefined && unit === '' && styles.noName)}>{titleText()}</h1>
        {view !== undefined && (
          <Tooltip content={words.text('pane.title.edit')} relationship="label">
            <Button className={styles.small} size="small" appearance="subtle" icon={<EditRegular />} onClick={() => { setEditing(true); }} />
          </Tooltip>
        )}
      </div>
      <Tooltip content={words.text('pane.language.label')} relationship="label" positioning="before">
        <Button className={styles.small} size="small" appearance="subtle" lang={other} onClick={() => { pane.session.setLanguage(other); }}>{words.text('pane.language.switch')}</Button>
      </Tooltip>
      <Tooltip content={words.text('pane.menu')} relationship="label">
        <Button className={styles.small} size="small" appearance="subtle" icon={<MoreHorizontalRegular />} aria-expanded={more} aria-controls="more" onKeyDown={closeOnEscape} onClick={() => { setMore(!more); }} />
      </Tooltip>
    </header>
    {more && <MorePanel pane={pane} onClose={() => { setMore(false); }} />}
    </>
  );

  /** With the panel open, Escape closes it; the next one goes to the sheet. */
  function closeOnEscape(event: KeyboardEvent): void {
    if (!more || event.key !== 'Escape') return;
    event.stopPropagation();
    setMore(false);
  }

  function titleText(): string {
    if (view === undefined || year === 0) return words.text('pane.name');
    return words.text('pane.title', { unit: unit === '' ? words.text('pane.title.noUnit') : unit, year });
  }
}
