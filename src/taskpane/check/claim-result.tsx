import { Button, makeStyles, mergeClasses, tokens, Tooltip } from '@fluentui/react-components';
import { CheckmarkCircleFilled, CopyRegular, DismissCircleFilled, MathFormulaRegular } from '@fluentui/react-icons';
import type { ClaimCheck } from '../../core/budget/claim-check';
import { yuanText } from '../../core/money';
import { copyText } from '../parts/copy-text';
import { IncompleteMark } from '../parts/incomplete-mark';
import { incompleteText, whatIsMissingInYear } from '../parts/missing';
import { PlainList } from '../parts/plain-list';
import { ProblemRow } from '../parts/problem-row';
import type { Pane } from '../use-pane';
import { useWords } from '../words';
import { claimSentence, claimVerdict, postedSentence } from './claim-sentence';
import { ClaimSum } from './claim-sum';

const useStyles = makeStyles({
  card: { display: 'flex', flexDirection: 'column', gap: tokens.spacingVerticalM, padding: tokens.spacingHorizontalL, border: `1px solid ${tokens.colorNeutralStroke1}`, borderRadius: tokens.borderRadiusLarge },
  verdict: { display: 'flex', alignItems: 'center', gap: tokens.spacingHorizontalS, margin: 0, fontSize: tokens.fontSizeHero700, lineHeight: tokens.lineHeightHero700, fontWeight: tokens.fontWeightSemibold },
  yes: { color: tokens.colorStatusSuccessForeground1 },
  no: { color: tokens.colorStatusDangerForeground1 },
  sentence: { margin: 0, overflowWrap: 'anywhere' },
  actions: { display: 'flex', flexWrap: 'wrap', gap: tokens.spacingHorizontalS },
});

/** The verdict, large; the sum written out; warnings; copy and formula (a formula knows no row that counts already). */
export function ClaimResult({ pane, claim, askedPosted }: { readonly pane: Pane; readonly claim: ClaimCheck; readonly askedPosted: boolean }) {
  const styles = useStyles();
  const words = useWords();
  const verdict = claimVerdict(words, claim);
  const sentences = [claimSentence(words, claim), ...(askedPosted ? [postedSentence(words, claim)] : [])];
  const missing = pane.state.view === undefined ? [] : whatIsMissingInYear(pane, pane.state.view);
  const formula = `=YS.CHECK(${quoted(claim.status.line.name)},${yuanText(claim.amount)})`;
  const copy = async () => {
    const text = [verdict, ...sentences, ...incompleteText(pane, missing), ...claim.warnings.map((warning) => words.say(warning))].join('\n');
    const done = await copyText(text);
    void pane.act(() => Promise.resolve(done ? { ok: true } : { ok: false, message: { key: 'pane.notCopied' } }), { done: { key: 'pane.copied' } });
  };
  return (
    <section className={styles.card} aria-label={verdict}>
      <h2 className={mergeClasses(styles.verdict, claim.covered ? styles.yes : styles.no)}>
        {claim.covered ? <CheckmarkCircleFilled aria-hidden="true" /> : <DismissCircleFilled aria-hidden="true" />}{verdict}
      </h2>
      <IncompleteMark missing={missing} />
      {sentences.map((sentence) => <p key={sentence} className={styles.sentence}>{sentence}</p>)}
      <ClaimSum claim={claim} />
      {claim.warnings.length > 0 && <PlainList>{claim.warnings.map((warning) => <ProblemRow key={warning.key} severity="warning" text={words.say(warning)} />)}</PlainList>}
      <div className={styles.actions}>
        <Button size="small" icon={<CopyRegular />} onClick={() => { void copy(); }}>{words.text('pane.check.copy')}</Button>
        {pane.state.host.customFunctions && !claim.posted && (
          <Tooltip content={words.text('pane.check.insertHint', { formula })} relationship="description">
            <Button size="small" icon={<MathFormulaRegular />} onClick={() => { void pane.act(() => pane.session.insertFormula(formula), { done: { key: 'pane.check.inserted' } }); }}>{words.text('pane.check.insert')}</Button>
          </Tooltip>
        )}
      </div>
    </section>
  );
}

/** A text inside a formula: quotes doubled. */
function quoted(text: string): string {
  return `"${text.replaceAll('"', '""')}"`;
}
