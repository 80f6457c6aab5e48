import { PlainList } from '../parts/plain-list';
import { ProblemRow } from '../parts/problem-row';
import { useWords } from '../words';
import type { ReadinessPoint } from './readiness-of';

/** The points before handing in, each met or with its way out. */
export function Readiness({ points }: { readonly points: readonly ReadinessPoint[] }) {
  const words = useWords();
  return (
    <PlainList label={words.text('pane.summary.readiness')}>
      {points.map(({ id, severity, text, onGo }) => (
        <ProblemRow key={id} severity={severity} text={text} {...(onGo === undefined ? {} : { way: { label: words.text('pane.ready.see'), onGo } })} />
      ))}
    </PlainList>
  );
}
