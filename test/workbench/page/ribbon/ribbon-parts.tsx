import type { ReactNode } from 'react';

interface ButtonProps {
  readonly id?: string;
  readonly icon: ReactNode;
  readonly label: string;
  readonly tip?: string;
  /** Left out: a button that is there for the look only, drawn disabled. */
  readonly onPress?: (() => void) | undefined;
  readonly pressed?: boolean;
  readonly arrow?: boolean;
}

/** A tall button with its words under the icon. */
export function LargeButton({ id, icon, label, tip, onPress, arrow }: ButtonProps): ReactNode {
  return (
    <button type="button" className="large-button" data-control={id} title={tip ?? label.replace('\n', '')} disabled={onPress === undefined} onClick={onPress}>
      <span className="large-icon">{icon}</span>
      <span className="large-label">{label}{arrow === true ? <Arrow /> : null}</span>
    </button>
  );
}

/** A button of one row: icon, and words beside it when `wide`. */
export function SmallButton({ id, icon, label, tip, onPress, pressed, arrow, wide }: ButtonProps & { readonly wide?: boolean }): ReactNode {
  return (
    <button
      type="button"
      className={pressed === true ? 'small-button pressed' : 'small-button'}
      data-control={id}
      title={tip ?? label}
      aria-label={label}
      aria-pressed={pressed}
      disabled={onPress === undefined}
      onClick={onPress}
    >
      {icon}
      {wide === true ? <span className="small-label">{label.replace('\n', '')}</span> : null}
      {arrow === true ? <Arrow /> : null}
    </button>
  );
}

/** The small arrow of a button that opens a list. */
export function Arrow(): ReactNode {
  return (
    <svg className="arrow" width="8" height="8" viewBox="0 0 8 8" aria-hidden="true">
      <path d="M1 2.5 4 5.5 7 2.5" fill="none" stroke="currentColor" />
    </svg>
  );
}

/** A group of the ribbon with its name underneath. */
export function Group({ label, id, children }: { readonly label: string; readonly id?: string; readonly children: ReactNode }): ReactNode {
  return (
    <div className="ribbon-group" role="group" aria-label={label} data-group={id}>
      <div className="ribbon-group-body">{children}</div>
      <div className="ribbon-group-label">{label}</div>
    </div>
  );
}

/** Rows stacked within a group. */
export function Stack({ children }: { readonly children: ReactNode }): ReactNode {
  return <div className="ribbon-stack">{children}</div>;
}

/** Buttons side by side within a stack. */
export function Line({ children }: { readonly children: ReactNode }): ReactNode {
  return <div className="ribbon-line">{children}</div>;
}
