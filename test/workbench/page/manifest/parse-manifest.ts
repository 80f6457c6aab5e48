import type {
  AddinAction,
  AddinControl,
  AddinManifest,
  ContextMenuPart,
  CustomFunctionsPart,
  Requirement,
  RibbonTab,
} from './addin-manifest';
import { attributeOf, childOf, childrenOf, elementAt, localizedValue, typeOf } from './xml-tree';

export interface ManifestReading {
  readonly xml: string;
  /** The host's language, as `zh-CN`. */
  readonly locale: string;
  /** Where the add-in's files are really served; takes the place of the origin written in the manifest. */
  readonly addinOrigin: string;
}

/** Reads an add-in-only (XML) manifest as the host needs it. Throws when a named resource is missing. */
export function parseManifest(reading: ManifestReading): AddinManifest {
  const document = new DOMParser().parseFromString(reading.xml, 'application/xml');
  const error = document.querySelector('parsererror');
  if (error !== null) throw new Error(`The manifest is not readable XML: ${error.textContent}`);
  const root = document.documentElement;
  return new ManifestReader(root, reading).read();
}

/** What is left of an add-in on a host that lacks what its commands need: the pane. */
export function withoutCommands(manifest: AddinManifest): AddinManifest {
  return { ...manifest, sharedRuntime: false, customFunctions: undefined, tabs: [], contextMenus: [], shortcutsUrl: undefined, shortcutResourcesUrl: undefined };
}

class ManifestReader {
  private readonly root: Element;
  private readonly locale: string;
  private readonly addinOrigin: string;
  private readonly manifestOrigin: string;
  private readonly overrides: Element | undefined;
  private readonly resources: ReadonlyMap<string, Element>;

  constructor(root: Element, reading: ManifestReading) {
    this.root = root;
    this.locale = reading.locale;
    this.addinOrigin = reading.addinOrigin;
    const source = attributeOf(elementAt(root, 'DefaultSettings', 'SourceLocation'), 'DefaultValue');
    this.manifestOrigin = new URL(source).origin;
    this.overrides = innermostOverrides(root);
    const resources = childOf(this.overrides, 'Resources');
    const entries = resources === undefined ? [] : [...resources.children].flatMap((list) => [...list.children]);
    this.resources = new Map(entries.map((entry) => [attributeOf(entry, 'id'), entry]));
  }

  read(): AddinManifest {
    const { root } = this;
    const host = childOf(this.overrides, 'Hosts');
    const workbook = host === undefined ? undefined : childrenOf(host, 'Host').find((each) => typeOf(each) === 'Workbook');
    const form = childOf(workbook, 'DesktopFormFactor');
    const points = form === undefined ? [] : childrenOf(form, 'ExtensionPoint');
    const displayName = localizedValue(childOf(root, 'DisplayName'), this.locale);
    const extended = childOf(root, 'ExtendedOverrides');
    const basePane = this.atAddin(localizedValue(elementAt(root, 'DefaultSettings', 'SourceLocation'), this.locale));
    const tabs = points.filter((point) => typeOf(point) === 'PrimaryCommandSurface').flatMap((point) => this.tabsOf(point));
    const contextMenus = points.filter((point) => typeOf(point) === 'ContextMenu').flatMap((point) => this.contextMenusOf(point));
    const pane = firstPane(tabs.flatMap((tab) => tab.groups.flatMap((group) => group.controls)));
    return {
      id: childOf(root, 'Id')?.textContent.trim() ?? '',
      version: childOf(root, 'Version')?.textContent.trim() ?? '',
      displayName,
      description: localizedValue(childOf(root, 'Description'), this.locale),
      providerName: childOf(root, 'ProviderName')?.textContent.trim() ?? '',
      iconUrl: this.atAddin(localizedValue(childOf(root, 'IconUrl'), this.locale)),
      paneTitle: pane === undefined || pane.title === '' ? displayName : pane.title,
      paneUrl: pane?.url ?? basePane,
      sharedRuntime: elementAt(workbook, 'Runtimes', 'Runtime') !== undefined,
      customFunctions: this.customFunctionsOf(workbook),
      tabs,
      contextMenus,
      shortcutsUrl: this.optionalUrl(extended, 'Url'),
      shortcutResourcesUrl: this.optionalUrl(extended, 'ResourcesUrl'),
      requirements: requirementsOf(childOf(this.overrides, 'Requirements')),
    };
  }

