import { languages, type Language } from '../core/text/language';
import { texts } from '../core/text/texts';

/** The add-in's keyboard shortcuts: Ctrl+Alt+Shift and a letter, which Excel itself leaves free. */
const shortcuts = [
  { action: 'ShowPane', name: 'excel.command.showPane', letter: 'Y' },
  { action: 'GenerateSummary', name: 'excel.command.generateSummary', letter: 'G' },
  { action: 'CheckClaim', name: 'excel.command.checkClaim', letter: 'K' },
  { action: 'Refresh', name: 'excel.command.refresh', letter: 'R' },
] as const;

/** The extended manifest (JSON) that names actions and keys; the names themselves are resources. */
export function shortcutsJson(): string {
  return json({
    actions: shortcuts.map(({ action }) => ({ id: action, type: 'ExecuteFunction', name: `\${resource.${action}}` })),
    shortcuts: shortcuts.map(({ action, letter }) => ({
      action,
      key: { default: `Ctrl+Alt+Shift+${letter}`, mac: `Command+Option+Shift+${letter}` },
    })),
  });
}

/** The names of the actions: zh-CN as the default, then each language by its own name. */
export function shortcutResourcesJson(): string {
  const names = (language: Language): object =>
    Object.fromEntries(shortcuts.map(({ action, name }) => [action, { value: texts[name][language], comment: action }]));
  return json({
    resources: { default: names('zh-CN'), ...Object.fromEntries(languages.map((language) => [language.toLowerCase(), names(language)])) },
  });
}

function json(value: object): string {
  return `${JSON.stringify(value, null, 2)}\n`;
}
