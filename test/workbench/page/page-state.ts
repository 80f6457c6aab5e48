import type { MenuItem } from './view/popup-menu';
import type { PaneFrame } from './view/task-pane';

/** A cell being typed into. */
export interface Editing {
  readonly sheet: string;
  readonly row: number;
  readonly column: number;
  readonly text: string;
  readonly where: 'cell' | 'bar';
  /** Begun by typing over the cell: arrow keys then leave it. */
  readonly overwrites: boolean;
}

/** A dialog the add-in opened. */
export interface DialogWindow {
  readonly id: string;
  readonly frame: PaneFrame;
  readonly title: string;
  /** Share of the window, in per cent. */
  readonly width: number;
  readonly height: number;
}

export type PageMessage =
  | { readonly kind: 'formula' }
  | { readonly kind: 'protected'; readonly sheet: string }
  | { readonly kind: 'file'; readonly detail: string };

/** Everything the page shows besides the workbook itself. */
export interface PageState {
  /** Counts up when the model changed, so that the page looks again. */
  readonly modelVersion: number;
  /** Counts up when cells moved on the surface. */
  readonly viewVersion: number;
  readonly ribbonTab: string;
  readonly isFileOpen: boolean;
  readonly isRibbonCollapsed: boolean;
  readonly editing: Editing | undefined;
  readonly isCalculating: boolean;
  readonly zoom: number;
  readonly pane: { readonly frame: PaneFrame | undefined; readonly isShown: boolean; readonly width: number; readonly title: string };
  /** What the add-in said of its controls since: by control id. */
  readonly controls: ReadonlyMap<string, { readonly enabled?: boolean; readonly visible?: boolean }>;
  readonly dialogs: readonly DialogWindow[];
  readonly menu: { readonly left: number; readonly top: number; readonly items: readonly MenuItem[] } | undefined;
  readonly message: PageMessage | undefined;
}

/** The state at start. */
export function initialState(ribbonTab: string, paneTitle: string, paneWidth: number): PageState {
  return {
    modelVersion: 0,
    viewVersion: 0,
    ribbonTab,
    isFileOpen: false,
    isRibbonCollapsed: false,
    editing: undefined,
    isCalculating: false,
    zoom: 100,
    pane: { frame: undefined, isShown: false, width: paneWidth, title: paneTitle },
    controls: new Map(),
    dialogs: [],
    menu: undefined,
    message: undefined,
  };
}
