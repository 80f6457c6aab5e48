import { normalizeText } from '../ledger/normalize-text';
import { plainText } from '../lookup';
import type { BudgetLine } from './budget-line';

/** What the words of a budget's row make of it: a total, the budget of a category, a heading over lines, or nothing but a name. */
export type RowWord =
  | { readonly kind: 'total'; readonly of: 'all' | 'basic' | 'project' }
  | { readonly kind: 'subtotal' }
  | { readonly kind: 'category'; readonly category: BudgetLine['category'] }
  /** A class of project lines (特定目标类), within 项目支出 where that stands over it. */
  | { readonly kind: 'project-class' }
  /** 上缴上级支出 and the like: money that no line of a budget can stand for. */
  | { readonly kind: 'other' };

/** The name of a row without its numbering and 其中, with what these say of its level. */
export interface RowName {
  readonly text: string;
  /** What stood before the text: numbering, 其中. */
  readonly prefix: string;
  /** 0 none, 1 `一、`, 2 `（一）`, 3 `1、`, 4 `（1）`, 5 `①`. */
  readonly numbering: number;
  /** Width of the blanks in front. */
  readonly indent: number;
  /** It begins with 其中. */
  readonly isPart: boolean;
  readonly word: RowWord | undefined;
}

export function readRowName(cell: string): RowName {
  const indent = Array.from(/^[\s\u3000]*/.exec(cell)?.[0] ?? '').reduce((width, blank) => width + (blank === '\u3000' ? 2 : blank === '\t' ? 4 : 1), 0);
  const whole = cell.trim();
  let text = whole;
  let numbering = 0;
  let isPart = false;
  for (let rounds = 0; rounds < 2; rounds++) {
    const style = numbering > 0 ? undefined : numberings.find(({ pattern }) => pattern.test(text));
    const part = /^其中\s*[:：、，,\s]\s*/.exec(text)?.[0];
    if (style !== undefined) {
      numbering = style.depth;
      text = text.replace(style.pattern, '');
    } else if (part !== undefined) {
      isPart = true;
      text = text.slice(part.length);
    }
  }
  text = text.trim();
  return { text, prefix: whole.slice(0, whole.length - text.length), numbering, indent, isPart, word: rowWord(text) };
}

/** What a name says by itself; `undefined` for the name of a line. */
export function rowWord(name: string): RowWord | undefined {
  const plain = plainText(name).replace(/(?<=[计出费])万?元$/, '');
  const known = words.get(plain);
  if (known !== undefined) return known;
  const total = /^(.*)(合计|总计|小计|共计)(?:数|额|金额)?$/.exec(plain);
  if (total === null) return undefined;
  const of = words.get(total[1] ?? '');
  if (of?.kind === 'category' && (of.category === 'basic' || of.category === 'project')) return { kind: 'total', of: of.category };
  if (total[2] === '小计' || of !== undefined) return { kind: 'subtotal' };
  return /^(?:本?年?(?:度)?(?:部门|单位|财政拨款|预算|整体)?(?:支出|预算|资金|经费)?|全年|全部|总)$/.test(total[1] ?? '') ? { kind: 'total', of: 'all' } : undefined;
}

/** A row below a table that is none of it: 注：…, 填表人：…. */
export function isFootnote(cell: string): boolean {
  return /^(?:附?注|备注|说明|填表人?|填报人?|制表人?|审核人?|复核人?|经办人?|负责人|单位负责人|财务负责人|主管领导|联系电话|电话|日期|填表日期)\d? ?:/.test(normalizeText(cell));
}

const blanks = '[\\s\\u3000]*';
const numberings: readonly { readonly depth: number; readonly pattern: RegExp }[] = [
  { depth: 1, pattern: new RegExp(`^[一二三四五六七八九十]{1,3}${blanks}[、.．,，:：]${blanks}`) },
  { depth: 2, pattern: new RegExp(`^[(（][一二三四五六七八九十]{1,3}[)）]${blanks}[、.．]?${blanks}`) },
  { depth: 3, pattern: new RegExp(`^[\\d０-９]{1,2}${blanks}(?:[、，]|[.．](?![\\d０-９]))${blanks}`) },
  { depth: 4, pattern: new RegExp(`^[(（][\\d０-９]{1,2}[)）]${blanks}[、.．]?${blanks}`) },
  { depth: 5, pattern: new RegExp(`^[①-⑳]${blanks}[、.．]?${blanks}`) },
];

const category = (of: BudgetLine['category'], ...names: readonly string[]): [string, RowWord][] => names.map((name) => [name, { kind: 'category', category: of }]);
const words = new Map<string, RowWord>([
  ...category('basic', '基本支出', '部门基本支出', '基本支出预算'),
  ...category('personnel', '人员经费', '人员支出', '人员类', '人员类项目', '人员类支出', '人员经费支出'),
  ...category('public', '公用经费', '日常公用经费', '公用支出', '日常公用支出', '公用经费支出', '公用经费项目'),
  ...category('project', '项目支出', '部门项目支出', '项目支出预算'),
  ...['特定目标类', '特定目标类项目', '其他运转类', '其他运转类项目'].map((name): [string, RowWord] => [name, { kind: 'project-class' }]),
  ...['上缴上级支出', '经营支出', '事业单位经营支出', '对附属单位补助支出'].map((name): [string, RowWord] => [name, { kind: 'other' }]),
  ...['本年支出', '总支出', '支出总额', '年度资金总额', '部门整体支出'].map((name): [string, RowWord] => [name, { kind: 'total', of: 'all' }]),
]);
