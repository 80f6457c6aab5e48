import type { Area } from '../model/area';
import type { FormatPatch } from '../model/cell-format';
import type { Table } from '../model/features';

/** The accent colours of the Office theme, in the order of the table styles. */
const accents = ['#000000', '#4472C4', '#ED7D31', '#A5A5A5', '#FFC000', '#5B9BD5', '#70AD47'] as const;
const tints = ['#D9D9D9', '#D9E1F2', '#FCE4D6', '#EDEDED', '#FFF2CC', '#DDEBF7', '#E2EFDA'] as const;

/** What the style of a table adds to a cell's own format; undefined outside the table or without a style. */
export function tableLook(table: Table, row: number, column: number): FormatPatch | undefined {
  const { area } = table;
  if (!holds(area, row, column)) return undefined;
  const match = /^TableStyle(Light|Medium|Dark)(\d+)$/.exec(table.style);
  if (match === null) return undefined;
  const family = match[1];
  const accentIndex = (Number(match[2]) - 1) % accents.length;
  const accent = accents[accentIndex] ?? '#4472C4';
  const isHeader = table.showHeaders && row === area.row;
  const isTotal = table.showTotals && row === area.row + area.rows - 1;
  const line = { style: 'Continuous', weight: 'Thin', color: accent } as const;
  if (isHeader) return family === 'Light' ? { bold: true, borderBottom: line, borderTop: line } : { bold: true, fillColor: accent, fontColor: '#FFFFFF' };
  if (isTotal) return { bold: true, borderTop: { ...line, style: 'Double' } };
  const inBody = row - area.row - (table.showHeaders ? 1 : 0);
  const banded = table.showBandedRows && inBody % 2 === 0;
  return { ...(banded ? { fillColor: tints[accentIndex] ?? '#D9E1F2' } : {}), borderBottom: line };
}

function holds(area: Area, row: number, column: number): boolean {
  return row >= area.row && row < area.row + area.rows && column >= area.column && column < area.column + area.columns;
}
