import type { TabName, ViewName } from '../use-pane';

/** The tab under which a view stands. */
export function tabOf(view: ViewName): TabName {
  if (view === 'recognition') return 'overview';
  return view === 'rules' ? 'classify' : view;
}
