/** The children of an element with a local name, whatever their prefix. */
export function childrenOf(parent: Element, name: string): Element[] {
  return [...parent.children].filter((child) => child.localName === name);
}

/** The first child with a local name. */
export function childOf(parent: Element | undefined, name: string): Element | undefined {
  return parent === undefined ? undefined : childrenOf(parent, name)[0];
}

/** The element at the end of a path of local names. */
export function elementAt(parent: Element | undefined, ...path: readonly string[]): Element | undefined {
  return path.reduce<Element | undefined>((element, name) => childOf(element, name), parent);
}

/** An attribute's text, empty when there is none. */
export function attributeOf(element: Element | undefined, name: string): string {
  return element?.getAttribute(name) ?? '';
}

/** `xsi:type` without a prefix of its own. */
export function typeOf(element: Element): string {
  const type = element.getAttributeNS('http://www.w3.org/2001/XMLSchema-instance', 'type') ?? '';
  return type.slice(type.indexOf(':') + 1);
}

/** The value of a manifest's localisable element in a locale: its Override, else its DefaultValue. */
export function localizedValue(element: Element | undefined, locale: string): string {
  if (element === undefined) return '';
  const overrides = childrenOf(element, 'Override');
  const exact = overrides.find((override) => attributeOf(override, 'Locale').toLowerCase() === locale.toLowerCase());
  return exact === undefined ? attributeOf(element, 'DefaultValue') : attributeOf(exact, 'Value');
}
