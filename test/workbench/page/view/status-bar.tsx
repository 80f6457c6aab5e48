import { Add16Regular, DocumentOnePage16Regular, Grid16Regular, Subtract16Regular } from '@fluentui/react-icons';
import type { ReactNode } from 'react';
import type { Words } from '../page-text';

/** What the status bar says of the selected cells; undefined when one cell or none holds something. */
export interface SelectionFigures {
  readonly count: number;
  readonly sum: string | undefined;
  readonly average: string | undefined;
}

interface StatusBarProps {
  readonly words: Words;
  readonly mode: 'ready' | 'enter' | 'calculating';
  readonly figures: SelectionFigures | undefined;
  readonly zoom: number;
  readonly onZoom: (zoom: number) => void;
}

/** The window's bottom line. */
export function StatusBar({ words, mode, figures, zoom, onZoom }: StatusBarProps): ReactNode {
  return (
    <footer className="status-bar">
      <span>{words(mode)}</span>
      <span className="status-note">{words('accessibility')}</span>
      <span className="status-space" />
      {figures?.average === undefined ? null : <span>{words('average')}: {figures.average}</span>}
      {figures === undefined ? null : <span>{words('count')}: {figures.count}</span>}
      {figures?.sum === undefined ? null : <span>{words('sum')}: {figures.sum}</span>}
      <span className="view-buttons"><Grid16Regular className="chosen" /><DocumentOnePage16Regular /></span>
      <span className="zoom">
        <button type="button" aria-label="-" onClick={() => { onZoom(Math.max(50, zoom - 10)); }}><Subtract16Regular /></button>
        <input type="range" aria-label="%" min={50} max={200} step={10} value={zoom} onChange={(event) => { onZoom(Number(event.target.value)); }} />
        <button type="button" aria-label="+" onClick={() => { onZoom(Math.min(200, zoom + 10)); }}><Add16Regular /></button>
        <span className="zoom-figure">{zoom}%</span>
      </span>
    </footer>
  );
}
