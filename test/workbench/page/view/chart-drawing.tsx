import type { ReactNode } from 'react';

/** A chart as it is drawn: figures already read from the cells. */
export interface ChartPicture {
  readonly id: string;
  readonly kind: 'column' | 'bar' | 'line' | 'pie';
  readonly title: string;
  readonly categories: readonly string[];
  readonly series: readonly { readonly name: string; readonly values: readonly number[] }[];
  readonly width: number;
  readonly height: number;
}

const colors = ['#4472C4', '#ED7D31', '#A5A5A5', '#FFC000', '#5B9BD5', '#70AD47', '#264478', '#9E480E'] as const;
const colorAt = (i: number): string => colors[i % colors.length] ?? '#4472C4';

/** A simple picture of a chart: enough to see what was asked for. */
export function ChartDrawing({ picture }: { readonly picture: ChartPicture }): ReactNode {
  const { width, height, title, series, kind, categories } = picture;
  const top = title === '' ? 12 : 34;
  const bottom = height - 34;
  const names = kind === 'pie' ? categories : series.map((one) => one.name);
  return (
    <svg width={width} height={height} viewBox={`0 0 ${width} ${height}`} role="img" aria-label={title}>
      <rect x="0.5" y="0.5" width={width - 1} height={height - 1} fill="#fff" stroke="#d9d9d9" />
      <text x={width / 2} y="22" textAnchor="middle" fontSize="14" fill="#595959">{title}</text>
      {kind === 'pie' ? <Pie picture={picture} top={top} bottom={bottom} /> : <Plot picture={picture} top={top} bottom={bottom} />}
      <g fontSize="10" fill="#595959">
        {names.slice(0, 8).map((name, i) => {
          const step = width / (Math.min(names.length, 8) + 1);
          return (
            <g key={`${name}${i}`} transform={`translate(${step * (i + 0.6)}, ${height - 10})`}>
              <rect x="0" y="-8" width="8" height="8" fill={colorAt(i)} />
              <text x="12" y="0">{name.length > 8 ? `${name.slice(0, 8)}…` : name}</text>
            </g>
          );
        })}
      </g>
    </svg>
  );
}

interface PartProps {
  readonly picture: ChartPicture;
  readonly top: number;
  readonly bottom: number;
}

function Plot({ picture, top, bottom }: PartProps): ReactNode {
  const { width, kind, categories, series } = picture;
  const all = series.flatMap((one) => one.values);
  const highest = Math.max(0, ...all);
  const lowest = Math.min(0, ...all);
  const span = highest - lowest || 1;
  const left = kind === 'bar' ? 70 : 50;
  const right = width - 14;
  const slots = Math.max(1, categories.length);
  if (kind === 'bar') {
    const slot = (bottom - top) / slots;
    const x = (value: number): number => left + ((value - lowest) / span) * (right - left);
    return (
      <g>
        {categories.map((name, i) => <text key={i} x={left - 4} y={top + slot * (i + 0.5) + 3} textAnchor="end" fontSize="9" fill="#595959">{name.slice(0, 7)}</text>)}
        {series.map((one, s) => one.values.map((value, i) => {
          const thick = (slot * 0.7) / series.length;
          return <rect key={`${s}-${i}`} x={Math.min(x(0), x(value))} y={top + slot * i + slot * 0.15 + thick * s} width={Math.abs(x(value) - x(0))} height={thick} fill={colorAt(s)} />;
        }))}
      </g>
    );
  }
  const slot = (right - left) / slots;
  const y = (value: number): number => bottom - 14 - ((value - lowest) / span) * (bottom - 14 - top);
  const marks = [0, 0.25, 0.5, 0.75, 1].map((share) => lowest + span * share);
  return (
    <g>
      {marks.map((mark) => (
        <g key={mark}>
          <line x1={left} x2={right} y1={y(mark)} y2={y(mark)} stroke="#d9d9d9" />
          <text x={left - 4} y={y(mark) + 3} textAnchor="end" fontSize="9" fill="#595959">{shortNumber(mark)}</text>
        </g>
      ))}
      {categories.map((name, i) => <text key={i} x={left + slot * (i + 0.5)} y={bottom} textAnchor="middle" fontSize="9" fill="#595959">{name.slice(0, 6)}</text>)}
      {series.map((one, s) => kind === 'line' ? (
        <polyline key={s} fill="none" stroke={colorAt(s)} strokeWidth="2" points={one.values.map((value, i) => `${left + slot * (i + 0.5)},${y(value)}`).join(' ')} />
      ) : one.values.map((value, i) => {
        const thick = (slot * 0.6) / series.length;
        return <rect key={`${s}-${i}`} x={left + slot * i + slot * 0.2 + thick * s} y={Math.min(y(0), y(value))} width={thick} height={Math.abs(y(value) - y(0))} fill={colorAt(s)} />;
      }))}
    </g>
  );
}

function Pie({ picture, top, bottom }: PartProps): ReactNode {
  const values = (picture.series[0]?.values ?? []).map((value) => Math.max(0, value));
  const total = values.reduce((sum, value) => sum + value, 0) || 1;
  const radius = Math.max(10, (bottom - top) / 2 - 6);
  const centerX = picture.width / 2;
  const centerY = (top + bottom) / 2;
  let turned = 0;
  return values.map((value, i) => {
    const from = turned;
    turned += value / total;
    if (value === total) return <circle key={i} cx={centerX} cy={centerY} r={radius} fill={colorAt(i)} />;
    const at = (turn: number): string => `${centerX + radius * Math.sin(turn * 2 * Math.PI)} ${centerY - radius * Math.cos(turn * 2 * Math.PI)}`;
    return <path key={i} d={`M${centerX} ${centerY} L${at(from)} A${radius} ${radius} 0 ${value / total > 0.5 ? 1 : 0} 1 ${at(turned)} Z`} fill={colorAt(i)} stroke="#fff" />;
  });
}

function shortNumber(value: number): string {
  return Math.abs(value) >= 10_000 ? `${Number((value / 10_000).toFixed(1))}万` : String(Number(value.toFixed(2)));
}
