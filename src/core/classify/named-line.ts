/** What classification needs to know of a budget line: how a ledger may call it. */
export interface NamedLine {
  readonly code: string;
  readonly name: string;
  readonly aliases: readonly string[];
  /** Rows are charged to project lines only; the others are the approved budget of a whole category. */
  readonly category: 'project' | 'personnel' | 'public' | 'basic';
}
