import type { ReactNode } from 'react';
import { makeStyles, tokens } from '@fluentui/react-components';

const useStyles = makeStyles({
  state: { display: 'flex', flexDirection: 'column', alignItems: 'center', textAlign: 'center', gap: tokens.spacingVerticalM, paddingTop: tokens.spacingVerticalXXXL },
  icon: { fontSize: '2.5rem', lineHeight: 1, color: tokens.colorBrandForeground1 },
  title: { margin: 0, fontSize: tokens.fontSizeBase500, lineHeight: tokens.lineHeightBase500, fontWeight: tokens.fontWeightSemibold },
  text: { margin: 0, maxWidth: '20rem', color: tokens.colorNeutralForeground2 },
});

export interface StatePictureProps {
  readonly icon: ReactNode;
  readonly title: string;
  readonly text: string;
  readonly children?: ReactNode;
}

/** A state in which there is nothing to show: what it is, and what to do. */
export function StatePicture({ icon, title, text, children }: StatePictureProps) {
  const styles = useStyles();
  return (
    <div className={styles.state}>
      <span className={styles.icon} aria-hidden="true">{icon}</span>
      <h1 className={styles.title}>{title}</h1>
      <p className={styles.text}>{text}</p>
      {children}
    </div>
  );
}
