import type { Message, MessageParam } from '../../core/message';
import type { TextKey } from '../../core/text/texts';

/**
 * Thrown anywhere below `readBook` when a file cannot be read, and caught there and nowhere else: what stands in a
 * file is nobody's bug, and no caller has to unwind ten levels of parsing by hand.
 */
export class Unreadable extends Error {
  readonly reason: Message;

  constructor(key: TextKey, params?: Readonly<Record<string, MessageParam>>) {
    super(key);
    this.reason = params === undefined ? { key } : { key, params };
  }
}
