import { writeFileSync } from 'node:fs';
import { isMainThread } from 'node:worker_threads';

// Writes the peak memory of the process in MB where the bench asks for it.
if (isMainThread && process.env.REPORT_PEAK !== undefined) {
  process.on('exit', () => { writeFileSync(process.env.REPORT_PEAK, String(process.resourceUsage().maxRSS / 1024)); });
}
