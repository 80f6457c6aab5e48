import type { XmlElement } from '../workbench/xlsx/xml';
import { child, childrenOf } from '../workbench/xlsx/xml';

/** A value of the manifest with what it is in other languages. */
export interface Localized {
  /** Element and id, to be named in a failing test. */
  readonly name: string;
  readonly value: string;
  readonly overrides: Readonly<Record<string, string>>;
}

/** Every element below an element, itself first. */
export function elementsOf(element: XmlElement): XmlElement[] {
  return [element, ...element.children.flatMap(elementsOf)];
}

/** Everything that has a DefaultValue: base elements and resources. */
export function localizedOf(manifest: XmlElement): Localized[] {
  return elementsOf(manifest).filter(({ attributes }) => attributes.DefaultValue !== undefined).map((element) => ({
    name: element.attributes.id ?? element.name,
    value: element.attributes.DefaultValue!,
    overrides: Object.fromEntries(childrenOf(element, 'Override').map(({ attributes }) => [attributes.Locale!, attributes.Value!])),
  }));
}

/** The resources of a kind (`Images`, `Urls`, `ShortStrings`, `LongStrings`) by their ids. */
export function resourcesOf(manifest: XmlElement, kind: string): ReadonlyMap<string, Localized> {
  const group = child(manifest, 'VersionOverrides', 'Resources', kind);
  return new Map((group?.children ?? []).flatMap((resource) => localizedOf(resource)).map((one) => [one.name, one]));
}

/** Values in every language. */
export function valuesOf({ value, overrides }: Localized): string[] {
  return [value, ...Object.values(overrides)];
}
