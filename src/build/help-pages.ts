import { functionHelpTexts, type FunctionHelpKey } from '../core/text/function-help-texts';
import type { Language } from '../core/text/language';
import { languages } from '../core/text/language';
import { functionTable, type FunctionRow } from '../functions/function-table';
import { helpPath } from './functions-metadata';

/** Every help page: its path relative to the add-in's root and its HTML. Pages load nothing from outside. */
export function helpPages(): { readonly path: string; readonly html: string }[] {
  return languages.flatMap((language) => [
    { path: `help/${language}/index.html`, html: page(language, functionHelpTexts['function.help.title'][language], indexBody(language)) },
    ...functionTable.map((row) => ({ path: helpPath(language, row.id), html: page(language, `YS.${row.id}`, functionBody(row, language)) })),
  ]);
}

function indexBody(language: Language): string {
  const items = functionTable.map((row) => `<dt><a href="${row.id.toLowerCase()}.html"><code>${escapeHtml(signature(row))}</code></a></dt><dd>${text(row.description, language)}</dd>`);
  return `<p>${text('function.help.intro', language)}</p>
<dl>${items.join('\n')}</dl>
<h2>${text('function.help.errors', language)}</h2>
<p>${text('function.help.errorsText', language)}</p>
<p>${text('function.help.notLoaded', language)}</p>`;
}

function functionBody(row: FunctionRow, language: Language): string {
  const parameters = row.parameters.map((parameter) => {
    const optional = parameter.optional ? ` <small>(${text('function.help.optional', language)})</small>` : '';
    return `<dt><code>${parameter.name}</code>${optional}</dt><dd>${text(parameter.description, language)}</dd>`;
  });
  return `<p class="signature"><code>${escapeHtml(signature(row))}</code></p>
<p>${text(row.description, language)}</p>
${parameters.length === 0 ? '' : `<h2>${text('function.help.parameters', language)}</h2>\n<dl>${parameters.join('\n')}</dl>`}
<h2>${text('function.help.example', language)}</h2>
<p><code>${text(row.example, language)}</code></p>
<h2>${text('function.help.errors', language)}</h2>
<p>${text('function.help.errorsText', language)}</p>
<p><a href="index.html">${text('function.help.all', language)}</a></p>`;
}

function signature(row: FunctionRow): string {
  const parameters = row.parameters.map((parameter) => (parameter.optional ? `[${parameter.name}]` : parameter.name));
  return `YS.${row.id}(${parameters.join(', ')})`;
}

function page(language: Language, title: string, body: string): string {
  return `<!doctype html>
<html lang="${language}">
<head>
<meta charset="utf-8">
<meta name="viewport" content="width=device-width, initial-scale=1">
<title>${escapeHtml(title)}</title>
<link rel="stylesheet" href="../help.css">
</head>
<body>
<main>
<h1>${escapeHtml(title)}</h1>
${body}
</main>
</body>
</html>
`;
}

function text(key: FunctionHelpKey, language: Language): string {
  return escapeHtml(functionHelpTexts[key][language]);
}

function escapeHtml(value: string): string {
  return value.replace(/[&<>"]/g, (character) => `&#${character.charCodeAt(0)};`);
}
