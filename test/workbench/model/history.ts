/** Something whose whole state can be taken and put back. */
export interface Restorable {
  takeState(): unknown;
  putState(state: unknown): void;
}

interface Step {
  readonly label: string;
  readonly before: Map<Restorable, unknown>;
}

/**
 * Undo and redo. A step keeps the state of every part it touched, taken before the first touch.
 * Operations that Excel cannot undo call `lose`, after which nothing earlier can be undone.
 */
export class History {
  private done: Step[] = [];
  private undone: Step[] = [];
  private open: Step | undefined;
  private readonly limit = 100;

  /** Runs the work as one step that undo takes back as a whole; a step within a step belongs to the outer one. */
  step<T>(label: string, work: () => T): T {
    if (this.open) return work();
    this.open = { label, before: new Map() };
    try {
      return work();
    } finally {
      this.close();
    }
  }

  /** Opens a step that ends with `close`, for work that goes on over time. */
  begin(label: string): void {
    this.open ??= { label, before: new Map() };
  }

  close(): void {
    const step = this.open;
    this.open = undefined;
    if (!step || step.before.size === 0) return;
    this.done.push(step);
    if (this.done.length > this.limit) this.done.shift();
    this.undone = [];
  }

  /** Must be called by a part before it changes. */
  touch(part: Restorable): void {
    if (this.open && !this.open.before.has(part)) this.open.before.set(part, part.takeState());
  }

  /** Whether operations that Excel cannot undo forget the steps; a test can switch that off. */
  mayLose: () => boolean = () => true;

  /** Forgets all steps, as Excel does when sheets are added, deleted, renamed or moved. */
  lose(): void {
    if (!this.mayLose()) return;
    this.done = [];
    this.undone = [];
    this.open?.before.clear();
  }

  /** The labels of the steps that can be undone, the latest last. */
  get labels(): readonly string[] {
    return this.done.map((step) => step.label);
  }

  get canUndo(): boolean {
    return this.done.length > 0;
  }

  get canRedo(): boolean {
    return this.undone.length > 0;
  }

  /** Takes back the latest step; false when there is none. */
  undo(): boolean {
    return swap(this.done, this.undone);
  }

  redo(): boolean {
    return swap(this.undone, this.done);
  }
}

function swap(from: Step[], to: Step[]): boolean {
  const step = from.pop();
  if (!step) return false;
  const after = new Map<Restorable, unknown>();
  for (const [part, state] of step.before) {
    after.set(part, part.takeState());
    part.putState(state);
  }
  to.push({ label: step.label, before: after });
  return true;
}
