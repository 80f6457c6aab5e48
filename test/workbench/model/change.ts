import type { Area } from './area';
import type { CellValue } from './cell-value';

/** Who changed something: a person, an add-in's request, the calculation, opening a file, or undo. */
export type Origin = 'user' | 'addin' | 'calculation' | 'load' | 'undo';

export type ShiftDirection = 'Down' | 'Right' | 'Up' | 'Left';

/** One thing that happened to the workbook. `sheet` is a sheet's id. */
export type Change = { readonly origin: Origin } & (
  | {
      /** Contents were written: typed, pasted, cleared, or by a request. */
      readonly kind: 'cells';
      readonly sheet: string;
      readonly area: Area;
      /** Only when one cell changed. */
      readonly before?: CellValue;
      readonly after?: CellValue;
    }
  /** Results came back from the calculation. */
  | { readonly kind: 'calculated'; readonly sheet: string; readonly area: Area }
  | { readonly kind: 'formats'; readonly sheet: string; readonly area: Area }
  | { readonly kind: 'inserted' | 'deleted'; readonly sheet: string; readonly area: Area; readonly shift: ShiftDirection }
  | { readonly kind: 'sizes' | 'hidden'; readonly sheet: string; readonly axis: 'rows' | 'columns'; readonly first: number; readonly count: number }
  | { readonly kind: 'merges' | 'hyperlinks' | 'validation' | 'conditional' | 'freeze' | 'page' | 'view'; readonly sheet: string }
  | { readonly kind: 'protection'; readonly sheet: string | undefined }
  | { readonly kind: 'filter'; readonly sheet: string; readonly table: string | undefined }
  | { readonly kind: 'sorted'; readonly sheet: string; readonly area: Area; readonly axis: 'rows' | 'columns' }
  | { readonly kind: 'table-added' | 'table-deleted' | 'table-changed'; readonly sheet: string; readonly table: string; readonly name: string }
  | { readonly kind: 'chart-added' | 'chart-deleted' | 'chart-changed' | 'chart-activated' | 'chart-deactivated'; readonly sheet: string; readonly chart: string }
  | { readonly kind: 'names'; readonly sheet: string | undefined }
  | { readonly kind: 'sheet-added' | 'sheet-deleted' | 'sheet-activated' | 'sheet-deactivated'; readonly sheet: string; readonly name: string }
  | { readonly kind: 'sheet-renamed'; readonly sheet: string; readonly before: string; readonly after: string }
  | { readonly kind: 'sheet-moved'; readonly sheet: string; readonly before: number; readonly after: number }
  | { readonly kind: 'sheet-visibility'; readonly sheet: string; readonly before: string; readonly after: string }
  | { readonly kind: 'selection'; readonly sheet: string; readonly areas: readonly Area[] }
  | { readonly kind: 'settings' | 'custom-xml' | 'properties' }
  /** A calculation finished for the sheet. */
  | { readonly kind: 'calculation-done'; readonly sheet: string }
  /** Undo, redo or opening put whole sheets into another state: read everything again. */
  | { readonly kind: 'restored' }
);

/** A change without its origin, as the parts of the model announce it. */
export type Announcement = DistributiveOmit<Change, 'origin'>;

type DistributiveOmit<T, K extends PropertyKey> = T extends unknown ? Omit<T, K> : never;

/** Hands every change to all listeners, in order, while the model is already in its new state. */
export class ChangeFeed {
  private readonly listeners = new Set<(change: Change) => void>();
  private origins: Origin[] = ['user'];

  /** Listens until the returned function is called. */
  listen(listener: (change: Change) => void): () => void {
    this.listeners.add(listener);
    return () => {
      this.listeners.delete(listener);
    };
  }

  announce(announcement: Announcement): void {
    const change = { ...announcement, origin: this.origin } as Change;
    for (const listener of [...this.listeners]) listener(change);
  }

  /** Runs the work with its changes announced as coming from the given origin. */
  from<T>(origin: Origin, work: () => T): T {
    this.origins.push(origin);
    try {
      return work();
    } finally {
      this.origins.pop();
    }
  }

  get origin(): Origin {
    return this.origins.at(-1) ?? 'user';
  }
}
