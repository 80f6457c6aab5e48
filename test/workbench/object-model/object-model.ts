/** The requirement set and version that a member needs. */
export interface ApiLevel {
  readonly set: string;
  readonly version: string;
}

/** One member as the library sends it. Names are those on the wire (`GetUsedRange`). */
export interface Member {
  readonly kind: 'scalar' | 'navigation' | 'method';
  /** The name the add-in's code uses (`getUsedRange`); undefined for members the library keeps to itself. */
  readonly publicName?: string;
  readonly api?: ApiLevel;
  /** Whether the library can set it (scalars). */
  readonly settable?: boolean;
  /** The type it gives, when that is an object. */
  readonly returns?: string;
  /** How many arguments the library sends (methods). */
  readonly argumentCount?: number;
}

/** One type of the rich API. */
export interface TypeModel {
  readonly name: string;
  readonly isCollection: boolean;
  /** The type of a collection's items. */
  readonly items?: string;
  readonly members: Readonly<Record<string, Member>>;
  /** The type an indexer gives, when there is one. */
  readonly indexer?: string;
  /** Whether the library asks the host to keep references to it. */
  readonly keepsReference: boolean;
}

/** The object model of the installed library: what exists, under which name, from which level on. */
export interface ObjectModel {
  readonly types: Readonly<Record<string, TypeModel>>;
  /** Events by the name of their type and property: their number on the wire and their level. */
  readonly events: readonly EventModel[];
}

/** An event: its number on the wire, and the methods that register for it and take that back. */
export interface EventModel {
  readonly type: string;
  readonly publicName: string;
  readonly eventType: number;
  readonly register: string;
  readonly unregister: string;
  readonly api?: ApiLevel;
}
