import { Unreadable } from './unreadable';

const LESS = 0x3c;
const GREATER = 0x3e;
const SLASH = 0x2f;
const COLON = 0x3a;
const EQUALS = 0x3d;
const QUOTE = 0x22;
const APOSTROPHE = 0x27;
const BANG = 0x21;
const QUESTION = 0x3f;

/** Names of one letter (`c`, `v`, `t`, `r`) are most of a sheet: their texts stand ready. */
const LETTERS = Array.from({ length: 128 }, (_, code) => String.fromCharCode(code));

/**
 * Walks over the tags of an XML part, on its bytes: a part may be longer than a text can be, and nine tenths of it
 * are never needed as text. Strict where it matters: a part that ends before its root does, or that brings a
 * DOCTYPE, is refused. Prefixes of names are left out.
 */
export class XmlScanner {
  /** Name of the tag just read, without its prefix. */
  name = '';
  /** Whether it is `</name>`. */
  closing = false;
  /** Whether it is `<name/>`: no closing tag follows. */
  empty = false;
  /** Where the text before the tag starts and ends. */
  textStart = 0;
  textEnd = 0;

  readonly #bytes: Buffer;
  #at = 0;
  #depth = 0;
  #attributesStart = 0;
  #attributesEnd = 0;

  constructor(part: Buffer) {
    this.#bytes = asUtf8(part);
  }

