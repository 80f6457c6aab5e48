import { useEffect, useRef } from 'react';
import type { ReactNode } from 'react';

export interface MenuItem {
  readonly id: string;
  readonly label: string;
  readonly icon?: string | undefined;
  readonly keys?: string;
  readonly isRule?: boolean;
  readonly enabled: boolean;
  readonly items?: readonly MenuItem[];
  readonly onChoose?: () => void;
}

interface PopupMenuProps {
  readonly left: number;
  readonly top: number;
  readonly items: readonly MenuItem[];
  readonly onClose: () => void;
}

/** A menu over the page; submenus open when pointed at. */
export function PopupMenu({ left, top, items, onClose }: PopupMenuProps): ReactNode {
  const ref = useRef<HTMLDivElement>(null);
  useEffect(() => {
    const outside = (event: PointerEvent): void => {
      if (!(event.target instanceof Node) || ref.current?.contains(event.target) !== true) onClose();
    };
    const escape = (event: KeyboardEvent): void => {
      if (event.key === 'Escape') onClose();
    };
    addEventListener('pointerdown', outside, true);
    addEventListener('keydown', escape, true);
    return () => {
      removeEventListener('pointerdown', outside, true);
      removeEventListener('keydown', escape, true);
    };
  }, [onClose]);
  const height = items.reduce((sum, item) => sum + (item.isRule === true ? 9 : 30), 10);
  return (
    <div className="popup-menu" role="menu" ref={ref} style={{ left, top: Math.max(4, Math.min(top, innerHeight - height - 8)) }}>
      <MenuItems items={items} onClose={onClose} />
    </div>
  );
}

function MenuItems({ items, onClose }: Pick<PopupMenuProps, 'items' | 'onClose'>): ReactNode {
  return items.map((item) => {
    if (item.isRule === true) return <hr key={item.id} />;
    const submenu = item.items;
    return (
      <div key={item.id} className="menu-entry">
        <button
          type="button"
          role="menuitem"
          data-control={item.id}
          disabled={!item.enabled}
          onClick={() => {
            if (submenu !== undefined) return;
            onClose();
            item.onChoose?.();
          }}
        >
          <span className="menu-icon">{item.icon === undefined ? null : <img src={item.icon} alt="" width={16} height={16} />}</span>
          <span className="menu-label">{item.label}</span>
          <span className="menu-keys">{submenu === undefined ? item.keys : '›'}</span>
        </button>
        {submenu === undefined ? null : <div className="popup-menu submenu" role="menu"><MenuItems items={submenu} onClose={onClose} /></div>}
      </div>
    );
  });
}
