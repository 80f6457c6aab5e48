import { NoticeBar } from '../../src/taskpane/frame/notice-bar';
import { targetMessage } from '../../src/taskpane/parts/target-name';
import type { Notice } from '../../src/taskpane/use-pane';
import { textOf } from './pane-of';

test('a notice that stands is said in the language chosen now, with its ways on', () => {
  const notice: Notice = {
    id: 1, kind: 'done', places: [{ sheet: '支出绩效汇总', row: 1 }], actions: [{ label: 'pane.undo', run: () => undefined }, { label: 'pane.decide.makeRule', run: () => undefined }],
    text: { key: 'pane.decide.done', params: { count: 2, target: targetMessage('project', '') } },
  };
  const bar = <NoticeBar notice={notice} onDismiss={() => undefined} onGo={() => undefined} onAnnounce={() => undefined} />;
  expect(textOf(bar)).toBe('已把 2 行认定为“项目支出 · 未列入预算项目”。 撤销 做成规则… 去 支出绩效汇总');
  expect(textOf(bar, 'en-US')).toMatch(/^2 rows classified as “Project · No budget line”\. Undo Make a rule… Go to 支出绩效汇总$/);
});
