/** What was seen in the pane's page since it was last asked. */
export interface PaneTaking {
  /** Cells that crossed to the core. */
  readonly cells: number;
  /** Milliseconds that the core worked on its calls, the taking in and giving back of messages included. */
  readonly busy: number;
  /** The same by call, in the order of the calls; the first twenty. */
  readonly calls: string;
  readonly longTasks: readonly LongTask[];
}

/** A task of the pane's own thread over 50 ms: when it began and how long it took, in milliseconds. */
export interface LongTask {
  readonly at: number;
  readonly took: number;
}

export interface PaneWatch {
  readonly report: () => { readonly firstPaint: number; readonly startedReading: number; readonly phases: readonly { readonly phase: string; readonly at: number }[] };
  readonly take: () => Promise<PaneTaking>;
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
  let cells = 0;
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

  // The worker is wrapped to tell how long it worked on each call: seen from outside, waiting for a free processor would count too.
  const OriginalWorker = window.Worker;
  let worker: Worker | undefined;
  const wrapped = (url: string): string => `
    importScripts(${JSON.stringify(url)});
    const answer = self.onmessage;
    let took = [];
    self.onmessage = (event) => {
      const start = performance.now();
      if (event.data === 'took') {
        self.postMessage({ took });
        took = [];
        return;
      }
      answer(event);
      took.push([event.data.name, performance.now() - start]);
    };`;
  window.Worker = function startWrapped(url: string | URL): Worker {
    const started = new OriginalWorker(URL.createObjectURL(new Blob([wrapped(String(url))], { type: 'text/javascript' })));
    const send = started.postMessage.bind(started);
    started.postMessage = (message: unknown): void => {
      const { name, args } = message as { readonly name?: string; readonly args: readonly unknown[] };
      if (name === 'openSheet' && startedReading === 0) startedReading = performance.now();
      if (name === 'putRows') cells += (args[2] as readonly (readonly unknown[])[]).reduce((sum, row) => sum + row.length, 0);
      send(message);
    };
    worker = started;
    return started;
  } as unknown as typeof Worker;
  const timesOfCore = (): Promise<readonly (readonly [string, number])[]> =>
    new Promise((resolve) => {
      worker?.addEventListener('message', function listen({ data }: MessageEvent<{ readonly took?: readonly (readonly [string, number])[] }>) {
        if (data.took === undefined) return;
        worker?.removeEventListener('message', listen);
        resolve(data.took);
      });
      worker?.postMessage('took');
    });

  const watch: PaneWatch = {
    report: () => ({ firstPaint, startedReading, phases }),
    take: async () => {
      const times = await timesOfCore();
      const taken = cells;
      cells = 0;
      return {
        cells: taken,
        busy: times.reduce((sum, [, took]) => sum + took, 0),
        calls: times.slice(0, 20).map(([name, took]) => `${name} ${took.toFixed(1)}`).join(', '),
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
