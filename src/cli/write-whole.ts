import { closeSync, existsSync, mkdirSync, openSync, renameSync, rmSync, writeSync } from 'node:fs';
import path from 'node:path';
import type { Message } from '../core/message';
import { systemCode } from './system-code';

/**
 * Writes a file whole or not at all: into a neighbour first, which takes the file's place when it is complete. What
 * stood there before stays until then, and stays for good when anything fails. Gives what stood in the way, if
 * the system refused; what `produce` throws goes on to the caller.
 */
export function writeWhole(file: string, produce: (write: (bytes: Uint8Array) => void) => void): Message | undefined {
  const neighbour = neighbourOf(file);
  let handle: number | undefined;
  try {
    mkdirSync(path.dirname(file), { recursive: true });
    handle = openSync(neighbour, 'w');
    const whole = handle;
    produce((bytes) => {
      for (let done = 0; done < bytes.length; ) done += writeSync(whole, bytes, done);
    });
    closeSync(handle);
    handle = undefined;
    renameSync(neighbour, file);
    return undefined;
  } catch (error) {
    if (handle !== undefined) closeSync(handle);
    removeNeighbour(file);
    const code = systemCode(error);
    if (code === undefined) throw error;
    return { key: 'file.cannotWrite', params: { reason: reasonOf(code) } };
  }
}

/** Takes away what a run that is cut short may have left beside the file. */
export function removeNeighbour(file: string): void {
  const neighbour = neighbourOf(file);
  // Where a folder on the way is none, rmSync throws even with force.
  if (existsSync(neighbour)) rmSync(neighbour);
}

/** In the same folder, so that the renaming is one step; of this process, so that two runs do not meet. */
function neighbourOf(file: string): string {
  return path.join(path.dirname(file), `.${path.basename(file)}.${process.pid}.part`);
}

function reasonOf(code: string): Message | string {
  switch (code) {
    case 'EACCES':
    case 'EPERM':
    case 'EBUSY':
    case 'EROFS':
      return { key: 'file.reason.locked' };
    case 'ENOSPC':
    case 'EDQUOT':
      return { key: 'file.reason.full' };
    case 'EISDIR':
      return { key: 'file.reason.folder' };
    case 'ENOTDIR':
    case 'EEXIST':
      return { key: 'file.reason.noFolder' };
    default:
      return code;
  }
}
