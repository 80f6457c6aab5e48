import { useState } from 'react';
import type { ReactNode } from 'react';
import type { AddinControl, RibbonGroup } from '../manifest/addin-manifest';
import { PopupMenu } from '../view/popup-menu';
import type { MenuItem } from '../view/popup-menu';
import { Arrow, Group } from './ribbon-parts';

/** Which of the add-in's controls can be used and seen now. */
export interface ControlStates {
  readonly isEnabled: (control: AddinControl) => boolean;
  readonly isVisible: (id: string) => boolean;
}

interface AddinGroupsProps {
  readonly groups: readonly RibbonGroup[];
  readonly states: ControlStates;
  readonly onPress: (control: AddinControl) => void;
}

/** The groups a manifest puts on a tab. */
export function AddinGroups({ groups, states, onPress }: AddinGroupsProps): ReactNode {
  return groups.filter((group) => states.isVisible(group.id)).map((group) => (
    <Group key={group.id} id={group.id} label={group.label}>
      {group.controls.filter((control) => states.isVisible(control.id)).map((control) => (
        <AddinButton key={control.id} control={control} states={states} onPress={onPress} />
      ))}
    </Group>
  ));
}

function AddinButton({ control, states, onPress }: { readonly control: AddinControl } & Omit<AddinGroupsProps, 'groups'>): ReactNode {
  const [menu, setMenu] = useState<{ left: number; top: number }>();
  const isMenu = control.items.length > 0;
  return (
    <>
      <button
        type="button"
        className="large-button"
        data-control={control.id}
        title={`${control.tipTitle}\n${control.tipText}`}
        disabled={!states.isEnabled(control)}
        onClick={(event) => {
          const box = event.currentTarget.getBoundingClientRect();
          if (isMenu) setMenu({ left: box.left, top: box.bottom });
          else onPress(control);
        }}
      >
        <span className="large-icon"><img src={iconOf(control, 32)} alt="" width={32} height={32} /></span>
        <span className="large-label">{control.label}{isMenu ? <Arrow /> : null}</span>
      </button>
      {menu === undefined ? null : <PopupMenu {...menu} items={menuItems(control.items, states, onPress)} onClose={() => { setMenu(undefined); }} />}
    </>
  );
}

/** Controls as entries of a menu. */
export function menuItems(controls: readonly AddinControl[], states: ControlStates, onPress: (control: AddinControl) => void): MenuItem[] {
  return controls.filter((control) => states.isVisible(control.id)).map((control) => ({
    id: control.id,
    label: control.label,
    icon: iconOf(control, 16),
    enabled: states.isEnabled(control),
    ...(control.items.length > 0 ? { items: menuItems(control.items, states, onPress) } : { onChoose: () => { onPress(control); } }),
  }));
}

/** The icon at a size, or the next larger one there is. */
export function iconOf(control: AddinControl, size: number): string | undefined {
  const sizes = [...control.icons.keys()].sort((a, b) => a - b);
  const best = sizes.find((one) => one >= size) ?? sizes.at(-1);
  return best === undefined ? undefined : control.icons.get(best);
}
