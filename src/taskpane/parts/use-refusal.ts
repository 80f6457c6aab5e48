import type { RefObject } from 'react';
import { useEffect, useRef, useState } from 'react';

/** A form that can refuse to be saved: then the first field at fault takes the focus, and all that was typed stays. */
export interface Refusal {
  readonly form: RefObject<HTMLDivElement | null>;
  /** Whether it was refused since it was opened, so that what is missing is pointed out. */
  readonly refused: boolean;
  readonly refuse: () => void;
}

export function useRefusal(): Refusal {
  const form = useRef<HTMLDivElement>(null);
  const [times, setTimes] = useState(0);
  useEffect(() => {
    if (times === 0) return;
    const field = form.current?.querySelector<HTMLElement>('[aria-invalid=true]');
    // What is folded away can't take the focus.
    field?.closest('details')?.setAttribute('open', '');
    field?.focus();
  }, [times]);
  return { form, refused: times > 0, refuse: () => { setTimes((before) => before + 1); } };
}
