import type { Message } from '../core/message';
import { isRealDay } from '../core/calendar';
import { languages } from '../core/text/language';
import type { Language } from '../core/text/language';

/** What the command line asks for (spec: command line). */
export interface Arguments {
  /** Files and folders as they were written. */
  readonly ledgers: readonly string[];
  readonly budget?: string;
  readonly rules?: string;
  readonly prior?: string;
  readonly year?: number;
  readonly unit?: string;
  readonly out?: string;
  readonly outDir?: string;
  /** `YYYY-MM-DD`: the date that the sheets show. */
  readonly date?: string;
  /** How many ledgers are worked on at once; the machine's cores unless given. */
  readonly jobs?: number;
  readonly json: boolean;
  readonly help: boolean;
  readonly language: Language;
}

/** How each flag is called and what it sets. */
const VALUE_FLAGS = ['budget', 'rules', 'prior', 'year', 'unit', 'out', 'out-dir', 'date', 'jobs', 'lang'] as const;
type ValueFlag = (typeof VALUE_FLAGS)[number];
const BARE_FLAGS = ['json', 'help'] as const;

/** The arguments in order; or what is wrong with them, in one sentence. */
export function parseArguments(words: readonly string[]): Arguments | { readonly wrong: Message } {
  const values = new Map<ValueFlag, string>();
  const bare = new Set<string>();
  const ledgers: string[] = [];
  let onlyLedgers = false;
  for (let index = 0; index < words.length; index += 1) {
    const word = words[index] ?? '';
    if (!onlyLedgers && word === '-h') {
      bare.add('help');
      continue;
    }
    if (onlyLedgers || !word.startsWith('--')) {
      ledgers.push(word);
      continue;
    }
    if (word === '--') {
      onlyLedgers = true;
      continue;
    }
    const [name, inline] = splitOnce(word.slice(2));
    if (isOneOf(BARE_FLAGS, name) && inline === undefined) {
      bare.add(name);
      continue;
    }
    if (!isOneOf(VALUE_FLAGS, name)) return { wrong: { key: 'cli.unknownFlag', params: { flag: word } } };
    const value = inline ?? words[(index += 1)];
    if (value === undefined || value === '' || (inline === undefined && value.startsWith('--'))) return { wrong: { key: 'cli.flagNeedsValue', params: { flag: `--${name}` } } };
    if (values.has(name)) return { wrong: { key: 'cli.flagTwice', params: { flag: `--${name}` } } };
    values.set(name, value);
  }
  return checked(ledgers, values, bare);
}

function checked(ledgers: readonly string[], values: ReadonlyMap<ValueFlag, string>, bare: ReadonlySet<string>): Arguments | { readonly wrong: Message } {
  const wrongValue = (flag: ValueFlag, expected: string): { wrong: Message } => ({ wrong: { key: 'cli.wrongValue', params: { flag: `--${flag}`, value: values.get(flag) ?? '', expected } } });
  const year = values.get('year');
  if (year !== undefined && !/^(?:19|20)\d\d$/.test(year)) return wrongValue('year', 'YYYY');
  const date = values.get('date');
  if (date !== undefined && !isDate(date)) return wrongValue('date', 'YYYY-MM-DD');
  const jobs = values.get('jobs');
  if (jobs !== undefined && !/^[1-9]\d{0,2}$/.test(jobs)) return wrongValue('jobs', '1, 2, 3 …');
  const language = values.get('lang') ?? 'zh-CN';
  if (!isOneOf(languages, language)) return wrongValue('lang', languages.join(' | '));
  if (ledgers.includes('')) return { wrong: { key: 'cli.noLedger' } };
  if (ledgers.length === 0 && !bare.has('help')) return { wrong: { key: 'cli.noLedger' } };
  if (values.has('out') && values.has('out-dir')) return { wrong: { key: 'cli.outTwice' } };
  return {
    ledgers,
    ...optional('budget', values.get('budget')),
    ...optional('rules', values.get('rules')),
    ...optional('prior', values.get('prior')),
    ...optional('unit', values.get('unit')),
    ...optional('out', values.get('out')),
    ...optional('outDir', values.get('out-dir')),
    ...optional('date', date),
    ...optional('year', year === undefined ? undefined : Number(year)),
    ...optional('jobs', jobs === undefined ? undefined : Number(jobs)),
    json: bare.has('json'),
    help: bare.has('help'),
    language,
  };
}

/** A property that is there only when it has a value. */
function optional<K extends string, V>(name: K, value: V | undefined): Partial<Record<K, V>> {
  return value === undefined ? {} : ({ [name]: value } as Record<K, V>);
}

function isDate(text: string): boolean {
  const found = /^(\d{4})-(\d\d)-(\d\d)$/.exec(text);
  return found !== null && isRealDay(Number(found[1]), Number(found[2]), Number(found[3]));
}

function splitOnce(text: string): [string, string | undefined] {
  const at = text.indexOf('=');
  return at === -1 ? [text, undefined] : [text.slice(0, at), text.slice(at + 1)];
}

function isOneOf<T extends string>(list: readonly T[], text: string): text is T {
  return (list as readonly string[]).includes(text);
}
