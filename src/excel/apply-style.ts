import type { CellStyle } from '../core/report/plan';

/** Fonts of Chinese office documents; Excel takes the nearest one where they are missing. */
const fontNames = { title: '宋体', body: '仿宋' } as const;

const alignments = { left: 'Left', center: 'Center', right: 'Right' } as const;

const edges = ['EdgeTop', 'EdgeBottom', 'EdgeLeft', 'EdgeRight', 'InsideHorizontal', 'InsideVertical'] as const;

/** Dresses a range. The number format comes first of all: it decides what the values that follow are taken for. */
export function applyStyle(range: Excel.Range, style: CellStyle, size: { readonly rowCount: number; readonly columnCount: number }): void {
  range.numberFormat = [[style.numberFormat]];
  const { format } = range;
  format.font.name = fontNames[style.font];
  format.font.size = style.size;
  format.font.bold = style.bold;
  if (style.color !== undefined) format.font.color = `#${style.color}`;
  if (style.fill !== undefined) format.fill.color = `#${style.fill}`;
  format.horizontalAlignment = alignments[style.align];
  format.verticalAlignment = style.vertical === 'top' ? 'Top' : 'Center';
  if (style.wrap) format.wrapText = true;
  if (style.indent !== undefined) format.indentLevel = style.indent;
  if (style.border) {
    for (const edge of edges) {
      // A single row or column has no lines inside; asking for them is an error in some versions.
      if (edge === 'InsideHorizontal' && size.rowCount === 1) continue;
      if (edge === 'InsideVertical' && size.columnCount === 1) continue;
      format.borders.getItem(edge).style = 'Continuous';
    }
  }
}
