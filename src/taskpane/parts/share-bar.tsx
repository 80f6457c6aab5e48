import { makeStyles, mergeClasses, tokens } from '@fluentui/react-components';

const useStyles = makeStyles({
  track: {
    position: 'relative', height: '0.5rem', borderRadius: tokens.borderRadiusSmall, backgroundColor: tokens.colorNeutralStroke2,
    '@media (forced-colors: active)': { outline: '1px solid CanvasText' },
  },
  thin: { height: '0.375rem' },
  fill: {
    height: '100%', borderRadius: tokens.borderRadiusSmall, backgroundColor: tokens.colorBrandBackground,
    '@media (forced-colors: active)': { forcedColorAdjust: 'none', backgroundColor: 'Highlight' },
  },
  over: { backgroundColor: tokens.colorStatusDangerBackground3 },
  mark: {
    position: 'absolute', top: '-0.1875rem', bottom: '-0.1875rem', width: '2px', marginLeft: '-1px', backgroundColor: tokens.colorNeutralForeground1,
    '@media (forced-colors: active)': { forcedColorAdjust: 'none', backgroundColor: 'CanvasText' },
  },
});

export interface ShareBarProps {
  /** 0 to 100. */
  readonly share: number;
  /** Where the calendar stands, 0 to 100. */
  readonly mark?: number;
  readonly over?: boolean;
  readonly thin?: boolean;
}

/** A bar for the eye; the figures beside it say the same in words, so readers skip it. */
export function ShareBar({ share, mark, over = false, thin = false }: ShareBarProps) {
  const styles = useStyles();
  return (
    <div className={mergeClasses(styles.track, thin && styles.thin)} aria-hidden="true">
      <div className={mergeClasses(styles.fill, over && styles.over)} style={{ width: `${share}%` }} />
      {mark !== undefined && <div className={styles.mark} style={{ left: `clamp(1px, ${mark}%, calc(100% - 1px))` }} />}
    </div>
  );
}
