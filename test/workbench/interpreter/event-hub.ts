import type { Area } from '../model/area';
import type { Change } from '../model/change';
import type { Workbook } from '../model/workbook';
import type { ObjectModel } from '../object-model/object-model';
import { eventsOf } from './event-messages';
import type { EventMessage } from './event-messages';
import type { HostObject } from './host-object';
import { requireMember } from './member-access';
import type { Session } from './session';

/** An entry of a rich message: category, type, target, text. */
export type RichMessage = readonly [category: number, type: number, target: string, json: string];

const EVENT_CATEGORY = 65536;
/** How many ranges of past events `args.getRange` can still be asked for. */
const REMEMBERED = 1000;

/** Knows who listens to what, turns changes of the model into events, and sends them once a tick. */
export class EventHub {
  /** `context.runtime.enableEvents`. */
  enabled = true;
  private readonly objectModel: ObjectModel;
  private readonly workbook: Workbook;
  private readonly registered = new Map<string, number>();
  private readonly senders = new Set<(messages: readonly RichMessage[]) => void>();
  private readonly places = new Map<string, { sheet: string; area: Area }>();
  private waiting: RichMessage[] = [];
  private scheduled = false;
  private lastPlace = 0;

  constructor(workbook: Workbook, objectModel: ObjectModel) {
    this.workbook = workbook;
    this.objectModel = objectModel;
    workbook.onChange((change) => { this.noteChange(change); });
  }

  /** Sends go to the listener until the returned function is called. */
  onSend(listener: (messages: readonly RichMessage[]) => void): () => void {
    this.senders.add(listener);
    return () => { this.senders.delete(listener); };
  }

  /** Handles a method that registers for an event or takes that back; false when it is another method. */
  register(object: HostObject, method: string, session: Session): boolean {
    const event = this.objectModel.events.find((one) => one.type === object.typeName && (one.register === method || one.unregister === method));
    if (!event) return false;
    if (!isAnswered(event.eventType)) requireMember(session, object, 'method', method);
    const target = object.typeName.endsWith('Collection') ? collectionTarget(object) : String(object.id(session) ?? 'Workbook');
    const key = `${event.eventType}|${target}`;
    this.registered.set(key, (this.registered.get(key) ?? 0) + (event.register === method ? 1 : -1));
    return true;
  }

  /** Sends a message at the next tick. */
  send(message: RichMessage): void {
    this.waiting.push(message);
    if (this.scheduled) return;
    this.scheduled = true;
    setTimeout(() => { this.flush(); }, 0);
  }

  /** The place of an event that was sent with a reference. */
  placeOf(reference: string): { sheet: string; area: Area } | undefined {
    return this.places.get(reference);
  }

  private noteChange(change: Change): void {
    if (!this.enabled || this.registered.size === 0 || change.origin === 'load') return;
    for (const event of eventsOf(change, this.workbook)) {
      for (const target of event.targets) if ((this.registered.get(`${event.type}|${target}`) ?? 0) > 0) this.send([EVENT_CATEGORY, event.type, target, this.payload(event)]);
    }
  }

  private payload(event: EventMessage): string {
    if (!event.place) return JSON.stringify(event.message);
    this.lastPlace += 1;
    const referenceId = `event-${this.lastPlace}`;
    this.places.set(referenceId, event.place);
    const oldest = this.places.keys().next();
    if (this.places.size > REMEMBERED && oldest.done !== true) this.places.delete(oldest.value);
    return JSON.stringify({ ...event.message, referenceId });
  }

  private flush(): void {
    this.scheduled = false;
    const messages = this.waiting;
    this.waiting = [];
    for (const sender of [...this.senders]) sender(messages);
  }
}

/** The events the model can cause; registering for another one is a member not implemented. */
const ANSWERED = new Set([10, 11, 12, 13, 14, 15, 16, 18, 19, 20, 22, 24, 25, 26, 27, 50, 51, 52, 53, 100, 101, 102, 103, 2203]);

function isAnswered(eventType: number): boolean {
  return ANSWERED.has(eventType);
}

/** Collections below a sheet are addressed by the sheet's id, all others as the workbook. */
function collectionTarget(object: HostObject): string {
  const { target } = object;
  return typeof target === 'object' && target !== null && 'id' in target && typeof target.id === 'string' ? target.id : 'Workbook';
}
