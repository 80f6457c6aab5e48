import type { Area } from '../model/area';
import type { Change } from '../model/change';
import { movedArea } from '../model/moved-area';
import type { Workbook } from '../model/workbook';
import type { HostObject } from './host-object';
import type { RangePlace } from './range-place';

/** A place that follows its cells when rows or columns are inserted or deleted. */
export interface MovablePlace {
  readonly sheetId: string;
  area: Area | undefined;
}

/** The objects a client keeps beyond a request, by the id it was given. */
export class References {
  private readonly kept = new Map<string, HostObject>();
  private readonly bindings = new Map<string, { readonly type: string; readonly place: RangePlace }>();
  private last = 0;

  constructor(workbook: Workbook) {
    workbook.onChange((change) => { this.follow(change); });
  }

  private readonly ids = new WeakMap<HostObject, string>();

  /** The id an object is kept under; kept from now on, and its places move with their cells. */
  idOf(object: HostObject): string {
    const known = this.ids.get(object);
    if (known !== undefined && this.kept.has(known)) return known;
    this.last += 1;
    const id = `ref-${this.last}`;
    this.ids.set(object, id);
    this.kept.set(id, object);
    return id;
  }

  /** Remembers a place under an add-in's own name for it. */
  bind(id: string, type: string, place: RangePlace): void {
    this.bindings.set(id, { type, place });
  }

  binding(id: string): { readonly type: string; readonly place: RangePlace } | undefined {
    return this.bindings.get(id);
  }

  removeBinding(id: string): void {
    this.bindings.delete(id);
  }

  get bindingIds(): readonly string[] {
    return [...this.bindings.keys()];
  }

  get(id: string): HostObject | undefined {
    return this.kept.get(id);
  }

  remove(id: string): void {
    this.kept.delete(id);
  }

  clear(): void {
    this.kept.clear();
  }

  get count(): number {
    return this.kept.size;
  }

  private follow(change: Change): void {
    if (change.kind !== 'inserted' && change.kind !== 'deleted') return;
    const places: MovablePlace[] = [...this.kept.values()].flatMap((object) => object.places());
    for (const { place } of this.bindings.values()) places.push(place);
    for (const place of new Set(places)) if (place.sheetId === change.sheet && place.area) place.area = movedArea(place.area, change.kind, change.area, change.shift);
  }
}
