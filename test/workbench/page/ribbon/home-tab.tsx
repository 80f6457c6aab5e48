import {
  AlignBottom20Regular,
  AlignCenterVertical20Regular,
  AlignTop20Regular,
  ArrowDown16Regular,
  ArrowSort24Regular,
  BorderAll20Regular,
  ClipboardPaste24Regular,
  Copy20Regular,
  Cut20Regular,
  DecimalArrowLeft20Regular,
  DecimalArrowRight20Regular,
  FontDecrease20Regular,
  FontIncrease20Regular,
  Money20Regular,
  PaintBrush20Regular,
  PaintBrush24Regular,
  PaintBucket20Regular,
  Search24Regular,
  TableCellsMerge20Regular,
  TableDeleteRow24Regular,
  TableInsertRow24Regular,
  TableLightning24Regular,
  TableSettings24Regular,
  TableSimple24Regular,
  TextAlignCenter20Regular,
  TextAlignLeft20Regular,
  TextAlignRight20Regular,
  TextBold20Regular,
  TextColor20Regular,
  TextIndentDecreaseLtr20Regular,
  TextIndentIncreaseLtr20Regular,
  TextItalic20Regular,
  TextPercent20Regular,
  TextUnderline20Regular,
  TextWrap20Regular,
  EraserTool20Regular,
} from '@fluentui/react-icons';
import type { ReactNode } from 'react';
import type { TextKey, Words } from '../page-text';
import type { SheetCommand, SelectionLook } from '../sheet-commands';
import { Arrow, Group, LargeButton, Line, SmallButton, Stack } from './ribbon-parts';

interface HomeTabProps {
  readonly words: Words;
  readonly look: SelectionLook;
  readonly run: (command: SheetCommand) => void;
}

const numberFormats: readonly (readonly [TextKey, string])[] = [
  ['general', 'General'],
  ['formatNumber', '0.00'],
  ['formatAccounting', '_ ¥* #,##0.00_ ;_ ¥* -#,##0.00_ ;_ ¥* "-"??_ ;_ @_ '],
  ['formatDate', 'yyyy/m/d'],
  ['formatPercent', '0.00%'],
  ['formatText', '@'],
];

