/** How a file groups series: the element, and what tells its kinds apart. */
export interface ChartGroup {
  readonly element: string;
  readonly direction?: 'bar' | 'col';
  readonly grouping?: string;
  readonly scatterStyle?: string;
  readonly markers?: boolean;
}

/** The API's kinds of chart that files can hold here; others are written as clustered columns. */
const KINDS: Readonly<Record<string, ChartGroup>> = {
  ColumnClustered: { element: 'barChart', direction: 'col', grouping: 'clustered' },
  ColumnStacked: { element: 'barChart', direction: 'col', grouping: 'stacked' },
  ColumnStacked100: { element: 'barChart', direction: 'col', grouping: 'percentStacked' },
  BarClustered: { element: 'barChart', direction: 'bar', grouping: 'clustered' },
  BarStacked: { element: 'barChart', direction: 'bar', grouping: 'stacked' },
  BarStacked100: { element: 'barChart', direction: 'bar', grouping: 'percentStacked' },
  LineMarkers: { element: 'lineChart', grouping: 'standard', markers: true },
  Line: { element: 'lineChart', grouping: 'standard' },
  LineStacked: { element: 'lineChart', grouping: 'stacked' },
  LineStacked100: { element: 'lineChart', grouping: 'percentStacked' },
  Area: { element: 'areaChart', grouping: 'standard' },
  AreaStacked: { element: 'areaChart', grouping: 'stacked' },
  AreaStacked100: { element: 'areaChart', grouping: 'percentStacked' },
  Pie: { element: 'pieChart' },
  Doughnut: { element: 'doughnutChart' },
  XYScatter: { element: 'scatterChart', scatterStyle: 'lineMarker' },
  XYScatterSmooth: { element: 'scatterChart', scatterStyle: 'smoothMarker' },
  Radar: { element: 'radarChart', grouping: 'marker' },
};

/** The group of a kind, in any spelling of its case. */
export function groupOf(kind: string): ChartGroup {
  const found = Object.entries(KINDS).find(([name]) => name.toLowerCase() === kind.toLowerCase());
  return found?.[1] ?? { element: 'barChart', direction: 'col', grouping: 'clustered' };
}

/** The kind of a group as it stands in a file. */
export function kindOf(group: ChartGroup): string {
  const found = Object.entries(KINDS).find(([, one]) => one.element === group.element && (one.direction ?? group.direction) === group.direction && (one.grouping === undefined || group.grouping === undefined || one.grouping === group.grouping) && (one.markers ?? false) === (group.markers ?? false) && (one.scatterStyle === undefined || one.scatterStyle === group.scatterStyle));
  return found?.[0] ?? Object.entries(KINDS).find(([, one]) => one.element === group.element)?.[0] ?? 'ColumnClustered';
}
