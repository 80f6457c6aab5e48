import { createContext, useContext } from 'react';
import type { Message, MessageParam } from '../core/message';
import { say } from '../core/say';
import type { Language } from '../core/text/language';
import type { TextKey } from '../core/text/texts';

/** The sentences of one language: by key, or of a message that the core hands over. */
export interface Words {
  readonly language: Language;
  readonly text: (key: TextKey, params?: Readonly<Record<string, MessageParam>>) => string;
  readonly say: (message: Message) => string;
}

export function wordsIn(language: Language): Words {
  return {
    language,
    text: (key, params) => say(language, params === undefined ? { key } : { key, params }),
    say: (message) => say(language, message),
  };
}

export const WordsContext = createContext<Words>(wordsIn('zh-CN'));

export function useWords(): Words {
  return useContext(WordsContext);
}
