import type { Faults } from '../strictness/faults';
import type { Language } from './page-text';

/** What the page's address asks for. */
export interface PageRequest {
  readonly language: Language;
  readonly theme: 'light' | 'dark';
  /** The ExcelApi level of the host; null for all that the library knows. */
  readonly api: string | null;
  /** Whether the host has custom functions and their shared runtime; an iPad has not. */
  readonly functions: boolean;
  readonly paneWidth: number;
  /** Whether the pane is open at the start. */
  readonly pane: boolean;
  readonly faults: Partial<Faults>;
}

/** Reads `?lang=en-US&theme=dark&api=1.14&functions=none&pane=closed&paneWidth=320&faults={…}`. */
export function readPageRequest(search: string): PageRequest {
  const query = new URLSearchParams(search);
  return {
    language: query.get('lang') === 'en-US' ? 'en-US' : 'zh-CN',
    theme: query.get('theme') === 'dark' ? 'dark' : 'light',
    api: query.get('api'),
    functions: query.get('functions') !== 'none',
    paneWidth: Number(query.get('paneWidth') ?? 350),
    pane: query.get('pane') !== 'closed',
    faults: JSON.parse(query.get('faults') ?? '{}') as Partial<Faults>,
  };
}
