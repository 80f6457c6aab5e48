import type { IncomingMessage, ServerResponse } from 'node:http';
import { createServer, type Server } from 'node:https';
import type { AddressInfo } from 'node:net';
import { readFileSync } from 'node:fs';
import { readObjectModel } from '../object-model/read-object-model';
import { basename } from 'node:path';
import { certificate, type Certificate } from './certificate';
import { contentTypeOf, findFile, sendBody, sendFile, type Mount } from './static-files';

export interface ServeRequest {
  /** Folder of the page's bundle: `page.js`, `page.css`. */
  readonly pageFolder: string;
  /** The add-in's manifest file. */
  readonly manifest: string;
  /** Folders the add-in's files lie in. */
  readonly addinMounts: readonly Mount[];
  /** The .xlsx the page opens at start; an empty workbook when left out. */
  readonly workbook?: string;
  /** The name the workbook shows; that of the file when left out. */
  readonly workbookName?: string;
  /** Ports to take when they are free: at the same address a browser finds what it compiled before. */
  readonly ports?: { readonly host: number; readonly addin: number };
  /** Further folders of the host's server, for tests and samples. */
  readonly hostMounts?: readonly Mount[];
}

export interface Servers {
  /** Address of the page, with `/` at the end. */
  readonly hostUrl: string;
  /** Origin the add-in's files come from. */
  readonly addinOrigin: string;
  close(): Promise<void>;
}

/** Both must carry one host name, or office.js does not trust the page (host and add-in differ in the port only). */
const hostName = '127.0.0.1';

const indexHtml = `<!doctype html>
<html lang="zh-CN"><head><meta charset="utf-8"><title>Excel</title><link rel="icon" href="data:,">
<link rel="stylesheet" href="page.css"></head><body><div id="root"></div><script src="page.js"></script></body></html>`;

/** The object model of the installed library as JSON, read once. */
let objectModel: string | undefined;

/** Starts the page's server and the add-in's server on free ports of the loopback address, over https. */
export async function startServers(request: ServeRequest): Promise<Servers> {
  const pair = await certificate();
  const addin = await listen(pair, request.ports?.addin, (path, response) => {
    const file = findFile(request.addinMounts, path);
    if (file === undefined) sendBody(response, 404, 'text/plain', `not found: ${path}`);
    else sendFile(response, file);
  });
  const addinOrigin = originOf(addin);
  const hostMounts: Mount[] = [{ prefix: '/', folder: request.pageFolder }, ...(request.hostMounts ?? [])];
  const host = await listen(pair, request.ports?.host, (path, response) => {
    if (path === '/') {
      sendBody(response, 200, contentTypeOf('index.html'), indexHtml);
      return;
    }
    if (path === '/config.json') {
      const name = request.workbook === undefined ? null : (request.workbookName ?? basename(request.workbook));
      const config = { addinOrigin, workbook: name === null ? null : 'workbook.xlsx', workbookName: name };
      sendBody(response, 200, contentTypeOf('config.json'), JSON.stringify(config));
      return;
    }
    if (path === '/object-model.json') {
      objectModel ??= JSON.stringify(readObjectModel());
      sendBody(response, 200, contentTypeOf('object-model.json'), objectModel);
      return;
    }
    if (path === '/manifest.xml') {
      sendBody(response, 200, contentTypeOf('manifest.xml'), readFileSync(request.manifest));
      return;
    }
    const file = path === '/workbook.xlsx' ? request.workbook : findFile(hostMounts, path);
    if (file === undefined) sendBody(response, 404, 'text/plain', `not found: ${path}`);
    else sendFile(response, file);
  });
  return {
    hostUrl: `${originOf(host)}/`,
    addinOrigin,
    close: async () => {
      await Promise.all([stop(host), stop(addin)]);
    },
  };
}

type Answer = (path: string, response: ServerResponse) => void;

function listen(pair: Certificate, port: number | undefined, answer: Answer): Promise<Server> {
  const server = createServer(pair, (request: IncomingMessage, response: ServerResponse) => {
    const path = decodeURIComponent(new URL(request.url ?? '/', 'https://host').pathname);
    if (request.method !== 'GET' && request.method !== 'HEAD') {
      sendBody(response, 405, 'text/plain', 'only GET');
      return;
    }
    answer(path, response);
  });
  return new Promise((resolve, reject) => {
    server.once('listening', () => { resolve(server); });
    server.once('error', (error) => {
      if (port === undefined) reject(error);
      // Somebody has that port: any other does.
      else resolve(listen(pair, undefined, answer));
    });
    server.listen(port ?? 0, hostName);
  });
}

function originOf(server: Server): string {
  const { port } = server.address() as AddressInfo;
  return `https://${hostName}:${port}`;
}

function stop(server: Server): Promise<void> {
  server.closeAllConnections();
  return new Promise((resolve) => {
    server.close(() => {
      resolve();
    });
  });
}
