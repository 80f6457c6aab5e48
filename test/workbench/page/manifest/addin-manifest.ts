/** What the host takes from a manifest: everything already in the host's language, on the add-in server's origin. */
export interface AddinManifest {
  readonly id: string;
  readonly version: string;
  readonly displayName: string;
  readonly description: string;
  readonly providerName: string;
  readonly iconUrl: string;
  /** Title of the pane: the button that opens it, else the add-in's name. */
  readonly paneTitle: string;
  readonly paneUrl: string;
  /** True when the add-in asks for one runtime for pane, commands and functions. */
  readonly sharedRuntime: boolean;
  readonly customFunctions: CustomFunctionsPart | undefined;
  readonly tabs: readonly RibbonTab[];
  readonly contextMenus: readonly ContextMenuPart[];
  /** Where the keyboard shortcuts are described. */
  readonly shortcutsUrl: string | undefined;
  readonly shortcutResourcesUrl: string | undefined;
  /** Requirement sets the manifest's commands ask for, with the version of each. */
  readonly requirements: readonly Requirement[];
}

export interface Requirement {
  readonly name: string;
  readonly version: string;
}

export interface CustomFunctionsPart {
  readonly metadataUrl: string;
  readonly namespace: string;
}

export interface RibbonTab {
  readonly id: string;
  /** Undefined for one of Excel's own tabs (`id` is then its name, as `TabHome`). */
  readonly label: string | undefined;
  readonly groups: readonly RibbonGroup[];
}

export interface RibbonGroup {
  readonly id: string;
  readonly label: string;
  readonly controls: readonly AddinControl[];
}

export interface ContextMenuPart {
  /** `ContextMenuCell` or `ContextMenuText`. */
  readonly id: string;
  readonly controls: readonly AddinControl[];
}

export interface AddinControl {
  readonly id: string;
  readonly label: string;
  readonly tipTitle: string;
  readonly tipText: string;
  /** Icon address by size in pixels. */
  readonly icons: ReadonlyMap<number, string>;
  readonly enabled: boolean;
  /** A button's action; undefined for a menu. */
  readonly action: AddinAction | undefined;
  readonly items: readonly AddinControl[];
}

export type AddinAction =
  | { readonly kind: 'showPane'; readonly url: string; readonly title: string }
  | { readonly kind: 'function'; readonly name: string };
