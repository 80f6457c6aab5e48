/** Where the manifest in the sources expects the add-in to be served. */
export const developmentOrigin = 'https://localhost:3000';

/**
 * The manifest for a server: every address of the development origin moved below `host`
 * (`https://apps.example.cn/budget`). Throws when the host is no https address.
 */
export function manifestForHost(manifest: string, host: string): string {
  const url = URL.canParse(host) ? new URL(host) : undefined;
  if (url?.protocol !== 'https:' || url.search !== '' || url.hash !== '') throw new Error(`not an https address: ${host}`);
  const base = `${url.origin}${url.pathname}`.replace(/\/+$/, '');
  return manifest
    .replaceAll(`<AppDomain>${developmentOrigin}</AppDomain>`, `<AppDomain>${url.origin}</AppDomain>`)
    .replaceAll(developmentOrigin, base);
}
