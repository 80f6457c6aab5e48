import {
  ArrowSort24Regular,
  Calculator24Regular,
  DataBarVertical24Regular,
  Filter24Regular,
  Link24Regular,
  LockClosed24Regular,
  MathFormula24Regular,
  Print24Regular,
  Table24Regular,
  TableFreezeColumnAndRow24Regular,
  TableSimple24Regular,
  TextSortAscending24Regular,
  TextSortDescending24Regular,
  DocumentOnePage24Regular,
  DocumentMargins24Regular,
  Orientation24Regular,
  Tag24Regular,
  AppsAddIn24Regular,
} from '@fluentui/react-icons';
import type { ReactNode } from 'react';
import type { Words } from '../page-text';
import type { SheetCommand } from '../sheet-commands';
import { Group, LargeButton, Stack } from './ribbon-parts';

interface TabProps {
  readonly words: Words;
  readonly run: (command: SheetCommand) => void;
  readonly isProtected: boolean;
  readonly isFrozen: boolean;
  readonly showGridlines: boolean;
}

/** Excel's 插入 tab, mostly for the look. */
export function InsertTab({ words, run }: TabProps): ReactNode {
  return (
    <>
      <Group label={words('tables')}>
        <LargeButton arrow icon={<Table24Regular />} label={words('pivotTable')} />
        <LargeButton icon={<TableSimple24Regular />} label={words('table')} onPress={() => { run({ kind: 'table' }); }} />
      </Group>
      <Group label={words('charts')}>
        <LargeButton icon={<DataBarVertical24Regular />} label={words('chart')} />
      </Group>
      <Group label={words('addins')}>
        <LargeButton arrow icon={<AppsAddIn24Regular />} label={words('addins')} />
      </Group>
      <Group label={words('links')}>
        <LargeButton icon={<Link24Regular />} label={words('link')} />
      </Group>
    </>
  );
}

/** Excel's 页面布局 tab, for the look. */
export function PageLayoutTab({ words }: TabProps): ReactNode {
  return (
    <Group label={words('pageSetup')}>
      <LargeButton arrow icon={<DocumentMargins24Regular />} label={words('margins')} />
      <LargeButton arrow icon={<Orientation24Regular />} label={words('orientation')} />
      <LargeButton arrow icon={<DocumentOnePage24Regular />} label={words('paperSize')} />
      <LargeButton arrow icon={<Print24Regular />} label={words('printArea')} />
    </Group>
  );
}

/** Excel's 公式 tab. */
export function FormulasTab({ words, run }: TabProps): ReactNode {
  return (
    <>
      <Group label={words('functionLibrary')}>
        <LargeButton icon={<MathFormula24Regular />} label={words('insertFunction')} />
        <LargeButton arrow icon={<b className="glyph large">Σ</b>} label={words('autoSum')} onPress={() => { run({ kind: 'autoSum' }); }} />
      </Group>
      <Group label={words('names')}>
        <LargeButton icon={<Tag24Regular />} label={words('nameManager')} />
      </Group>
      <Group label={words('calculation')}>
        <LargeButton id="CalculateNow" icon={<Calculator24Regular />} label={words('calculateNow')} onPress={() => { run({ kind: 'calculate' }); }} />
      </Group>
    </>
  );
}

/** Excel's 数据 tab. */
export function DataTab({ words, run }: TabProps): ReactNode {
  return (
    <Group label={words('sortFilter').replace('\n', ' ')}>
      <LargeButton icon={<TextSortAscending24Regular />} label={words('sortAscending')} onPress={() => { run({ kind: 'sort', ascending: true }); }} />
      <LargeButton icon={<TextSortDescending24Regular />} label={words('sortDescending')} onPress={() => { run({ kind: 'sort', ascending: false }); }} />
      <LargeButton icon={<ArrowSort24Regular />} label={words('sortFilter')} />
      <LargeButton icon={<Filter24Regular />} label={words('filter')} />
    </Group>
  );
}

/** Excel's 审阅 tab. */
export function ReviewTab({ words, run, isProtected }: TabProps): ReactNode {
  return (
    <Group label={words('protect')}>
      <LargeButton id="ProtectSheet" icon={<LockClosed24Regular />} label={words(isProtected ? 'unprotectSheet' : 'protectSheet')} onPress={() => { run({ kind: 'protect' }); }} />
    </Group>
  );
}

/** Excel's 视图 tab. */
export function ViewTab({ words, run, isFrozen, showGridlines }: TabProps): ReactNode {
  return (
    <>
      <Group label={words('show')}>
        <Stack>
          <label className="ribbon-check"><input type="checkbox" checked={showGridlines} onChange={() => { run({ kind: 'gridlines' }); }} />{words('gridlines')}</label>
          <label className="ribbon-check"><input type="checkbox" checked readOnly />{words('headings')}</label>
          <label className="ribbon-check"><input type="checkbox" checked readOnly />{words('formulaBar')}</label>
        </Stack>
      </Group>
      <Group label={words('window')}>
        <LargeButton icon={<TableFreezeColumnAndRow24Regular />} label={words(isFrozen ? 'unfreezePanes' : 'freezePanes')} onPress={() => { run({ kind: 'freeze' }); }} />
      </Group>
    </>
  );
}
