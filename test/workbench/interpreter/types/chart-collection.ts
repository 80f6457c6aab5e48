import type { Sheet } from '../../model/sheet';
import { guardPermission } from '../../strictness/guard-cells';
import { HostError, invalidArgument } from '../host-error';
import { ApiType, NULL_OBJECT } from '../host-object';
import type { HostObject } from '../host-object';
import { seriesOf } from './chart-access';
import { chartType } from './chart';
import { rangeType } from './range';

/** The word `Line`, `ColumnClustered`, … in Excel's spelling is kept as given; families that do not exist are refused. */
const FAMILIES = /^(column|bar|line|pie|doughnut|area|xyscatter|radar|surface|bubble|stock|cone|cylinder|pyramid|3d|_?3d|barofpie|pieofpie|histogram|boxwhisker|pareto|regionmap|treemap|waterfall|sunburst|funnel)/i;

function find(sheet: Sheet, key: string | number): HostObject | undefined {
  const chart = sheet.parts.charts.find((one) => one.id === key) ?? sheet.parts.charts.find((one) => one.name.toLowerCase() === String(key).toLowerCase());
  return chart && chartType.object({ sheet, id: chart.id });
}

export const chartCollectionType: ApiType<Sheet> = new ApiType<Sheet>('ChartCollection', {
  scalars: { Count: { get: (it) => it.parts.charts.length } },
  items: (it) => it.parts.charts.map((chart) => chartType.object({ sheet: it, id: chart.id })),
  item: find,
  methods: {
    Add: (it, args, session) => {
      guardPermission(session, it, 'allowEditObjects');
      const type = args.text(0);
      if (!FAMILIES.test(type)) throw invalidArgument();
      const id = session.workbook.newId();
      const series = seriesOf(args.target(1, rangeType), args.word(2, ['Auto', 'Columns', 'Rows'] as const, 'Auto'), session);
      const name = `${session.workbook.inputLocale.language === 'zh-CN' ? '图表 ' : 'Chart '}${it.parts.charts.length + 1}`;
      const only = series.length === 1 ? series[0]?.name : undefined;
      const chart = { id, name, chartType: type, left: 100, top: 60, width: 360, height: 216, series, properties: new Map<string, unknown>(only === undefined ? [] : [['title/text', only]]) };
      it.update({ charts: [...it.parts.charts, chart] }, { kind: 'chart-added', sheet: it.id, chart: id });
      return chartType.object({ sheet: it, id });
    },
    GetCount: (it) => it.parts.charts.length,
    GetItem: (it, args) => {
      const chart = find(it, args.text(0));
      if (!chart) throw new HostError('ItemNotFound');
      return chart;
    },
    GetItemAt: (it, args) => {
      const chart = it.parts.charts[args.whole(0)];
      if (!chart) throw invalidArgument();
      return chartType.object({ sheet: it, id: chart.id });
    },
    GetItemOrNullObject: (it, args) => find(it, args.text(0)) ?? NULL_OBJECT,
  },
});
