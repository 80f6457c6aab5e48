import { useEffect } from 'react';

/** What Tab stops at, as office.js walks the pane. */
const STOPS = ['a[href]', 'button:not([disabled])', 'input:not([disabled])', 'select:not([disabled])', 'textarea:not([disabled])', '[tabindex]'].map((stop) => `${stop}:not([tabindex="-1"])`).join(',');

/**
 * Keeps the focus in its place when what has it goes away: what has come in its place takes it (the line where its form
 * stood), else the stop before it, else the one after.
 * Left on the page itself, the next Tab would leave the pane, because office.js finds no place to go on from.
 */
export function useKeptFocus(): void {
  useEffect(() => {
    let focused: Element | undefined;
    let before: readonly HTMLElement[] = [];
    let after: readonly HTMLElement[] = [];
    const remember = ({ target }: FocusEvent) => {
      if (!(target instanceof Element)) return;
      const stops = [...document.querySelectorAll<HTMLElement>(STOPS)];
      const at = stops.findIndex((stop) => stop === target);
      focused = target;
      before = stops.slice(0, Math.max(0, at)).reverse();
      after = stops.slice(at + 1);
    };
    const keep = () => {
      // While the sheet has the focus, the pane takes nothing from it.
      if (focused === undefined || focused.isConnected || !document.hasFocus()) return;
      const { activeElement } = document;
      if (activeElement !== null && activeElement !== document.body) return;
      const left = before.find((stop) => stop.isConnected);
      const stops = [...document.querySelectorAll<HTMLElement>(STOPS)];
      const next = stops[left === undefined ? 0 : stops.indexOf(left) + 1];
      const come = next === undefined || before.includes(next) || after.includes(next) ? undefined : next;
      (come ?? left ?? after.find((stop) => stop.isConnected))?.focus();
    };
    const observer = new MutationObserver(keep);
    document.addEventListener('focusin', remember);
    observer.observe(document.body, { childList: true, subtree: true });
    return () => {
      document.removeEventListener('focusin', remember);
      observer.disconnect();
    };
  }, []);
}