/** Excel's 开始 tab. What changes cells works; what would open further windows is drawn only. */
export function HomeTab({ words, look, run }: HomeTabProps): ReactNode {
  const format = (patch: Parameters<typeof formatCommand>[0]) => () => {
    run(formatCommand(patch));
  };
  const known = numberFormats.find(([, code]) => code === look.numberFormat);
  return (
    <>
      <Group label={words('clipboard')}>
        <LargeButton icon={<ClipboardPaste24Regular />} label={words('paste')} arrow onPress={() => { run({ kind: 'paste' }); }} />
        <Stack>
          <SmallButton wide icon={<Cut20Regular />} label={words('cut')} onPress={() => { run({ kind: 'cut' }); }} />
          <SmallButton wide icon={<Copy20Regular />} label={words('copy')} onPress={() => { run({ kind: 'copy' }); }} />
          <SmallButton wide icon={<PaintBrush20Regular />} label={words('formatPainter')} />
        </Stack>
      </Group>
      <Group label={words('font')}>
        <Stack>
          <Line>
            <span className="combo font-name">{look.fontName}<Arrow /></span>
            <span className="combo font-size">{look.fontSize}<Arrow /></span>
            <SmallButton icon={<FontIncrease20Regular />} label={words('growFont')} onPress={format({ fontSize: look.fontSize + 1 })} />
            <SmallButton icon={<FontDecrease20Regular />} label={words('shrinkFont')} onPress={format({ fontSize: Math.max(1, look.fontSize - 1) })} />
          </Line>
          <Line>
            <SmallButton icon={<TextBold20Regular />} label={words('bold')} pressed={look.bold} onPress={format({ bold: !look.bold })} />
            <SmallButton icon={<TextItalic20Regular />} label={words('italic')} pressed={look.italic} onPress={format({ italic: !look.italic })} />
            <SmallButton icon={<TextUnderline20Regular />} label={words('underline')} pressed={look.underline} arrow onPress={format({ underline: look.underline ? 'None' : 'Single' })} />
            <span className="line-rule" />
            <SmallButton icon={<BorderAll20Regular />} label={words('borders')} arrow onPress={() => { run({ kind: 'borders' }); }} />
            <SmallButton icon={<span className="colored-icon"><PaintBucket20Regular /><i style={{ background: '#ffff00' }} /></span>} label={words('fillColor')} arrow onPress={format({ fillColor: '#FFFF00' })} />
            <SmallButton icon={<span className="colored-icon"><TextColor20Regular /><i style={{ background: '#ff0000' }} /></span>} label={words('fontColor')} arrow onPress={format({ fontColor: '#FF0000' })} />
          </Line>
        </Stack>
      </Group>
      <Group label={words('alignment')}>
        <Stack>
          <Line>
            <SmallButton icon={<AlignTop20Regular />} label={words('alignTop')} pressed={look.vertical === 'Top'} onPress={format({ verticalAlignment: 'Top' })} />
            <SmallButton icon={<AlignCenterVertical20Regular />} label={words('alignMiddle')} pressed={look.vertical === 'Center'} onPress={format({ verticalAlignment: 'Center' })} />
            <SmallButton icon={<AlignBottom20Regular />} label={words('alignBottom')} pressed={look.vertical === 'Bottom'} onPress={format({ verticalAlignment: 'Bottom' })} />
            <span className="line-rule" />
            <SmallButton wide icon={<TextWrap20Regular />} label={words('wrapText')} pressed={look.wrapText} onPress={format({ wrapText: !look.wrapText })} />
          </Line>
          <Line>
            <SmallButton icon={<TextAlignLeft20Regular />} label={words('alignLeft')} pressed={look.horizontal === 'Left'} onPress={format({ horizontalAlignment: 'Left' })} />
            <SmallButton icon={<TextAlignCenter20Regular />} label={words('alignCenter')} pressed={look.horizontal === 'Center'} onPress={format({ horizontalAlignment: 'Center' })} />
            <SmallButton icon={<TextAlignRight20Regular />} label={words('alignRight')} pressed={look.horizontal === 'Right'} onPress={format({ horizontalAlignment: 'Right' })} />
            <SmallButton icon={<TextIndentDecreaseLtr20Regular />} label={words('indentLess')} onPress={format({ indentLevel: Math.max(0, look.indent - 1) })} />
            <SmallButton icon={<TextIndentIncreaseLtr20Regular />} label={words('indentMore')} onPress={format({ indentLevel: look.indent + 1 })} />
            <span className="line-rule" />
            <SmallButton wide arrow icon={<TableCellsMerge20Regular />} label={words('mergeCenter')} onPress={() => { run({ kind: 'merge' }); }} />
          </Line>
        </Stack>
      </Group>
      <Group label={words('number')}>
        <Stack>
          <Line>
            <select
              className="combo number-format"
              aria-label={words('number')}
              value={known?.[1] ?? 'custom'}
              onChange={(event) => { run(formatCommand({ numberFormat: event.target.value })); }}
            >
              {numberFormats.map(([key, code]) => <option key={key} value={code}>{words(key)}</option>)}
              {known === undefined ? <option value="custom">{words('formatCustom')}</option> : null}
            </select>
          </Line>
          <Line>
            <SmallButton arrow icon={<Money20Regular />} label={words('currency')} onPress={format({ numberFormat: numberFormats[2]?.[1] ?? '' })} />
            <SmallButton icon={<TextPercent20Regular />} label={words('percentStyle')} onPress={format({ numberFormat: '0%' })} />
            <SmallButton icon={<b className="glyph">,</b>} label={words('commaStyle')} onPress={format({ numberFormat: '#,##0.00' })} />
            <span className="line-rule" />
            <SmallButton icon={<DecimalArrowLeft20Regular />} label={words('moreDecimals')} onPress={() => { run({ kind: 'decimals', by: 1 }); }} />
            <SmallButton icon={<DecimalArrowRight20Regular />} label={words('fewerDecimals')} onPress={() => { run({ kind: 'decimals', by: -1 }); }} />
          </Line>
        </Stack>
      </Group>
      <Group label={words('styles')}>
        <LargeButton arrow icon={<TableLightning24Regular />} label={words('conditionalFormatting')} />
        <LargeButton arrow icon={<TableSimple24Regular />} label={words('formatAsTable')} onPress={() => { run({ kind: 'table' }); }} />
        <LargeButton arrow icon={<PaintBrush24Regular />} label={words('cellStyles')} />
      </Group>
      <Group label={words('cells')}>
        <LargeButton arrow icon={<TableInsertRow24Regular />} label={words('insert')} onPress={() => { run({ kind: 'insertRows' }); }} />
        <LargeButton arrow icon={<TableDeleteRow24Regular />} label={words('deleteCells')} onPress={() => { run({ kind: 'deleteRows' }); }} />
        <LargeButton arrow icon={<TableSettings24Regular />} label={words('format')} />
      </Group>
      <Group label={words('editing')}>
        <Stack>
          <SmallButton wide arrow icon={<b className="glyph">Σ</b>} label={words('autoSum')} onPress={() => { run({ kind: 'autoSum' }); }} />
          <SmallButton wide arrow icon={<ArrowDown16Regular />} label={words('fill')} onPress={() => { run({ kind: 'fillDown' }); }} />
          <SmallButton wide arrow icon={<EraserTool20Regular />} label={words('clear')} onPress={() => { run({ kind: 'clear' }); }} />
        </Stack>
        <LargeButton arrow icon={<ArrowSort24Regular />} label={words('sortFilter')} onPress={() => { run({ kind: 'sort', ascending: true }); }} />
        <LargeButton arrow icon={<Search24Regular />} label={words('findSelect')} />
      </Group>
    </>
  );
}

function formatCommand(patch: Extract<SheetCommand, { kind: 'format' }>['patch']): SheetCommand {
  return { kind: 'format', patch };
}
