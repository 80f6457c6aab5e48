import { invalidArgument } from '../host-error';

const NAMES: Readonly<Record<string, string>> = {
  black: '#000000', white: '#FFFFFF', red: '#FF0000', green: '#008000', blue: '#0000FF', yellow: '#FFFF00', orange: '#FFA500', purple: '#800080', gray: '#808080', grey: '#808080',
  silver: '#C0C0C0', lightgray: '#D3D3D3', lightgrey: '#D3D3D3', darkgray: '#A9A9A9', pink: '#FFC0CB', brown: '#A52A2A', cyan: '#00FFFF', aqua: '#00FFFF', magenta: '#FF00FF', fuchsia: '#FF00FF',
  lime: '#00FF00', navy: '#000080', teal: '#008080', maroon: '#800000', olive: '#808000', gold: '#FFD700', lightblue: '#ADD8E6', lightgreen: '#90EE90', lightyellow: '#FFFFE0', darkblue: '#00008B',
  darkgreen: '#006400', darkred: '#8B0000', skyblue: '#87CEEB', steelblue: '#4682B4', tomato: '#FF6347', coral: '#FF7F50', violet: '#EE82EE', indigo: '#4B0082', beige: '#F5F5DC', khaki: '#F0E68C',
};

/** A colour as Excel gives it back: `#RRGGBB` in capitals. HTML names are understood; anything else is InvalidArgument. */
export function asColour(value: unknown): string {
  if (typeof value !== 'string') throw invalidArgument();
  const named = NAMES[value.toLowerCase()];
  if (named !== undefined) return named;
  const short = /^#?([\da-f])([\da-f])([\da-f])$/i.exec(value);
  if (short) return `#${short.slice(1).map((digit) => digit + digit).join('')}`.toUpperCase();
  if (!/^#?[\da-f]{6}$/i.test(value)) throw invalidArgument();
  return `#${value.replace('#', '')}`.toUpperCase();
}
