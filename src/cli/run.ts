import { existsSync, realpathSync } from 'node:fs';
import { availableParallelism } from 'node:os';
import path from 'node:path';
import type { Day } from '../core/calendar';
import { dayOf } from '../core/calendar';
import type { Message } from '../core/message';
import { say } from '../core/say';
import { commandHelp } from '../core/text/command-help';
import type { Language } from '../core/text/language';
import { addUnits } from './add-units';
import { commonProblems } from './common-problems';
import { parseArguments } from './arguments';
import type { Arguments } from './arguments';
import { findLedgers, SUMMARY_SUFFIX } from './find-ledgers';
import type { FoundLedger } from './find-ledgers';
import type { Job, JobOptions, JobResult } from './job';
import type { ProblemJson } from './ledger-json';
import { progressLine } from './progress-line';
import { readFlagFiles } from './read-flag-files';
import { runJobs } from './run-jobs';
import { removeNeighbour } from './write-whole';

/** 0 complete, 2 bad usage or an unreadable file, 3 the result stands but has rejected or unclassified rows, or a sheet that is not counted. */
export type ExitStatus = 0 | 2 | 3;

export interface Surroundings {
  /** The program that worker threads run. */
  readonly program: string;
  readonly output: NodeJS.WritableStream;
  readonly messages: NodeJS.WritableStream & { readonly isTTY?: boolean; readonly columns?: number };
}

/** Runs the command line on its arguments (spec: command line) and gives the exit status. */
export async function run(words: readonly string[], { program, output, messages }: Surroundings): Promise<ExitStatus> {
  // A reader that closes the pipe early (`| head`) is no error of ours.
  output.on('error', () => undefined);
  const parsed = parseArguments(words);
  if ('wrong' in parsed) {
    const language = words.includes('en-US') || words.includes('--lang=en-US') ? 'en-US' : 'zh-CN';
    messages.write(`${say(language, parsed.wrong)}\n${say(language, { key: 'cli.tryHelp' })}\n`);
    return 2;
  }
  const { language } = parsed;
  const complain = (message: Message): ExitStatus => {
    messages.write(`${say(language, message)}\n`);
    return 2;
  };
  if (parsed.help) {
    output.write(`${commandHelp[language]}\n`);
    return 0;
  }
  const found = findLedgers(parsed.ledgers);
  const wrong = wrongOutput(parsed, found);
  if (wrong !== undefined) return complain(wrong);
  const options = await jobOptions(parsed);
  if ('refused' in options) return complain({ key: 'cli.unreadable', params: { file: options.file, reason: options.refused } });

  const progress = progressLine(messages);
  const outFiles = outputFiles(parsed, found);
  const jobs = found.flatMap((place): Job[] => ('refused' in place ? [] : [{ file: place.file, ...(outFiles.get(place.file) ?? {}), options }]));
  const removeUnfinished = removeOnSignal([...outFiles.values()].map(({ outFile }) => outFile));
  let done = 0;
  const results = await runJobs(jobs, {
    program,
    atOnce: parsed.jobs ?? availableParallelism(),
    onStage: (job, stage) => { progress.show(done, jobs.length, `${path.basename(job.file)} ${say(language, { key: `cli.stage.${stage}` })}`); },
    onDone: (job) => { progress.show((done += 1), jobs.length, path.basename(job.file)); },
  });
  removeUnfinished();
  progress.clear();

  const all: JobResult[] = [...found.flatMap((place) => ('refused' in place ? [place] : [])), ...results];
  if (all.length > 1) messages.write(toldProblems(commonProblems(all.flatMap((result) => ('refused' in result ? [] : [result]))), language));
  for (const result of all) messages.write(toldResult(result, parsed, all.length > 1));
  output.write(parsed.json ? `${JSON.stringify(resultJson(all, found.length > 1, parsed), null, 2)}\n` : textOf(all));
  return statusOf(all);
}

/** What is wrong with where the output is to go. */
function wrongOutput({ out, budget, rules, prior }: Arguments, found: readonly FoundLedger[]): Message | undefined {
  if (out === undefined) return undefined;
  if (found.length > 1) return { key: 'cli.outOfMany' };
  if (!/\.xlsx$/i.test(out)) return { key: 'cli.wrongValue', params: { flag: '--out', value: out, expected: '*.xlsx' } };
  const inputs = [...found.map(({ file }) => file), budget, rules, prior].filter((file) => file !== undefined);
  return inputs.some((file) => isSameFile(file, out)) ? { key: 'cli.outIsInput', params: { file: out } } : undefined;
}

