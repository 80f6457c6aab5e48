import type { Grid } from '../calc/grid';
import type { Workbook } from '../model/workbook';
import { isSheetName, newSheetName, removeSheet, renameSheet, setVisibility } from '../model/sheet-edit';
import type { AddinSession } from './addin-session';
import type { AddinControl } from './manifest/addin-manifest';
import type { PageState } from './page-state';
import type { Language, Words } from './page-text';
import type { SheetCommand } from './sheet-commands';
import type { SheetDesk } from './sheet-desk';
import type { Store } from './store';
import type { MenuItem } from './view/popup-menu';

/** What a workbench is made of. */
export interface WorkbenchParts {
  readonly workbook: Workbook;
  readonly grid: Grid;
  readonly desk: SheetDesk;
  readonly addin: AddinSession;
  readonly state: Store<PageState>;
  readonly words: Words;
  readonly language: Language;
  readonly theme: 'light' | 'dark';
  /** The element the grid is drawn into. */
  readonly surface: HTMLElement;
  /** Writes the workbook as .xlsx. */
  readonly write: () => Uint8Array<ArrayBuffer>;
  /** Starts the page again with a file's bytes, or with an empty workbook. */
  readonly restart: (file: { readonly name: string; readonly bytes: Uint8Array } | undefined) => void;
}

/** The page's actions that concern the workbook as a whole. */
export class Workbench {
  readonly workbook: Workbook;
  readonly grid: Grid;
  readonly desk: SheetDesk;
  readonly addin: AddinSession;
  readonly state: Store<PageState>;
  readonly words: Words;
  readonly language: Language;
  readonly theme: 'light' | 'dark';
  readonly surface: HTMLElement;
  private readonly parts: WorkbenchParts;

  constructor(parts: WorkbenchParts) {
    this.parts = parts;
    ({ workbook: this.workbook, grid: this.grid, desk: this.desk, addin: this.addin, state: this.state, words: this.words, language: this.language, theme: this.theme, surface: this.surface } = parts);
    let asked = false;
    const look = (): void => {
      if (asked) return;
      asked = true;
      requestAnimationFrame(() => {
        asked = false;
        this.state.set({ modelVersion: this.state.get().modelVersion + 1 });
      });
    };
    this.workbook.onChange(look);
    this.grid.onView(look);
  }

  readonly closeMenu = (): void => {
    this.state.set({ menu: undefined });
    this.focusGrid();
  };

  /** Carries out a button of the host's own ribbon; the grid has the focus again, as in Excel. */
  readonly run = (command: SheetCommand): void => {
    this.desk.run(command);
    this.focusGrid();
  };

  /** Carries out a control of the add-in; what opens the pane leaves the focus to it. */
  readonly press = (control: AddinControl): void => {
    this.addin.press(control);
    if (control.action?.kind === 'function') this.focusGrid();
  };

  focusGrid(): void {
    document.querySelector<HTMLTextAreaElement>('.cell-editor')?.focus({ preventScroll: true });
  }

  activate(id: string): void {
    const sheet = this.workbook.sheet(id);
    if (sheet === undefined || !this.desk.commit()) return;
    this.workbook.feed.from('user', () => {
      this.workbook.activateSheet(sheet);
    });
    this.focusGrid();
  }

  rename(id: string, name: string): void {
    const sheet = this.workbook.sheet(id);
    const taken = this.workbook.sheetNamed(name);
    if (sheet === undefined || !isSheetName(name) || (taken !== undefined && taken !== sheet)) return;
    this.workbook.transact('rename', 'user', () => {
      renameSheet(this.workbook, sheet, name);
    });
    void this.workbook.calculate();
  }

  addSheet(): void {
    this.workbook.transact('add sheet', 'user', () => {
      this.workbook.activateSheet(this.workbook.addSheet(newSheetName(this.workbook)));
    });
  }

  openCellMenu(left: number, top: number, items: readonly MenuItem[]): void {
    this.state.set({ menu: { left, top, items } });
  }

  openSheetMenu(id: string, left: number, top: number): void {
    const sheet = this.workbook.sheet(id);
    if (sheet === undefined) return;
    const isOnly = this.workbook.sheets.filter((one) => one.parts.visibility === 'Visible').length < 2;
    const run = (label: string, work: () => void) => () => {
      this.workbook.transact(label, 'user', work);
      void this.workbook.calculate();
    };
    this.state.set({
      menu: {
        left,
        top: top - 120,
        items: [
          { id: 'DeleteSheet', label: this.words('deleteSheet'), enabled: !isOnly, onChoose: run('delete sheet', () => { removeSheet(this.workbook, sheet); }) },
          { id: 'HideSheet', label: this.words('hideSheet'), enabled: !isOnly, onChoose: run('hide sheet', () => { setVisibility(this.workbook, sheet, 'Hidden'); }) },
          { id: 'ProtectSheet', label: this.words(sheet.parts.protection === undefined ? 'protectSheet' : 'unprotectSheet').replace('\n', ''), enabled: true, onChoose: () => { this.desk.run({ kind: 'protect' }); } },
        ],
      },
    });
  }

  zoom(zoom: number): void {
    this.state.set({ zoom });
    this.grid.zoom(zoom / 100);
  }

  /** The workbook as the bytes of an .xlsx. */
  write(): Uint8Array<ArrayBuffer> {
    return this.parts.write();
  }

  /** Saves the workbook to disk as the browser does. */
  download(): void {
    if (!this.desk.commit()) return;
    const url = URL.createObjectURL(new Blob([this.write()], { type: 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet' }));
    const link = document.createElement('a');
    link.href = url;
    link.download = this.workbook.name;
    link.click();
    setTimeout(() => { URL.revokeObjectURL(url); }, 10_000);
    this.state.set({ isFileOpen: false });
  }

  /** Opens a file chosen from disk, or a new workbook, in place of this one. */
  reopen(file: File | undefined): void {
    if (file === undefined) {
      this.parts.restart(undefined);
      return;
    }
    void file.arrayBuffer().then((bytes) => {
      this.parts.restart({ name: file.name, bytes: new Uint8Array(bytes) });
    });
  }
}
