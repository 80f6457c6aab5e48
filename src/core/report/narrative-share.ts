import { categories } from '../classify/category';
import type { Fen } from '../money';
import { ratioText } from '../money';
import type { Summary } from '../summary/summary';
import { printedWan } from './printed-wan';

/** What a share in the text is reckoned from. */
interface Share {
  readonly part: Fen;
  readonly whole: Fen;
}

/**
 * A share in the text is reckoned from the two amounts in 万元 that stand beside it, so that whoever checks the sentence
 * with a calculator finds it right; this is how reports are written and checked (347.87 of 366.62 is 94.89%). The tables
 * reckon from the exact fen (3,478,653.27 of 3,666,194.45 is 94.88%). Where both amounts print as nothing, the exact ones count.
 */
export function printedShare(part: Fen, whole: Fen): Share {
  const printed = { part: printedWan(part), whole: printedWan(whole) };
  return printed.whole === 0 ? { part, whole } : printed;
}

/** Whether a share in the text differs from the one in the tables, so that a remark has to say why. */
export function sharesDifferFromTables({ expenditure, basic, byCategory }: Summary): boolean {
  const shares: readonly Share[] = [
    { part: basic.amount, whole: expenditure.amount },
    ...categories.map((category) => ({ part: byCategory[category].amount, whole: category === 'personnel' || category === 'public' ? basic.amount : expenditure.amount })),
  ];
  return shares.some(({ part, whole }) => {
    const inText = printedShare(part, whole);
    return ratioText(part, whole, 4) !== ratioText(inText.part, inText.whole, 4);
  });
}
