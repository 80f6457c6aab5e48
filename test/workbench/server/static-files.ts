import { createReadStream, existsSync, statSync } from 'node:fs';
import type { ServerResponse } from 'node:http';
import { extname, join, resolve, sep } from 'node:path';

/** A folder whose files are served below a path of the server. */
export interface Mount {
  /** Path the folder appears under; begins and ends with `/`. */
  readonly prefix: string;
  readonly folder: string;
}

const contentTypes: Readonly<Record<string, string>> = {
  '.html': 'text/html; charset=utf-8',
  '.js': 'text/javascript; charset=utf-8',
  '.mjs': 'text/javascript; charset=utf-8',
  '.css': 'text/css; charset=utf-8',
  '.json': 'application/json; charset=utf-8',
  '.xml': 'application/xml; charset=utf-8',
  '.svg': 'image/svg+xml',
  '.png': 'image/png',
  '.ico': 'image/x-icon',
  '.gif': 'image/gif',
  '.woff2': 'font/woff2',
  '.map': 'application/json; charset=utf-8',
  '.txt': 'text/plain; charset=utf-8',
  '.xlsx': 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet',
};

/** The content type of a file by its ending. */
export function contentTypeOf(path: string): string {
  return contentTypes[extname(path).toLowerCase()] ?? 'application/octet-stream';
}

/** The file a URL path names in the first mount that has it; nothing outside a mount is ever found. */
export function findFile(mounts: readonly Mount[], urlPath: string): string | undefined {
  for (const { prefix, folder } of mounts) {
    if (!urlPath.startsWith(prefix)) continue;
    const root = resolve(folder);
    const file = resolve(join(root, urlPath.slice(prefix.length)));
    const inside = file === root || file.startsWith(root + sep);
    if (inside && existsSync(file) && statSync(file).isFile()) return file;
  }
  return undefined;
}

/**
 * Asks the browser to run the page apart from the other origin. Excel and a pane never share a thread; here they would,
 * because they are of one site: whatever the workbench calculates would hold the pane up, and be taken for the pane's own.
 */
const ownProcess = { 'origin-agent-cluster': '?1' };

/** Sends a file, or only says that it is still the one the browser has: what is served changes between two starts. */
export function sendFile(response: ServerResponse, file: string): void {
  const { size, mtimeMs } = statSync(file);
  const etag = `"${encodeURI(file)}-${size}-${mtimeMs}"`;
  const headers = {
    etag,
    'cache-control': 'no-cache',
    'x-content-type-options': 'nosniff',
    // Excel reads an add-in's JSON outside the browser, where no origin counts.
    'access-control-allow-origin': '*',
    ...ownProcess,
  };
  if (response.req.headers['if-none-match'] === etag) {
    response.writeHead(304, headers);
    response.end();
    return;
  }
  response.writeHead(200, { ...headers, 'content-type': contentTypeOf(file), 'content-length': size });
  createReadStream(file).pipe(response);
}

/** Sends a text or bytes made on the spot. */
export function sendBody(response: ServerResponse, status: number, contentType: string, body: string | Uint8Array): void {
  response.writeHead(status, { 'content-type': contentType, 'cache-control': 'no-store', ...ownProcess });
  response.end(body);
}
