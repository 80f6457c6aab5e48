import type { SelectProps } from '@fluentui/react-components';
import { makeStyles, mergeClasses, Select } from '@fluentui/react-components';

const useStyles = makeStyles({
  // As wide as its place and not as its longest option; as high as its text, also when that is large.
  select: { minWidth: 0, width: '100%', '& > select': { minWidth: 0, width: '100%', height: 'auto', minHeight: '2rem', textOverflow: 'ellipsis' } },
  small: { '& > select': { minHeight: '1.5rem' } },
});

/** A list to choose from, for narrow places. */
export function PaneSelect({ className, ...rest }: SelectProps) {
  const styles = useStyles();
  return <Select {...rest} className={mergeClasses(styles.select, rest.size === 'small' && styles.small, className)} />;
}