  private customFunctionsOf(workbook: Element | undefined): CustomFunctionsPart | undefined {
    const form = childOf(workbook, 'AllFormFactors');
    const point = form === undefined ? undefined : childrenOf(form, 'ExtensionPoint').find((each) => typeOf(each) === 'CustomFunctions');
    if (point === undefined) return undefined;
    return {
      metadataUrl: this.url(attributeOf(elementAt(point, 'Metadata', 'SourceLocation'), 'resid')),
      namespace: this.text(attributeOf(childOf(point, 'Namespace'), 'resid')),
    };
  }

  private tabsOf(point: Element): RibbonTab[] {
    return [...childrenOf(point, 'CustomTab'), ...childrenOf(point, 'OfficeTab')].map((tab) => {
      const label = childOf(tab, 'Label');
      return {
        id: attributeOf(tab, 'id'),
        label: label === undefined ? undefined : this.text(attributeOf(label, 'resid')),
        groups: childrenOf(tab, 'Group').map((group) => ({
          id: attributeOf(group, 'id'),
          label: this.text(attributeOf(childOf(group, 'Label'), 'resid')),
          controls: childrenOf(group, 'Control').map((control) => this.control(control)),
        })),
      };
    });
  }

  private contextMenusOf(point: Element): ContextMenuPart[] {
    return childrenOf(point, 'OfficeMenu').map((menu) => ({
      id: attributeOf(menu, 'id'),
      controls: childrenOf(menu, 'Control').map((control) => this.control(control)),
    }));
  }

  private control(control: Element): AddinControl {
    const tip = childOf(control, 'Supertip');
    const images = elementAt(control, 'Icon');
    const icons = images === undefined ? [] : childrenOf(images, 'Image');
    const action = childOf(control, 'Action');
    const items = elementAt(control, 'Items');
    return {
      id: attributeOf(control, 'id'),
      label: this.text(attributeOf(childOf(control, 'Label'), 'resid')),
      tipTitle: this.text(attributeOf(childOf(tip, 'Title'), 'resid')),
      tipText: this.text(attributeOf(childOf(tip, 'Description'), 'resid')),
      icons: new Map(icons.map((icon) => [Number(attributeOf(icon, 'size')), this.url(attributeOf(icon, 'resid'))])),
      enabled: childOf(control, 'Enabled')?.textContent.trim().toLowerCase() !== 'false',
      action: action === undefined ? undefined : this.action(action),
      items: items === undefined ? [] : childrenOf(items, 'Item').map((item) => this.control(item)),
    };
  }

  private action(action: Element): AddinAction {
    if (typeOf(action) === 'ShowTaskpane') {
      const title = childOf(action, 'Title');
      return {
        kind: 'showPane',
        url: this.url(attributeOf(childOf(action, 'SourceLocation'), 'resid')),
        title: title === undefined ? '' : this.text(attributeOf(title, 'resid')),
      };
    }
    return { kind: 'function', name: childOf(action, 'FunctionName')?.textContent.trim() ?? '' };
  }

  private text(resid: string): string {
    const resource = this.resources.get(resid);
    if (resource === undefined) throw new Error(`The manifest names the resource "${resid}", which it does not have.`);
    return localizedValue(resource, this.locale);
  }

  private url(resid: string): string {
    return this.atAddin(this.text(resid));
  }

  private optionalUrl(element: Element | undefined, attribute: string): string | undefined {
    const url = attributeOf(element, attribute);
    return url === '' ? undefined : this.atAddin(url);
  }

  private atAddin(url: string): string {
    return url.startsWith(`${this.manifestOrigin}/`) ? this.addinOrigin + url.slice(this.manifestOrigin.length) : url;
  }
}

/** A newer VersionOverrides lies inside the older one and wins over it. */
function innermostOverrides(root: Element): Element | undefined {
  let found = childOf(root, 'VersionOverrides');
  for (let inner = childOf(found, 'VersionOverrides'); inner !== undefined; inner = childOf(inner, 'VersionOverrides')) found = inner;
  return found;
}

function requirementsOf(requirements: Element | undefined): Requirement[] {
  const sets = childOf(requirements, 'Sets');
  if (sets === undefined) return [];
  const least = attributeOf(sets, 'DefaultMinVersion') || '1.1';
  return childrenOf(sets, 'Set').map((set) => ({
    name: attributeOf(set, 'Name'),
    version: attributeOf(set, 'MinVersion') || least,
  }));
}

function firstPane(controls: readonly AddinControl[]): { url: string; title: string } | undefined {
  for (const control of controls) {
    if (control.action?.kind === 'showPane') return control.action;
    const inside = firstPane(control.items);
    if (inside !== undefined) return inside;
  }
  return undefined;
}
