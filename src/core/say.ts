import type { Message, MessageParam } from './message';
import { yuanForReading } from './money';
import type { Language, Sentence } from './text/language';
import { texts } from './text/texts';

/** The sentence of a message in a language. A parameter that the sentence names but the message lacks is a bug. */
export function say(language: Language, message: Message): string {
  const sentence: Sentence = texts[message.key];
  return sentence[language].replace(/\{(\w+)\}/g, (_, name: string) => {
    const param = message.params?.[name];
    if (param === undefined) throw new Error(`${message.key}: no parameter ${name}`);
    return paramText(language, param);
  });
}

function paramText(language: Language, param: MessageParam): string {
  if (typeof param === 'string') return param;
  if (typeof param === 'number') return String(param);
  if ('fen' in param) return yuanForReading(param.fen);
  return say(language, param);
}
