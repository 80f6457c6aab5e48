import { strFromU8, strToU8, unzipSync, zipSync } from 'fflate';
import { child, childrenOf, parseXml, tag } from './xml';
import type { XmlElement } from './xml';

const LARGEST = 1_500_000_000;

/** A relationship of a part: its kind (the last word of its type) and where it leads. */
export interface Relationship {
  readonly id: string;
  readonly kind: string;
  readonly target: string;
  readonly external: boolean;
}

/** The parts of an .xlsx, read when asked for. */
export class PackageReader {
  private readonly files: Record<string, Uint8Array>;

  constructor(bytes: Uint8Array) {
    let total = 0;
    unzipSync(bytes, {
      filter: (entry) => {
        total += entry.originalSize;
        return false;
      },
    });
    if (total > LARGEST) throw new Error('the file is too large');
    this.files = unzipSync(bytes);
  }

  has(path: string): boolean {
    return path in this.files;
  }

  text(path: string): string {
    const bytes = this.files[path];
    if (!bytes) throw new Error(`the file has no part ${path}`);
    return strFromU8(bytes);
  }

  xml(path: string): XmlElement {
    return parseXml(this.text(path));
  }

  optionalXml(path: string): XmlElement | undefined {
    return this.has(path) ? this.xml(path) : undefined;
  }

  /** The relationships of a part ('' is the whole package), with full paths. */
  relationships(path: string): Relationship[] {
    const slash = path.lastIndexOf('/');
    const folder = path.slice(0, slash + 1);
    const rels = this.optionalXml(`${folder}_rels/${path.slice(slash + 1)}.rels`);
    return childrenOf(rels, 'Relationship').map((one) => {
      const type = one.attributes.Type ?? '';
      const external = one.attributes.TargetMode === 'External';
      const target = one.attributes.Target ?? '';
      return { id: one.attributes.Id ?? '', kind: type.slice(type.lastIndexOf('/') + 1), external, target: external ? target : resolvePath(folder, target) };
    });
  }
}

function resolvePath(folder: string, target: string): string {
  if (target.startsWith('/')) return target.slice(1);
  const parts = folder.split('/').filter((part) => part !== '');
  for (const part of target.split('/')) {
    if (part === '..') parts.pop();
    else if (part !== '.') parts.push(part);
  }
  return parts.join('/');
}

const OFFICE = 'http://schemas.openxmlformats.org/officeDocument/2006/relationships';

/** Collects the parts of an .xlsx to be written: their content types and relationships follow by themselves. */
export class PackageWriter {
  private readonly files: Record<string, Uint8Array> = {};
  private readonly overrides: string[] = [];
  private readonly relations = new Map<string, string[]>();

  /** Adds a part of a content type. */
  add(path: string, contentType: string, text: string): void {
    this.files[path] = strToU8(`<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n${text}`);
    if (contentType !== '') this.overrides.push(tag('Override', { PartName: `/${path}`, ContentType: contentType }));
  }

  /** Relates a part ('' is the package) to another; gives the id. A kind with a colon is a full type. */
  relate(from: string, kind: string, target: string, external = false): string {
    const list = this.relations.get(from) ?? [];
    this.relations.set(from, list);
    const id = `rId${list.length + 1}`;
    const type = kind.includes(':') ? kind : `${OFFICE}/${kind}`;
    list.push(tag('Relationship', { Id: id, Type: type, Target: external ? target : `/${target}`, TargetMode: external ? 'External' : undefined }));
    return id;
  }

  /** The whole file. */
  zip(): Uint8Array<ArrayBuffer> {
    for (const [from, list] of this.relations) {
      const slash = from.lastIndexOf('/');
      this.add(`${from.slice(0, slash + 1)}_rels/${from.slice(slash + 1)}.rels`, '', tag('Relationships', { xmlns: 'http://schemas.openxmlformats.org/package/2006/relationships' }, list));
    }
    const defaults = [tag('Default', { Extension: 'rels', ContentType: 'application/vnd.openxmlformats-package.relationships+xml' }), tag('Default', { Extension: 'xml', ContentType: 'application/xml' })];
    this.add('[Content_Types].xml', '', tag('Types', { xmlns: 'http://schemas.openxmlformats.org/package/2006/content-types' }, [...defaults, ...this.overrides]));
    // The order matters to some readers: the content types come first.
    const { '[Content_Types].xml': types, ...others } = this.files;
    return zipSync({ ...(types && { '[Content_Types].xml': types }), ...others }, { level: 4 });
  }
}

/** The text of a child element, '' when it is missing. */
export function childText(element: XmlElement | undefined, ...path: readonly string[]): string {
  return child(element, ...path)?.text ?? '';
}
