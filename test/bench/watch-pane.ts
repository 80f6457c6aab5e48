/** What was seen in the pane's page since it was last asked. */
export interface PaneTaking {
  /** Cells that crossed to the core. */
  readonly cells: number;
  /** Milliseconds in which the core had something to do. */
  readonly busy: number;
  /** Calls of the core with their milliseconds. */
  readonly calls: string;
  readonly longTasks: readonly LongTask[];
}

/** A task of the pane's own thread over 50 ms: when it began and how long it took, in milliseconds. */
export interface LongTask {
  readonly at: number;
  readonly took: number;
}

export interface PaneWatch {
  readonly report: () => { readonly firstPaint: number; readonly startedReading: number; readonly phases: readonly { readonly phase: string; readonly at: number }[]; readonly longTasks: readonly LongTask[] };
  readonly take: () => PaneTaking;
  /** Milliseconds that reading the ledger in blocks takes through office.js alone. */
  readonly bareReads: () => Promise<number>;
}

declare global {
  interface Window {
    readonly paneWatch: PaneWatch;
  }
}

/**
 * Runs in the pane's page before its own scripts and only looks: paints, long tasks, phases of the view, and what goes
 * to the worker. It must hold everything it needs, because its text is what crosses over.
 */
export function watchPane(): void {
  if (window === window.top) return;
  const longTasks: LongTask[] = [];
  const phases: { phase: string; at: number }[] = [];
  const calls: { name: string; sent: number; answered: number; cells: number }[] = [];
  let startedReading = 0;
  let firstPaint = 0;

  new PerformanceObserver((list) => {
    // Tasks of the workbench's own page on the same thread are reported too, under another name.
    for (const entry of list.getEntries()) if (entry.name === 'self') longTasks.push({ at: entry.startTime, took: entry.duration });
  }).observe({ type: 'longtask', buffered: true });
  new PerformanceObserver((list) => {
    for (const entry of list.getEntries()) if (entry.name === 'first-contentful-paint') firstPaint = entry.startTime;
  }).observe({ type: 'paint', buffered: true });
  new MutationObserver(() => {
    const phase = document.getElementById('view')?.dataset.phase;
    if (phase !== undefined && phases.at(-1)?.phase !== phase) phases.push({ phase, at: performance.now() });
  }).observe(document, { subtree: true, childList: true, attributes: true, attributeFilter: ['data-phase'] });

  const pending = new Map<number, (typeof calls)[number]>();
  const send = Reflect.get(Worker.prototype, 'postMessage') as (this: Worker, message: unknown) => void;
  const heard = new WeakSet<Worker>();
  Worker.prototype.postMessage = function (this: Worker, message: { readonly id: number; readonly name: string; readonly args: readonly unknown[] }) {
    if (!heard.has(this)) {
      heard.add(this);
      this.addEventListener('message', ({ data }: MessageEvent<{ readonly id: number }>) => {
        const call = pending.get(data.id);
        if (call !== undefined) call.answered = performance.now();
        pending.delete(data.id);
      });
    }
    const now = performance.now();
    if (message.name === 'openSheet' && startedReading === 0) startedReading = now;
    const cells = message.name === 'putRows' ? (message.args[2] as readonly (readonly unknown[])[]).reduce((sum, row) => sum + row.length, 0) : 0;
    const call = { name: message.name, sent: now, answered: 0, cells };
    calls.push(call);
    pending.set(message.id, call);
    send.call(this, message);
  };

  /** Milliseconds in which at least one call was under way. */
  const busyOf = (list: readonly (typeof calls)[number][]): number => {
    let busy = 0;
    let until = 0;
    for (const { sent, answered } of list) {
      busy += Math.max(0, answered - Math.max(until, sent));
      until = Math.max(until, answered);
    }
    return busy;
  };

  const watch: PaneWatch = {
    report: () => ({ firstPaint, startedReading, phases, longTasks: [...longTasks] }),
    take: () => {
      const taken = calls.splice(0);
      return {
        cells: taken.reduce((sum, call) => sum + call.cells, 0),
        busy: busyOf(taken),
        calls: taken.slice(0, 20).map(({ name, sent, answered }) => `${name} ${(answered - sent).toFixed(1)}`).join(', '),
        longTasks: longTasks.splice(0),
      };
    },
    bareReads: async () => {
      const start = performance.now();
      await Excel.run(async (context) => {
        const sheet = context.workbook.worksheets.getItem('支出明细账');
        const used = sheet.getUsedRange(true);
        used.load('rowCount,columnCount');
        await context.sync();
        for (let top = 0; top < used.rowCount; top += 5000) {
          const range = sheet.getRangeByIndexes(top, 0, Math.min(5000, used.rowCount - top), used.columnCount);
          range.load('values');
          await context.sync();
        }
      });
      return performance.now() - start;
    },
  };
  Object.assign(window, { paneWatch: watch });
}
