import { useEffect, useState } from 'react';
import { FluentProvider, makeStyles, PortalMountNodeProvider, tokens } from '@fluentui/react-components';
import type { Session } from '../excel/session';
import { NoticeBar } from './frame/notice-bar';
import { PaneHeader } from './frame/pane-header';
import { PaneTabs } from './frame/pane-tabs';
import { tabOf } from './frame/tab-of';
import { useKeptFocus } from './frame/use-kept-focus';
import { useUndoKey } from './frame/use-undo-key';
import { failedChecks } from './parts/open-points';
import { PaneView } from './pane-view';
import { darkTheme, lightTheme } from './theme';
import { useDark } from './use-dark';
import { DraftsContext } from './use-draft';
import type { Pane as PaneState, TabName } from './use-pane';
import { usePane } from './use-pane';
import { WordsContext } from './words';

const useStyles = makeStyles({
  pane: {
    display: 'flex', flexDirection: 'column', minHeight: '100vh', fontSize: tokens.fontSizeBase300, lineHeight: tokens.lineHeightBase300, backgroundColor: tokens.colorNeutralBackground1,
    // Without its colour a link is told by its line.
    '@media (forced-colors: active)': { '& button.fui-Link': { textDecorationLine: 'underline' } },
  },
  main: { display: 'flex', flexDirection: 'column', flexGrow: 1, minWidth: 0 },
  view: { display: 'flex', flexDirection: 'column', flexGrow: 1, gap: tokens.spacingVerticalL, padding: `${tokens.spacingVerticalM} ${tokens.spacingHorizontalM} ${tokens.spacingVerticalXL}` },
  // Read aloud, not shown.
  announcer: { position: 'absolute', width: '1px', height: '1px', overflow: 'hidden', clipPath: 'inset(50%)', whiteSpace: 'nowrap' },
});

/**
 * office.js walks the pane on Tab. Fluent's focus library would answer the same key at both ends with an invisible stop
 * that sends the focus back in, and Tab would never leave the pane.
 */
const LEAVES_TAB_ALONE = JSON.stringify({ focusable: { ignoreKeydown: { Tab: true } } });

/** The task pane: one frame for every state and view of a session. */
export function Pane({ session }: { readonly session: Session }) {
  const styles = useStyles();
  const pane = usePane(session);
  const { words, state, notice, announced } = pane;
  const dark = useDark();
  const [overlays, setOverlays] = useState<HTMLElement | null>(null);
  useDocumentLanguage(words.language, words.text('pane.name'));
  useKeptFocus();
  useUndoKey(pane);
  return (
    <FluentProvider theme={dark ? darkTheme : lightTheme}>
      <WordsContext value={words}>
        <DraftsContext value={pane.drafts}>
        <PortalMountNodeProvider value={overlays ?? undefined}>
        <div className={styles.pane} data-tabster={LEAVES_TAB_ALONE}>
          <PaneHeader pane={pane} />
          <main className={styles.main}>
            <PaneTabs shown={pane.shown} badges={badges(pane)} onOpen={pane.openTab} />
            <div className={styles.view} id="view" role="tabpanel" aria-labelledby={`tab-${tabOf(pane.shown)}`} aria-busy={state.phase === 'starting' || state.phase === 'reading'} data-phase={state.phase} data-view={pane.shown}>
              <PaneView pane={pane} />
            </div>
            {notice !== undefined && <NoticeBar key={notice.id} notice={notice} onDismiss={pane.dismiss} onGo={pane.goTo} onAnnounce={pane.announce} />}
            {/* Tooltips stand here, inside a landmark, and not at the end of the page. */}
            <div ref={setOverlays} />
          </main>
          <div className={styles.announcer} role="status" aria-live="polite">{announced}</div>
        </div>
        </PortalMountNodeProvider>
        </DraftsContext>
      </WordsContext>
    </FluentProvider>
  );
}

function useDocumentLanguage(language: string, title: string): void {
  useEffect(() => {
    document.documentElement.lang = language;
    document.title = title;
  }, [language, title]);
}

function badges({ state }: PaneState): Readonly<Partial<Record<TabName, number>>> {
  if (state.view === undefined) return {};
  return { classify: state.view.summary.byCategory.unclassified.count, summary: failedChecks(state.view).filter((check) => check.severity === 'error').length };
}
