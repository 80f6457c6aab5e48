import { ChevronUp16Regular, Comment16Regular, Share16Regular } from '@fluentui/react-icons';
import { useSyncExternalStore } from 'react';
import type { ReactNode } from 'react';
import { activeArea, lookOfSelection } from '../sheet-commands';
import { AddinGroups, menuItems } from '../ribbon/addin-tab';
import { HomeTab } from '../ribbon/home-tab';
import { DataTab, FormulasTab, InsertTab, PageLayoutTab, ReviewTab, ViewTab } from '../ribbon/other-tabs';
import { editText, placeText } from '../cell-editing';
import { selectionFigures } from '../selection-figures';
import type { TextKey } from '../page-text';
import type { Workbench } from '../workbench';
import { DialogWindows } from './dialog-windows';
import { FilePage } from './file-page';
import { FormulaBar } from './formula-bar';
import { GridArea } from './grid-area';
import { MessageBox } from './message-box';
import { PopupMenu } from './popup-menu';
import type { MenuItem } from './popup-menu';
import { SheetTabs } from './sheet-tabs';
import { StatusBar } from './status-bar';
import { TaskPane } from './task-pane';
import { TitleBar } from './title-bar';

const ownTabs: readonly (readonly [id: string, label: TextKey])[] = [
  ['TabHome', 'home'],
  ['TabInsert', 'insert'],
  ['TabPageLayoutExcel', 'pageLayout'],
  ['TabFormulas', 'formulas'],
  ['TabData', 'data'],
  ['TabReview', 'review'],
  ['TabView', 'view'],
];

/** The whole page. */
export function App({ workbench }: { readonly workbench: Workbench }): ReactNode {
  const state = useSyncExternalStore(workbench.state.subscribe, workbench.state.get);
  const { workbook, desk, grid, addin, words } = workbench;
  const sheet = workbook.activeSheet;
  const area = activeArea(sheet);
  const { editing } = state;
  const tabs = [
    ...ownTabs.map(([id, label]) => ({ id, label: words(label) })),
    ...(addin.manifest?.tabs ?? []).filter((tab) => tab.label !== undefined && addin.states.isVisible(tab.id)).map((tab) => ({ id: tab.id, label: tab.label ?? '' })),
  ];
  return (
    <div className={workbench.theme === 'dark' ? 'excel dark' : 'excel'}>
      <TitleBar
        words={words}
        fileName={workbook.name}
        canUndo={workbook.history.canUndo}
        canRedo={workbook.history.canRedo}
        onSave={() => { workbench.download(); }}
        onUndo={() => { desk.undo(); }}
        onRedo={() => { desk.redo(); }}
      />
      <nav className="ribbon-tabs" role="tablist">
        <button type="button" className="file-tab" onClick={() => { workbench.state.set({ isFileOpen: true }); }}>{words('file')}</button>
        {tabs.map((tab) => (
          <button
            key={tab.id}
            type="button"
            role="tab"
            data-tab={tab.id}
            aria-selected={state.ribbonTab === tab.id}
            className={state.ribbonTab === tab.id ? 'active' : ''}
            onClick={() => { workbench.state.set({ ribbonTab: tab.id, isRibbonCollapsed: false }); }}
          >
            {tab.label}
          </button>
        ))}
        <span className="tab-space" />
        <span className="ribbon-pill"><Comment16Regular />{words('comments')}</span>
        <span className="ribbon-pill share"><Share16Regular />{words('share')}</span>
      </nav>
      {state.isRibbonCollapsed ? null : (
        <div className="ribbon">
          <RibbonContent workbench={workbench} />
          <button type="button" className="ribbon-collapse" title={words('collapseRibbon')} onClick={() => { workbench.state.set({ isRibbonCollapsed: true }); }}><ChevronUp16Regular /></button>
        </div>
      )}
      <div className="work-area">
        <div className="sheet-area">
          <FormulaBar
            words={words}
            place={placeText(workbook, sheet, area)}
            content={editing?.text ?? editText(sheet, area.row, area.column)}
            isEditing={editing !== undefined}
            onGoTo={(text) => { desk.goTo(text); }}
            onBegin={() => { desk.beginEdit(undefined, 'bar'); }}
            onType={(text) => { desk.type(text); }}
            onEnter={() => { if (desk.commit()) { desk.move('down'); workbench.focusGrid(); } }}
            onCancel={() => { desk.cancelEdit(); workbench.focusGrid(); }}
          />
          <GridArea workbook={workbook} grid={grid} desk={desk} surface={workbench.surface} editing={editing} zoom={state.zoom} onMenu={(event) => { workbench.openCellMenu(event.clientX, event.clientY, cellMenu(workbench)); }} />
          <SheetTabs
            words={words}
            tabs={workbook.sheets.filter((one) => one.parts.visibility === 'Visible').map((one) => ({ id: one.id, name: one.name, color: one.parts.tabColor, isProtected: one.parts.protection !== undefined }))}
            active={sheet.id}
            onActivate={(id) => { workbench.activate(id); }}
            onRename={(id, name) => { workbench.rename(id, name); }}
            onAdd={() => { workbench.addSheet(); }}
            onMenu={(id, event) => { workbench.openSheetMenu(id, event.clientX, event.clientY); }}
          />
        </div>
        <TaskPane
          words={words}
          title={state.pane.title}
          iconUrl={addin.manifest?.iconUrl ?? ''}
          frame={state.pane.frame}
          isShown={state.pane.isShown}
          width={state.pane.width}
          frameRef={addin.frameRef}
          onClose={() => { addin.setPaneShown(false); }}
          onResize={(width) => { workbench.state.set({ pane: { ...workbench.state.get().pane, width } }); }}
        />
      </div>
      <StatusBar
        words={words}
        mode={editing !== undefined ? 'enter' : state.isCalculating ? 'calculating' : 'ready'}
        figures={selectionFigures(workbook, sheet)}
        zoom={state.zoom}
        onZoom={(zoom) => { workbench.zoom(zoom); }}
      />
      {state.isFileOpen ? (
        <FilePage
          words={words}
          fileName={workbook.name}
          onBack={() => { workbench.state.set({ isFileOpen: false }); }}
          onNew={() => { workbench.reopen(undefined); }}
          onOpen={(file) => { workbench.reopen(file); }}
          onSave={() => { workbench.download(); }}
        />
      ) : null}
      <DialogWindows words={words} dialogs={state.dialogs} onClose={(id) => { addin.closeDialog(id); }} />
      {state.menu === undefined ? null : <PopupMenu {...state.menu} onClose={workbench.closeMenu} />}
      {state.message === undefined ? null : <MessageBox words={words} language={workbench.language} message={state.message} onClose={() => { workbench.state.set({ message: undefined }); workbench.focusGrid(); }} />}
    </div>
  );
}

