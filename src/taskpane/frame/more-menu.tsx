import { Button, makeStyles, Menu, MenuItem, MenuItemCheckbox, MenuItemLink, MenuList, MenuPopover, MenuTrigger, Tooltip } from '@fluentui/react-components';
import { ArrowClockwiseRegular, BookQuestionMarkRegular, MoreHorizontalRegular, ShieldRegular } from '@fluentui/react-icons';
import type { Pane } from '../use-pane';
import { useWords } from '../words';

const useStyles = makeStyles({ small: { minWidth: 'auto', flexShrink: 0 }, popover: { maxWidth: '18rem' } });

/** What is seldom needed: reading again, loading with the workbook, help, where the data stays. */
export function MoreMenu({ pane }: { readonly pane: Pane }) {
  const styles = useStyles();
  const words = useWords();
  const { loadsWithWorkbook, host } = pane.state;
  return (
    <Menu checkedValues={{ loads: loadsWithWorkbook ? ['yes'] : [] }} onCheckedValueChange={(_, data) => { void pane.act(() => pane.session.setLoadsWithWorkbook(data.checkedItems.includes('yes')), { done: words.text('pane.saved') }); }}>
      <MenuTrigger disableButtonEnhancement>
        <Tooltip content={words.text('pane.menu')} relationship="label">
          <Button className={styles.small} size="small" appearance="subtle" icon={<MoreHorizontalRegular />} />
        </Tooltip>
      </MenuTrigger>
      <MenuPopover className={styles.popover}>
        <MenuList>
          <MenuItem icon={<ArrowClockwiseRegular />} onClick={() => { void pane.session.refresh(); }}>{words.text('pane.menu.refresh')}</MenuItem>
          {host.customFunctions && (
            <MenuItemCheckbox name="loads" value="yes" subText={words.text('pane.menu.loadsHint')}>{words.text('pane.menu.loads')}</MenuItemCheckbox>
          )}
          <MenuItemLink icon={<BookQuestionMarkRegular />} href={helpPage(words.language)} target="_blank" rel="noopener">{words.text('pane.menu.help')}</MenuItemLink>
          <MenuItem icon={<ShieldRegular />} disabled>{words.text('pane.menu.privacy')}</MenuItem>
        </MenuList>
      </MenuPopover>
    </Menu>
  );
}

/** The list of functions, served with the add-in. */
function helpPage(language: string): string {
  return `help/${language}/index.html`;
}
