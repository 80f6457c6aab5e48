import { useSyncExternalStore } from 'react';
import { officeBackground } from '../excel/office-theme';

/** Whether the pane is shown dark: as Office is, or as the system asks where Office does not say. */
export function useDark(): boolean {
  return useSyncExternalStore(subscribe, isDark);
}

const preference = window.matchMedia('(prefers-color-scheme: dark)');

function subscribe(listener: () => void): () => void {
  preference.addEventListener('change', listener);
  return () => { preference.removeEventListener('change', listener); };
}

function isDark(): boolean {
  const background = officeBackground();
  return background === undefined ? preference.matches : luminance(background) < 0.4;
}

/** 0 (black) to 1 (white) of `#rrggbb`; white for anything else. */
function luminance(color: string): number {
  const match = /^#?([0-9a-f]{2})([0-9a-f]{2})([0-9a-f]{2})$/i.exec(color);
  if (match === null) return 1;
  const [red, green, blue] = match.slice(1).map((part) => Number.parseInt(part, 16) / 255);
  return 0.2126 * (red ?? 1) + 0.7152 * (green ?? 1) + 0.0722 * (blue ?? 1);
}
