import type { Message, MessageParam } from './message';
import { yuanForReading } from './money';
import type { Language, Sentence } from './text/language';
import { texts } from './text/texts';

/**
 * The sentence of a message in a language. `{count}` stands for a parameter, `{count:row|rows}` for the first form
 * where it is 1 and for the second otherwise. A parameter that the sentence names but the message lacks is a bug.
 */
export function say(language: Language, message: Message): string {
  const sentence: Sentence = texts[message.key];
  return sentence[language].replace(/\{(\w+)(?::([^|{}]*)\|([^|{}]*))?\}/g, (_, name: string, one?: string, many?: string) => {
    const param = message.params?.[name];
    if (param === undefined) throw new Error(`${message.key}: no parameter ${name}`);
    const text = paramText(language, param);
    return one === undefined || many === undefined ? text : text === '1' ? one : many;
  });
}

function paramText(language: Language, param: MessageParam): string {
  if (typeof param === 'string') return param;
  if (typeof param === 'number') return String(param);
  if ('fen' in param) return yuanForReading(param.fen);
  return say(language, param);
}