  /** Goes to the next tag; false after the root's end. */
  next(): boolean {
    const bytes = this.#bytes;
    const length = bytes.length;
    this.textStart = this.#at;
    for (;;) {
      const start = bytes.indexOf(LESS, this.#at);
      if (start === -1) {
        if (this.#depth !== 0) throw new Unreadable('file.damaged');
        return false;
      }
      const first = bytes[start + 1];
      if (first === BANG || first === QUESTION) {
        this.#at = this.#skipped(start);
        if (this.#depth === 0) this.textStart = this.#at;
        continue;
      }
      this.textEnd = start;
      this.closing = first === SLASH;
      let at = this.closing ? start + 2 : start + 1;
      let nameStart = at;
      for (; at < length; at += 1) {
        const byte = bytes[at] ?? 0;
        if (byte === COLON) nameStart = at + 1;
        if (byte <= 0x20 || byte === GREATER || byte === SLASH) break;
      }
      this.name = at - nameStart === 1 ? (LETTERS[bytes[nameStart] ?? 0] ?? '') : bytes.toString('latin1', nameStart, at);
      this.#attributesStart = at;
      at = this.#tagEnd(at);
      this.empty = bytes[at - 1] === SLASH && !this.closing;
      this.#attributesEnd = this.empty ? at - 1 : at;
      this.#at = at + 1;
      if (this.closing) this.#depth -= 1;
      else if (!this.empty) this.#depth += 1;
      return true;
    }
  }

  /** Value of an attribute of the tag just read, by its name without prefix; undefined when it has none. */
  attribute(name: string): string | undefined {
    const span = this.#find(name);
    return span === undefined ? undefined : decoded(this.#bytes.toString('utf8', span[0], span[1]));
  }

  /** 0-based column of the letters that an attribute starts with (`AB12` → 27); -1 without one. */
  columnAttribute(name: string): number {
    const span = this.#find(name);
    if (span === undefined) return -1;
    let column = 0;
    for (let at = span[0]; at < span[1]; at += 1) {
      const byte = (this.#bytes[at] ?? 0) & 0xdf;
      if (byte < 0x41 || byte > 0x5a) break;
      column = column * 26 + byte - 0x40;
    }
    return column - 1;
  }

  /** The text before the tag just read, entities decoded. */
  text(): string {
    const text = this.#bytes.toString('utf8', this.textStart, this.textEnd);
    return text.includes('<![CDATA[') ? text.split(/<!\[CDATA\[([\s\S]*?)\]\]>/).map((piece, index) => (index % 2 === 1 ? piece : decoded(piece))).join('') : decoded(text);
  }

  /** The text before the tag just read as a number; NaN when it is none. */
  number(): number {
    const bytes = this.#bytes;
    // Whole numbers of up to nine digits (shared strings, codes, serials) without making a text of them.
    if (this.textEnd - this.textStart <= 9 && this.textEnd > this.textStart) {
      let value = 0;
      let at = this.textStart;
      for (; at < this.textEnd; at += 1) {
        const digit = (bytes[at] ?? 0) - 0x30;
        if (digit < 0 || digit > 9) break;
        value = value * 10 + digit;
      }
      if (at === this.textEnd) return value;
    }
    const text = bytes.toString('latin1', this.textStart, this.textEnd).trim();
    return text === '' ? Number.NaN : Number(text);
  }

  #find(name: string): [number, number] | undefined {
    const bytes = this.#bytes;
    let at = this.#attributesStart;
    const end = this.#attributesEnd;
    while (at < end) {
      while (at < end && (bytes[at] ?? 0) <= 0x20) at += 1;
      let nameStart = at;
      for (; at < end && bytes[at] !== EQUALS; at += 1) if (bytes[at] === COLON) nameStart = at + 1;
      let nameEnd = at;
      while (nameEnd > nameStart && (bytes[nameEnd - 1] ?? 0) <= 0x20) nameEnd -= 1;
      at += 1;
      while (at < end && (bytes[at] ?? 0) <= 0x20) at += 1;
      const quote = bytes[at];
      if (quote !== QUOTE && quote !== APOSTROPHE) return undefined;
      const valueStart = at + 1;
      at = valueStart;
      while (at < end && bytes[at] !== quote) at += 1;
      if (nameEnd - nameStart === name.length && matches(bytes, nameStart, name)) return [valueStart, at];
      at += 1;
    }
    return undefined;
  }

  /** The `>` of the tag, quotes respected. */
  #tagEnd(from: number): number {
    const bytes = this.#bytes;
    let quote = 0;
    for (let at = from; at < bytes.length; at += 1) {
      const byte = bytes[at] ?? 0;
      if (quote !== 0) {
        if (byte === quote) quote = 0;
      } else if (byte === QUOTE || byte === APOSTROPHE) quote = byte;
      else if (byte === GREATER) return at;
    }
    throw new Unreadable('file.damaged');
  }

  /** The place behind a comment, a CDATA section or a processing instruction. */
  #skipped(start: number): number {
    const bytes = this.#bytes;
    const opening = bytes.toString('latin1', start, start + 9);
    const closing = opening.startsWith('<!--') ? '-->' : opening === '<![CDATA[' ? ']]>' : opening.startsWith('<?') ? '?>' : undefined;
    if (closing === undefined) throw new Unreadable('file.doctype');
    const end = bytes.indexOf(closing, start, 'latin1');
    if (end === -1) throw new Unreadable('file.damaged');
    return end + closing.length;
  }
}

function matches(bytes: Buffer, start: number, name: string): boolean {
  for (let index = 0; index < name.length; index += 1) if (bytes[start + index] !== name.charCodeAt(index)) return false;
  return true;
}

const ENTITIES: Readonly<Record<string, string>> = { lt: '<', gt: '>', amp: '&', quot: '"', apos: "'" };

function decoded(text: string): string {
  if (!text.includes('&')) return text;
  return text.replace(/&(?:#x([0-9a-fA-F]{1,6})|#(\d{1,7})|(\w+));/g, (whole, hex: string | undefined, decimal: string | undefined, name: string | undefined) => {
    if (name !== undefined) return ENTITIES[name] ?? whole;
    const code = hex === undefined ? Number(decimal) : Number.parseInt(hex, 16);
    return code <= 0x10ffff ? String.fromCodePoint(code) : whole;
  });
}

/** Parts are UTF-8 but for a few writers that use UTF-16, which their first two bytes say. */
function asUtf8(part: Buffer): Buffer {
  if (part[0] === 0xff && part[1] === 0xfe) return Buffer.from(new TextDecoder('utf-16le').decode(part), 'utf8');
  if (part[0] === 0xfe && part[1] === 0xff) return Buffer.from(new TextDecoder('utf-16be').decode(part), 'utf8');
  return part;
}
