import { createDarkTheme, createLightTheme } from '@fluentui/react-components';
import type { BrandVariants, Theme } from '@fluentui/react-components';

/** The one accent colour: Excel's green, from nearly black to nearly white. */
const green: BrandVariants = {
  10: '#02180c', 20: '#052815', 30: '#06391d', 40: '#084724', 50: '#0a552c', 60: '#0c6334', 70: '#0e703b', 80: '#107c41',
  90: '#218d51', 100: '#33a167', 110: '#4cae7a', 120: '#67bd8f', 130: '#8acca8', 140: '#aadbc0', 150: '#c9ead7', 160: '#e8f6ee',
};

const fontFamily = '"Segoe UI", "Microsoft YaHei UI", "Microsoft YaHei", "PingFang SC", "Noto Sans CJK SC", sans-serif';

export const lightTheme = inRem(createLightTheme(green));
export const darkTheme = inRem({
  ...createDarkTheme(green),
  // The darker greens are too dim for words on a dark ground.
  colorBrandForeground1: green[110],
  colorBrandForeground2: green[120],
  colorBrandForegroundLink: green[120],
  colorCompoundBrandForeground1: green[120],
  colorNeutralForeground2BrandHover: green[120],
  colorNeutralForeground3: '#b8b8b8',
});

/** Sizes of text in rem, so that a reader's larger text size (up to 200 %) is followed without a zoom of the layout. */
function inRem(theme: Theme): Theme {
  const scaled = Object.fromEntries(
    Object.entries(theme).map(([name, value]) => [name, /^(fontSize|lineHeight)/.test(name) ? remText(String(value)) : (value as unknown)]),
  ) as unknown as Theme;
  return { ...scaled, fontFamilyBase: fontFamily, fontFamilyNumeric: fontFamily };
}

function remText(pixels: string): string {
  return `${Number.parseFloat(pixels) / 16}rem`;
}
