import type { TextKey } from './text/texts';
import type { Fen } from './money';

/** What stands in a sentence: texts, counts, money (printed as yuan with separators) or another sentence. */
export type MessageParam = string | number | { readonly fen: Fen } | Message;

/** A sentence not yet said: its key and what stands in it. `say` (core/text) makes it in the reader's language. */
export interface Message {
  readonly key: TextKey;
  readonly params?: Readonly<Record<string, MessageParam>>;
}