function RibbonContent({ workbench }: { readonly workbench: Workbench }): ReactNode {
  const { workbook, addin, words } = workbench;
  const { ribbonTab } = workbench.state.get();
  const sheet = workbook.activeSheet;
  const common = {
    words,
    run: workbench.run,
    isProtected: sheet.parts.protection !== undefined,
    isFrozen: sheet.parts.frozen !== undefined,
    showGridlines: sheet.parts.showGridlines,
  };
  const own: Readonly<Record<string, ReactNode>> = {
    TabHome: <HomeTab words={words} look={lookOfSelection(sheet)} run={common.run} />,
    TabInsert: <InsertTab {...common} />,
    TabPageLayoutExcel: <PageLayoutTab {...common} />,
    TabFormulas: <FormulasTab {...common} />,
    TabData: <DataTab {...common} />,
    TabReview: <ReviewTab {...common} />,
    TabView: <ViewTab {...common} />,
  };
  const groups = (addin.manifest?.tabs ?? []).filter((tab) => tab.id === ribbonTab).flatMap((tab) => tab.groups);
  return (
    <>
      {own[ribbonTab]}
      <AddinGroups groups={groups} states={addin.states} onPress={workbench.press} />
    </>
  );
}

/** The cell's context menu: Excel's own entries, then the add-in's. */
function cellMenu(workbench: Workbench): MenuItem[] {
  const { desk, addin, words } = workbench;
  const own = (id: string, label: TextKey, keys: string, run: () => void): MenuItem => ({ id, label: words(label), keys, enabled: true, onChoose: run });
  const rule = (id: string): MenuItem => ({ id, label: '', isRule: true, enabled: false });
  const addins = (addin.manifest?.contextMenus ?? []).filter((menu) => menu.id === 'ContextMenuCell').flatMap((menu) => menuItems(menu.controls, addin.states, workbench.press));
  return [
    own('Cut', 'cut', 'Ctrl+X', () => { desk.run({ kind: 'cut' }); }),
    own('Copy', 'copy', 'Ctrl+C', () => { desk.run({ kind: 'copy' }); }),
    own('Paste', 'paste', 'Ctrl+V', () => { desk.run({ kind: 'paste' }); }),
    rule('rule-1'),
    own('InsertRows', 'insertRows', '', () => { desk.run({ kind: 'insertRows' }); }),
    own('DeleteRows', 'deleteRows', '', () => { desk.run({ kind: 'deleteRows' }); }),
    own('ClearContents', 'clearContents', 'Del', () => { desk.clear(); }),
    rule('rule-2'),
    own('SortAscending', 'sortAscending', '', () => { desk.run({ kind: 'sort', ascending: true }); }),
    own('SortDescending', 'sortDescending', '', () => { desk.run({ kind: 'sort', ascending: false }); }),
    ...(addins.length === 0 ? [] : [rule('rule-3'), ...addins]),
  ];
}
