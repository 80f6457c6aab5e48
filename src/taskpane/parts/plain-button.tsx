import type { ComponentPropsWithRef } from 'react';
import { makeStyles, mergeClasses, tokens } from '@fluentui/react-components';

const useStyles = makeStyles({
  button: {
    display: 'block', width: '100%', boxSizing: 'border-box', padding: `${tokens.spacingVerticalXS} ${tokens.spacingHorizontalS}`, border: 'none', background: 'none', font: 'inherit', color: 'inherit',
    textAlign: 'left', cursor: 'pointer', borderRadius: tokens.borderRadiusMedium,
    ':hover': { backgroundColor: tokens.colorSubtleBackgroundHover },
    ':active': { backgroundColor: tokens.colorSubtleBackgroundPressed },
    ':focus-visible': { outline: `2px solid ${tokens.colorStrokeFocus2}`, outlineOffset: '-2px' },
  },
});

/** A row or card that is pressed as a whole. Takes what a tooltip around it hands down. */
export function PlainButton({ className, ...rest }: ComponentPropsWithRef<'button'>) {
  const styles = useStyles();
  return <button {...rest} type="button" className={mergeClasses(styles.button, className)} />;
}
