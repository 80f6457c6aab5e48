import { XmlScanner } from './xml-scanner';
import type { ZipParts } from './zip-parts';

export interface RelationTarget {
  /** Last word of the relationship's type: `worksheet`, `table`, `vbaProject` … */
  readonly kind: string;
  /** Path in the package. */
  readonly path: string;
}

/** What a part leads to inside its package. */
export interface Relations {
  readonly byId: (id: string) => RelationTarget | undefined;
  readonly all: (kind: string) => readonly string[];
  readonly first: (kind: string) => string | undefined;
}

/** The relationships of a part (of the whole package for ''); none when it has none. */
export function readRelations(parts: ZipParts, path: string): Relations {
  const folder = path.includes('/') ? path.slice(0, path.lastIndexOf('/') + 1) : '';
  const part = parts.part(`${folder}_rels/${path.slice(folder.length)}.rels`);
  const targets = new Map<string, RelationTarget>();
  if (part !== undefined) {
    const scanner = new XmlScanner(part);
    while (scanner.next()) {
      if (scanner.name !== 'Relationship' || scanner.closing) continue;
      // The type's last word is the same in the transitional and the strict form of the format.
      const kind = (scanner.attribute('Type') ?? '').replace(/^.*\//, '');
      const external = scanner.attribute('TargetMode') === 'External';
      if (!external) targets.set(scanner.attribute('Id') ?? '', { kind, path: resolved(folder, scanner.attribute('Target') ?? '') });
    }
  }
  const all = (kind: string): string[] => [...targets.values()].filter((target) => target.kind === kind).map((target) => target.path);
  return { byId: (id) => targets.get(id), all, first: (kind) => all(kind)[0] };
}

function resolved(folder: string, target: string): string {
  const steps = target.startsWith('/') ? target.slice(1).split('/') : `${folder}${target}`.split('/');
  const path: string[] = [];
  for (const step of steps) {
    if (step === '..') path.pop();
    else if (step !== '' && step !== '.') path.push(step);
  }
  return path.join('/');
}
