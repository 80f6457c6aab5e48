import { readRelations } from './relations';
import { XmlScanner } from './xml-scanner';
import type { ZipParts } from './zip-parts';

/**
 * The settings that add-ins keep in a workbook (`Office.context.document.settings`): in the parts of the task panes,
 * one property a setting, its value as JSON.
 */
export function readWebExtensions(parts: ZipParts): ReadonlyMap<string, string> {
  const settings = new Map<string, string>();
  for (const pane of readRelations(parts, '').all('webextensiontaskpanes')) {
    for (const path of readRelations(parts, pane).all('webextension')) {
      const part = parts.part(path);
      if (part === undefined) continue;
      const scanner = new XmlScanner(part);
      while (scanner.next()) {
        if (scanner.name === 'property' && !scanner.closing) settings.set(scanner.attribute('name') ?? '', scanner.attribute('value') ?? '');
      }
    }
  }
  return settings;
}