function isSameFile(a: string, b: string): boolean {
  if (path.resolve(a) === path.resolve(b)) return true;
  return existsSync(a) && existsSync(b) && realpathSync(a) === realpathSync(b);
}

/** Where each ledger's workbook goes; ledgers of the same name in different folders get a number. */
function outputFiles({ out, outDir }: Arguments, found: readonly FoundLedger[]): Map<string, { outFile: string }> {
  const files = new Map<string, { outFile: string }>();
  const taken = new Set<string>();
  for (const place of found) {
    if ('refused' in place) continue;
    if (out !== undefined) files.set(place.file, { outFile: out });
    if (outDir === undefined) continue;
    const name = path.parse(place.file).name;
    let outFile = path.join(outDir, `${name}${SUMMARY_SUFFIX}`);
    for (let number = 2; taken.has(outFile.toLowerCase()); number += 1) outFile = path.join(outDir, `${name}(${number})${SUMMARY_SUFFIX}`);
    taken.add(outFile.toLowerCase());
    files.set(place.file, { outFile });
  }
  return files;
}

/** Ctrl+C in the middle of writing leaves no half workbook behind. Gives the function that ends the watch. */
function removeOnSignal(files: readonly string[]): () => void {
  const stop = (): void => {
    for (const file of files) removeNeighbour(file);
    process.exit(2);
  };
  process.once('SIGINT', stop).once('SIGTERM', stop);
  return () => { process.off('SIGINT', stop).off('SIGTERM', stop); };
}

async function jobOptions(parsed: Arguments): Promise<JobOptions | { readonly file: string; readonly refused: Message }> {
  const files = await readFlagFiles(parsed);
  if ('refused' in files) return files;
  const date = parsed.date === undefined ? 0 : dayOfText(parsed.date);
  return {
    ...files,
    language: parsed.language,
    ...(parsed.year === undefined ? {} : { year: parsed.year }),
    ...(parsed.unit === undefined ? {} : { unitName: parsed.unit }),
    date,
    today: date === 0 ? today() : date,
  };
}

function dayOfText(date: string): Day {
  return Number(date.replace(/-/g, ''));
}

function today(): Day {
  const now = new Date();
  return dayOf(now.getFullYear(), now.getMonth() + 1, now.getDate());
}

/** The lines for standard error: what could not be done, and what is worth knowing. */
function toldResult(result: JobResult, { language }: Arguments, many: boolean): string {
  const line = (message: Message): string => `${say(language, { key: 'cli.unreadable', params: { file: result.file, reason: message } })}\n`;
  if ('refused' in result) return line(result.refused);
  const { problems } = result.json;
  const incomplete = result.incomplete === undefined ? '' : line(result.incomplete);
  const notWritten = result.notWritten === undefined ? '' : line(result.notWritten);
  return [...result.notes.map(line), incomplete, many ? '' : toldProblems(problems, language), notWritten].join('');
}

function toldProblems(problems: readonly ProblemJson[], language: Language): string {
  const told = problems.slice(0, MOST_PROBLEMS).map(({ file, message }) => `  ${file === undefined ? message : say(language, { key: 'cli.unreadable', params: { file, reason: message } })}\n`);
  const rest = problems.length > MOST_PROBLEMS ? [`  ${say(language, { key: 'cli.moreProblems', params: { count: problems.length - MOST_PROBLEMS } })}\n`] : [];
  return [...told, ...rest].join('');
}

/** More lines than this are read in 待处理, not on a terminal. */
const MOST_PROBLEMS = 20;

function textOf(results: readonly JobResult[]): string {
  const texts = results.flatMap((result) => ('refused' in result ? [] : [result.text]));
  return texts.length === 0 ? '' : `${texts.join('\n\n')}\n`;
}

/** One ledger is told by itself, several under `units` with their `total`; files that could not be read under `failed`. */
function resultJson(results: readonly JobResult[], several: boolean, { language }: Arguments): unknown {
  const units = results.flatMap((result) => ('refused' in result ? [] : [result]));
  const failed = results.flatMap((result) => ('refused' in result ? [{ file: result.file, message: say(language, result.refused) }] : []));
  if (!several) return units[0]?.json ?? { failed };
  return { units: units.map(({ json }) => json), total: addUnits(units, language), failed };
}

function statusOf(results: readonly JobResult[]): ExitStatus {
  if (results.some((result) => 'refused' in result || result.notWritten !== undefined)) return 2;
  return results.every((result) => !('refused' in result) && result.json.complete) ? 0 : 3;
}
