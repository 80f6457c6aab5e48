import { languages } from '../core/text/language';
import { functionsMetadata } from './functions-metadata';
import { helpPages } from './help-pages';
import { shortcutResourcesJson, shortcutsJson } from './shortcuts';

/** Every file of the add-in that is made from data: its path below the add-in's root and its text. */
export function addinFiles(origin: string): { readonly path: string; readonly text: string }[] {
  return [
    ...languages.map((language) => ({ path: `functions.${language}.json`, text: functionsMetadata(language, origin) })),
    { path: 'shortcuts.json', text: shortcutsJson() },
    { path: 'shortcuts.resources.json', text: shortcutResourcesJson() },
    ...helpPages().map(({ path, html }) => ({ path, text: html })),
  ];
}
