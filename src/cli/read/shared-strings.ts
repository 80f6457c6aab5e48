import { unescaped } from './sheet-part';
import { XmlScanner } from './xml-scanner';

/** The texts that cells share, in order: runs of rich text joined, readings (furigana, pinyin) left out. */
export function readSharedStrings(part: Buffer | undefined): readonly string[] {
  if (part === undefined) return [];
  const scanner = new XmlScanner(part);
  const texts: string[] = [];
  let text = '';
  let phonetic = 0;
  while (scanner.next()) {
    const { name, closing, empty } = scanner;
    if (name === 'rPh' && !empty) phonetic += closing ? -1 : 1;
    else if (name === 't' && closing && phonetic === 0) text += scanner.text();
    else if (name === 'si' && (closing || empty)) {
      texts.push(unescaped(text));
      text = '';
    }
  }
  return texts;
}
