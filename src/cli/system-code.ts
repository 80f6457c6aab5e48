/** The system's code (`ENOENT`, `EACCES` …) of an error that a file operation threw; undefined for any other error. */
export function systemCode(error: unknown): string | undefined {
  if (typeof error !== 'object' || error === null || !('code' in error) || !('syscall' in error)) return undefined;
  return String(error.code);
}
