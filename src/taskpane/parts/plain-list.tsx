import type { ReactNode } from 'react';
import { makeStyles, tokens } from '@fluentui/react-components';

const useStyles = makeStyles({
  list: { listStyleType: 'none', margin: 0, padding: 0, display: 'flex', flexDirection: 'column', gap: tokens.spacingVerticalS },
});

/** A list without bullets. */
export function PlainList({ children, label }: { readonly children: ReactNode; readonly label?: string }) {
  return <ul className={useStyles().list} aria-label={label}>{children}</ul>;
}
