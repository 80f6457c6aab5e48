/** Background colour (`#rrggbb`) of Office's theme; undefined where Office does not say, or is not there. */
export function officeBackground(): string | undefined {
  if (typeof Office === 'undefined') return undefined;
  // The typings promise a theme; Excel on the web and older versions leave it undefined.
  const context = Office.context as { officeTheme?: { bodyBackgroundColor?: string } } | undefined;
  return context?.officeTheme?.bodyBackgroundColor;
}
