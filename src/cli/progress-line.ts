/** One line on a terminal that is written over as the work goes on; nothing at all where there is no terminal. */
export interface ProgressLine {
  readonly show: (done: number, total: number, what: string) => void;
  /** Takes the line away, so that a message can stand in its place. */
  readonly clear: () => void;
}

const BAR = 20;

/** A progress line on a stream such as standard error. */
export function progressLine(stream: { readonly isTTY?: boolean; readonly columns?: number; write: (text: string) => unknown }): ProgressLine {
  if (stream.isTTY !== true) return { show: () => undefined, clear: () => undefined };
  let shown = false;
  return {
    show: (done, total, what) => {
      const filled = total === 0 ? 0 : Math.round((done / total) * BAR);
      const room = Math.max(0, Math.floor(((stream.columns ?? 80) - BAR - 16) / 2));
      stream.write(`\r\u001b[K[${'#'.repeat(filled)}${'.'.repeat(BAR - filled)}] ${done}/${total} ${what.slice(0, room)}`);
      shown = true;
    },
    clear: () => {
      if (shown) stream.write('\r\u001b[K');
      shown = false;
    },
  };
}
