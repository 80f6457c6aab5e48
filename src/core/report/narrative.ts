import type { Answer } from '../answer';
import { categories } from '../classify/category';
import type { Fen } from '../money';
import { negateFen, percentForReading, wanText } from '../money';
import type { MessageParam } from '../message';
import { say } from '../say';
import type { EconomicFigure } from '../summary/summary';
import type { Language } from '../text/language';
import type { TextKey } from '../text/texts';
import { heldFen } from './held-fen';
import { incomeBySource } from './income-by-source';
import { printedShare } from './narrative-share';
import { printedWan } from './printed-wan';
import { lineLabel, projectLines } from './project-lines';
import { periodOf } from './report-period';
import { priorThreePublic } from './three-public-items';
import { hidesThreePublic } from './uncoded';

/** One paragraph of the report in words. Ids never change. */
export interface Paragraph {
  readonly id: 'scale' | 'basic' | 'project' | 'lines' | 'three-public';
  readonly heading: string;
  readonly text: string;
}

type NarrativeParts = Omit<Answer, 'checks' | 'complete'>;
type Say = (key: TextKey, params?: Readonly<Record<string, MessageParam>>) => string;

/**
 * The paragraphs of the narrative report whose figures come from the tables, ready to paste. Figures are printed as reports
 * print them: 万元 half up from the exact fen, shares of the amounts as printed, no trailing zeros (77万元, 49.8%).
 */
export function narrative(answer: NarrativeParts, language: Language): readonly Paragraph[] {
  const speak: Say = (key, params) => say(language, params === undefined ? { key } : { key, params });
  return [
    { id: 'scale', heading: speak('narrative.scale.heading'), text: scale(answer, speak) },
    { id: 'basic', heading: speak('narrative.basic.heading'), text: basic(answer, speak) },
    { id: 'project', heading: speak('narrative.project.heading'), text: project(answer, speak) },
    { id: 'lines', heading: speak('narrative.lines.heading'), text: lines(answer, speak) },
    { id: 'three-public', heading: speak('narrative.three-public.heading'), text: threePublic(answer, speak) },
  ];
}

function scale(answer: NarrativeParts, speak: Say): string {
  const { summary } = answer;
  const period = speak(...periodOf(answer, 'narrative.year'));
  if (summary.income.count === 0) return speak('narrative.scale.spending-only', { period, amount: wan(summary.expenditure.amount) });
  const { general, fund, other } = incomeBySource(answer);
  return speak('narrative.scale', {
    period,
    income: wan(summary.income.amount),
    general: wan(general),
    fund: wan(fund),
    other: other === 0 ? '' : speak('narrative.scale.other', { amount: wan(other) }),
  });
}

function basic(answer: NarrativeParts, speak: Say): string {
  const { basic: whole, byCategory, byEconomicCode, expenditure } = answer.summary;
  const part = (key: TextKey, category: 'personnel' | 'public'): string =>
    speak(key, {
      amount: wan(byCategory[category].amount),
      share: share(byCategory[category].amount, whole.amount),
      items: items(byEconomicCode, category, speak),
    });
  return speak('narrative.basic', {
    period: speak(...periodOf(answer, 'narrative.year')),
    total: wan(expenditure.amount),
    basic: wan(whole.amount),
    basicShare: share(whole.amount, expenditure.amount),
    personnel: part('narrative.personnel', 'personnel'),
    public: part('narrative.public', 'public'),
  }).trimEnd();
}

/** The items that were really spent on, in the order of their codes, each name once. */
function items(figures: readonly EconomicFigure[], category: 'personnel' | 'public', speak: Say): string {
  const names = figures.filter((figure) => figure[category] !== 0 && figure.name !== '').map((figure) => figure.name);
  if (names.length === 0) return '';
  return speak('narrative.items', { items: [...new Set(names)].join(speak('narrative.items.separator')) });
}

function project(answer: NarrativeParts, speak: Say): string {
  const { byCategory, expenditure } = answer.summary;
  const params: Record<string, string> = {};
  for (const category of categories) {
    params[category] = wan(byCategory[category].amount);
    params[`${category}Share`] = share(byCategory[category].amount, expenditure.amount);
  }
  const open = byCategory.unclassified;
  const unclassified =
    open.count === 0 ? '' : speak('narrative.project.unclassified', { amount: wan(open.amount), share: share(open.amount, expenditure.amount) });
  return speak('narrative.project', { ...params, unclassified });
}

function lines(answer: NarrativeParts, speak: Say): string {
  const { summary } = answer;
  const one = (name: string, amount: Fen): string => speak('narrative.lines.one', { name, amount: wan(amount) });
  const spent = projectLines(summary)
    .filter((status) => status.count > 0)
    .map((status) => one(lineLabel(status.line), status.executed));
  const { count, amount } = summary.projectWithoutLine;
  const all = count > 0 && spent.length > 0 ? [...spent, one(speak('narrative.lines.without'), amount)] : spent;
  const params = { period: speak(...periodOf(answer, 'narrative.budget-year')), project: wan(summary.byCategory.project.amount) };
  if (all.length === 0) return speak('narrative.lines.none', params);
  return speak('narrative.lines', { ...params, lines: all.join(speak('narrative.lines.separator')) });
}

/** The change is printed with one decimal of a percent, as the published reports do. */
function threePublic(answer: NarrativeParts, speak: Say): string {
  const { input, ledger, summary } = answer;
  const current = summary.threePublic.total;
  const prior = priorThreePublic(input.prior);
  const period = speak(...periodOf(answer, 'narrative.budget-year'));
  const amount = wan(current);
  if (hidesThreePublic(summary)) return speak('narrative.three-public.unknown');
  if (prior === undefined) return speak('narrative.three-public.no-prior', { period, amount });
  const priorYear = ledger.year === 0 ? speak('narrative.last-year') : speak('narrative.budget-year', { year: ledger.year - 1 });
  const change = heldFen(current - prior);
  if (change === 0) return speak('narrative.three-public.same', { period, amount, priorYear });
  const magnitude = change < 0 ? negateFen(change) : change;
  const rate = percentForReading(magnitude, prior < 0 ? negateFen(prior) : prior, 1);
  if (rate === undefined) return speak('narrative.three-public.from-nothing', { period, amount, priorYear });
  if (printedWan(magnitude) === 0 || trimmed(rate) === '0%') return speak('narrative.three-public.nearly-same', { period, amount, priorYear });
  const key = change < 0 ? 'narrative.three-public.decrease' : 'narrative.three-public.increase';
  return speak(key, { period, amount, priorYear, change: wan(magnitude), rate: trimmed(rate) });
}

function wan(amount: Fen): string {
  return trimmed(wanText(amount));
}

function share(part: Fen, whole: Fen): string {
  const printed = printedShare(part, whole);
  return trimmed(percentForReading(printed.part, printed.whole) ?? '0%');
}

/** `77.00` → `77`, `49.80%` → `49.8%`, `-0.00` → `0`. */
function trimmed(text: string): string {
  const short = text.replace(/\.(\d*?)0+(?=%|$)/, (_, kept: string) => (kept === '' ? '' : `.${kept}`));
  return short.replace(/^-0(?=%|$)/, '0');
}
