/**
 * The text that matching compares: width folded, lower case, spacing and punctuation gone.
 * `征地拆迁 工作经费（第２批）` → `征地拆迁工作经费第2批`
 */
export function plainText(text: string): string {
  for (let at = 0; at < text.length; at++) {
    if (fateOf(text.charCodeAt(at)) !== KEEP) return rewritten(text, at);
  }
  return text;
}

/** The candidate most like the text, for "did you mean"; `undefined` when there are no candidates. */
export function nearestText(text: string, candidates: readonly string[]): string | undefined {
  const wanted = plainText(text);
  let best: string | undefined;
  let bestLikeness = -1;
  for (const candidate of candidates) {
    const likeness = likenessOf(wanted, plainText(candidate));
    if (likeness > bestLikeness) {
      best = candidate;
      bestLikeness = likeness;
    }
  }
  return best;
}

const UNKNOWN = 0;
const KEEP = 1;
const DROP = 2;
const FOLD = 3;

/** What becomes of each UTF-16 unit, found out once a unit: 100,000 summaries use a few thousand. */
const fates = new Uint8Array(65_536);

function fateOf(unit: number): number {
  const known = fates[unit] ?? UNKNOWN;
  if (known !== UNKNOWN) return known;
  const char = String.fromCharCode(unit);
  const fate = unit >= 0xd800 && unit < 0xe000 ? FOLD : fateOfChar(char);
  fates[unit] = fate;
  return fate;
}

/** A wide bracket or comma folds to one that goes anyway: the rest of the text need not be folded for it. */
function fateOfChar(char: string): number {
  const plain = folded(char);
  if (!isWordChar(plain)) return DROP;
  return plain === char ? KEEP : FOLD;
}

/** Kept stretches are taken whole: most texts have one or two brackets. */
function rewritten(text: string, firstOdd: number): string {
  let kept = '';
  let stretch = 0;
  for (let at = firstOdd; at < text.length; at++) {
    const fate = fateOf(text.charCodeAt(at));
    if (fate === KEEP) continue;
    if (at > stretch) kept += text.slice(stretch, at);
    if (fate === FOLD) return kept + wordCharsOf(folded(text.slice(at)));
    stretch = at + 1;
  }
  return kept + text.slice(stretch);
}

function folded(text: string): string {
  return text.normalize('NFKC').toLowerCase();
}

function isWordChar(char: string): boolean {
  return /[\p{L}\p{N}\p{M}]/u.test(char);
}

function wordCharsOf(text: string): string {
  return text.replace(/[^\p{L}\p{N}\p{M}]+/gu, '');
}

/** Share of common pairs of neighbouring characters (Dice), with single characters as a tie-breaker. */
function likenessOf(left: string, right: string): number {
  return shareInCommon(pairsOf(left), pairsOf(right)) + shareInCommon(Array.from(left), Array.from(right)) / 10;
}

function pairsOf(text: string): string[] {
  const chars = Array.from(`^${text}$`);
  return chars.slice(1).map((char, index) => (chars[index] ?? '') + char);
}

function shareInCommon(left: readonly string[], right: readonly string[]): number {
  const rest = new Map<string, number>();
  for (const part of right) rest.set(part, (rest.get(part) ?? 0) + 1);
  let common = 0;
  for (const part of left) {
    const count = rest.get(part) ?? 0;
    if (count === 0) continue;
    rest.set(part, count - 1);
    common += 1;
  }
  const size = left.length + right.length;
  return size === 0 ? 0 : (2 * common) / size;
}
