import { readFileSync } from 'node:fs';
import { functionsMetadata } from '../../src/build/functions-metadata';
import { addinFiles } from '../../src/build/addin-files';
import { languages } from '../../src/core/text/language';

interface Parameter { readonly name: string; readonly description: string; readonly type: string; readonly dimensionality: string; readonly optional?: boolean }
interface Entry {
  readonly id: string;
  readonly name: string;
  readonly description: string;
  readonly helpUrl: string;
  readonly parameters: readonly Parameter[];
  readonly result: { readonly type: string; readonly dimensionality: string };
  readonly options?: { readonly stream: boolean; readonly cancelable: boolean };
}
interface Metadata { readonly allowErrorForDataTypeAny: boolean; readonly functions: readonly Entry[] }

const origin = 'https://apps.example.cn/budget';
const read = (language: (typeof languages)[number]): Metadata => JSON.parse(functionsMetadata(language, origin)) as Metadata;
const [chinese, english] = [read('zh-CN'), read('en-US')];
const types = ['any', 'boolean', 'number', 'string'];
const dimensions = ['scalar', 'matrix'];

test('the functions and their parameters, as accountants were promised them', () => {
  const signature = ({ id, parameters, options }: Entry): string => `${id}(${parameters.map(({ name, optional }) => (optional === true ? `[${name}]` : name)).join(', ')})${options?.stream === true ? ' live' : ''}`;
  expect(chinese.functions.map(signature)).toEqual([
    'SPENT([what], [from], [to], [ledger]) live',
    'APPROVED(line, [budget]) live',
    'BALANCE(line, [ledger], [budget]) live',
    'RATE([line], [ledger], [budget]) live',
    'CHECK(line, amount, [ledger], [budget]) live',
    'CLASSIFY(economic, [project], [summary], [account]) live',
    'LINE(project, [summary]) live',
    'EXPLAIN(economic, [project], [summary], [account]) live',
    'SUMMARY([ledger], [budget]) live',
    'CROSSCHECK([ledger], [budget]) live',
    'SHARE(part, whole, [digits])',
    'CHANGE(current, prior, [digits])',
    'WAN(yuan, [digits])',
  ]);
});

test('both languages differ in nothing but words', () => {
  const wordless = ({ functions, ...rest }: Metadata): unknown => ({
    ...rest,
    functions: functions.map((entry) => ({ ...entry, description: '', helpUrl: entry.helpUrl.replace(/zh-CN|en-US/, ''), parameters: entry.parameters.map((parameter) => ({ ...parameter, description: '' })) })),
  });
  expect(wordless(english)).toEqual(wordless(chinese));
  expect(english.functions.map(({ description }) => description)).not.toEqual(chinese.functions.map(({ description }) => description));
});

describe.each([['zh-CN', chinese], ['en-US', english]] as const)('metadata in %s', (language, metadata) => {
  test('keeps to Microsoft’s schema', () => {
    expect(Object.keys(metadata).sort()).toEqual(['allowErrorForDataTypeAny', 'functions']);
    for (const entry of metadata.functions) {
      expect(entry.id).toMatch(/^[A-Z][A-Z0-9_.]{0,127}$/);
      expect(entry.name).toMatch(/^[A-Z][A-Z0-9_.]{0,127}$/);
      expect(types).toContain(entry.result.type);
      expect(dimensions).toContain(entry.result.dimensionality);
      for (const parameter of entry.parameters) {
        expect(types).toContain(parameter.type);
        expect(dimensions).toContain(parameter.dimensionality);
      }
      const firstOptional = entry.parameters.findIndex(({ optional }) => optional === true);
      if (firstOptional !== -1) expect(entry.parameters.slice(firstOptional).every(({ optional }) => optional === true)).toBe(true);
      expect(new Set(entry.parameters.map(({ name }) => name)).size).toBe(entry.parameters.length);
    }
    expect(new Set(metadata.functions.map(({ id }) => id)).size).toBe(metadata.functions.length);
  });

  test.each(metadata.functions.map((entry) => [entry.id, entry] as const))('%s is described in one line with an example', (id, { description, parameters }) => {
    expect(description).not.toMatch(/[\r\n]/);
    expect(description).toContain(`=YS.${id}(`);
    for (const parameter of parameters) {
      expect(parameter.description).not.toMatch(/[\r\n]/);
      expect(parameter.description.length).toBeGreaterThan(3);
    }
  });

  test('is written in its language', () => {
    const texts = metadata.functions.flatMap(({ description, parameters }) => [description, ...parameters.map((parameter) => parameter.description)]);
    const withoutExamples = texts.map((one) => one.replace(/"[^"]*"|“[^”]*”|=YS\..*$|万元/g, ''));
    const chineseOnes = withoutExamples.filter((one) => /\p{Script=Han}/u.test(one));
    if (language === 'zh-CN') expect(chineseOnes).toHaveLength(withoutExamples.length);
    else expect(chineseOnes).toEqual([]);
  });

  test('every help page is served by the add-in itself', () => {
    const served = new Set(addinFiles(origin).map(({ path }) => `${origin}/${path}`));
    expect(metadata.functions.map(({ helpUrl }) => helpUrl).filter((url) => !served.has(url))).toEqual([]);
    expect(new Set(metadata.functions.map(({ helpUrl }) => helpUrl)).size).toBe(metadata.functions.length);
  });
});

test('every function of the table has its code', () => {
  const { functions } = chinese;
  const registered = readFileSync('src/functions/read-question.ts', 'utf8') + readFileSync('src/functions/register-functions.ts', 'utf8');
  for (const { id } of functions) expect(registered).toMatch(new RegExp(`\\b${id}\\b`));
});
