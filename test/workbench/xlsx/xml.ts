/** An element: its local name, attributes as written, children and text. */
export interface XmlElement {
  readonly name: string;
  readonly attributes: Readonly<Record<string, string>>;
  readonly children: readonly XmlElement[];
  readonly text: string;
}

const TOKEN = /<!--[\s\S]*?-->|<\?[\s\S]*?\?>|<!\[CDATA\[([\s\S]*?)\]\]>|<(\/?)([\w.:-]+)((?:\s+[\w.:-]+\s*=\s*(?:"[^"]*"|'[^']*'))*)\s*(\/?)>|([^<]+)/g;

/** Parses a small part; for the cells of a sheet there is a faster way. Document types are refused. */
export function parseXml(text: string): XmlElement {
  if (text.includes('<!DOCTYPE')) throw new Error('document types are not accepted');
  const root: Building = { name: '', attributes: {}, children: [], text: '' };
  const stack = [root];
  for (const match of text.matchAll(TOKEN)) {
    const [, cdata, closing, name, attributes, empty, characters] = match;
    const current = stack.at(-1) ?? root;
    if (cdata !== undefined) current.text += cdata;
    else if (characters !== undefined) current.text += unescapeXml(characters);
    else if (name !== undefined && closing === '/') {
      if (stack.length > 1) stack.pop();
    } else if (name !== undefined) {
      const element: Building = { name: localName(name), attributes: readAttributes(attributes ?? ''), children: [], text: '' };
      current.children.push(element);
      if (empty !== '/') stack.push(element);
    }
  }
  const first = root.children[0];
  if (!first) throw new Error('the part holds no element');
  return first;
}

interface Building {
  name: string;
  attributes: Record<string, string>;
  children: Building[];
  text: string;
}

/** The attributes of a tag by their names as written, with prefixes. */
export function readAttributes(text: string): Record<string, string> {
  const attributes: Record<string, string> = {};
  for (const match of text.matchAll(/([\w.:-]+)\s*=\s*(?:"([^"]*)"|'([^']*)')/g)) attributes[match[1] ?? ''] = unescapeXml(match[2] ?? match[3] ?? '');
  return attributes;
}

const localName = (name: string): string => name.slice(name.indexOf(':') + 1);

export function unescapeXml(text: string): string {
  if (!text.includes('&')) return text;
  return text.replace(/&(?:lt|gt|amp|quot|apos|#(\d+)|#x([\da-f]+));/gi, (entity, decimal: string | undefined, hex: string | undefined) => {
    if (decimal !== undefined) return String.fromCodePoint(Number(decimal));
    if (hex !== undefined) return String.fromCodePoint(Number.parseInt(hex, 16));
    return { '&lt;': '<', '&gt;': '>', '&amp;': '&', '&quot;': '"', '&apos;': "'" }[entity.toLowerCase()] ?? entity;
  });
}

export function escapeXml(text: string): string {
  // Characters that XML cannot hold are dropped, as Excel would refuse the file.
  // eslint-disable-next-line no-control-regex -- the control characters are what is looked for
  return text.replace(/[\u0000-\u0008\u000b\u000c\u000e-\u001f\ufffe\uffff]/g, '').replace(/[&<>"]/g, (sign) => ({ '&': '&amp;', '<': '&lt;', '>': '&gt;', '"': '&quot;' })[sign] ?? sign);
}

export function child(element: XmlElement | undefined, ...path: readonly string[]): XmlElement | undefined {
  let current = element;
  for (const name of path) current = current?.children.find((one) => one.name === name);
  return current;
}

export function childrenOf(element: XmlElement | undefined, name: string): readonly XmlElement[] {
  return element?.children.filter((one) => one.name === name) ?? [];
}

/** A number attribute; undefined when it is missing. */
export function numberOf(element: XmlElement | undefined, name: string): number | undefined {
  const text = element?.attributes[name];
  return text === undefined ? undefined : Number(text);
}

export function flagOf(element: XmlElement | undefined, name: string, otherwise: boolean): boolean {
  const text = element?.attributes[name];
  return text === undefined ? otherwise : text === '1' || text === 'true' || text === 'on';
}

/** Writes an element; attributes that are undefined are left out. */
export function tag(name: string, attributes: Readonly<Record<string, string | number | boolean | undefined>> = {}, content?: string | readonly string[]): string {
  let text = `<${name}`;
  for (const [key, value] of Object.entries(attributes)) if (value !== undefined) text += ` ${key}="${typeof value === 'boolean' ? (value ? '1' : '0') : escapeXml(String(value))}"`;
  if (content === undefined) return `${text}/>`;
  return `${text}>${typeof content === 'string' ? content : content.join('')}</${name}>`;
}
