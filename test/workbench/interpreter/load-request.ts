import type { WireQuery } from './wire';

/** What is to be loaded of one object; names are lower case. */
export interface LoadRequest {
  /** All scalars that are loaded without being named. */
  everything: boolean;
  readonly scalars: Set<string>;
  readonly children: Map<string, LoadRequest>;
}

/** Reads the select and expand lists of a query: paths separated by `/`, in any case. */
export function readLoadRequest(query: WireQuery | undefined): LoadRequest {
  const root = emptyRequest();
  const select = query?.Select ?? [];
  if (select.length === 0) root.everything = true;
  for (const path of select) addPath(root, path);
  for (const path of query?.Expand ?? []) {
    const child = addPath(root, path);
    if (child.children.size === 0 && child.scalars.size === 0) child.everything = true;
  }
  return root;
}

function addPath(root: LoadRequest, path: string): LoadRequest {
  const parts = path.toLowerCase().split(/[/.]/).filter((part) => part !== '');
  let node = root;
  parts.forEach((part, i) => {
    if (part === '*') {
      node.everything = true;
      return;
    }
    if (i === parts.length - 1) node.scalars.add(part);
    let child = node.children.get(part);
    if (!child && i < parts.length - 1) {
      child = emptyRequest();
      node.children.set(part, child);
    }
    if (child) node = child;
  });
  return node;
}

export function emptyRequest(): LoadRequest {
  return { everything: false, scalars: new Set(), children: new Map() };
}
