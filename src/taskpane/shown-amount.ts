import type { Fen } from '../core/money';
import { wanForReading, yuanForReading } from '../core/money';
import type { Progress } from '../excel/session';
import type { Words } from './words';

/** 万元 from ten thousand yuan on, 元 below: `1.93 万元`, `12.50 元`. */
export function shortMoney(words: Words, amount: Fen): string {
  return Math.abs(amount) >= 1_000_000
    ? words.text('pane.inWan', { amount: wanForReading(amount) })
    : words.text('pane.yuan', { amount: yuanForReading(amount) });
}

/** Share of a bar to fill, 0 to 100. */
export function barShare(part: Fen, whole: Fen): number {
  return whole <= 0 ? 0 : Math.max(0, Math.min(100, (part / whole) * 100));
}

/** Share of the year that has passed, for reading: `75%`. */
export function elapsedText(months: number): string {
  return `${Math.round((months / 12) * 100)}%`;
}

/** What is being done, with its number where there is one: `正在读取“支出明细账” 5,000 / 100,000`. */
export function progressText(words: Words, { what, done, total }: Progress): string {
  return total === 0 ? words.say(what) : words.text('pane.progress', { what: words.say(what), done, total });
}
