/** What the host does besides the workbook: the pane, the ribbon, starting with the document. The page or a test provides it. */
export interface HostServices {
  /** The pane's state: shown, running without a pane, or not running. */
  runtimeState: 'Inactive' | 'Background' | 'Visible';
  /** Whether the add-in starts with the workbook. */
  startState: 'Inactive' | 'Background';
  /** Called when the add-in shows or hides its pane. */
  onRuntimeState?(state: HostServices['runtimeState']): void;
  /** A change of the ribbon or a context menu, as `Office.ribbon.requestUpdate` and `Office.contextMenu` send it. */
  onRibbonUpdate?(update: unknown): void;
  /** Contextual tabs, as `Office.ribbon.requestCreateControls` sends them. */
  onRibbonControls?(definition: unknown): void;
  /** The add-in has announced that its actions can be called. */
  onActionsReady?(): void;
  /** Keyboard shortcuts: action id to keys, as the manifest's extension states them. */
  shortcuts: Record<string, string>;
  /** The custom functions are registered: the host may call them from now on. */
  onFunctionsReady?(): void;
  /** Results of custom functions. */
  onFunctionResults?(results: readonly unknown[]): void;
  /** Whether a person is typing into a cell just now. */
  isEditingCell?(): boolean;
  /** A request asked to repaint later. */
  onScreenUpdatingSuspended?(): void;
}

/** Services that only remember, for tests without a page. */
export function plainServices(): HostServices {
  return { runtimeState: 'Visible', startState: 'Inactive', shortcuts: {} };
}
