import type { ReactNode } from 'react';
import { makeStyles, tokens } from '@fluentui/react-components';

const useStyles = makeStyles({
  hint: { margin: 0, color: tokens.colorNeutralForeground3, fontSize: tokens.fontSizeBase200, lineHeight: tokens.lineHeightBase200 },
});

/** A quiet sentence below what it explains. */
export function Hint({ children }: { readonly children: ReactNode }) {
  return <p className={useStyles().hint}>{children}</p>;
}
