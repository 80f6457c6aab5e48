import { functionHelpTexts } from '../core/text/function-help-texts';
import type { Language } from '../core/text/language';
import { functionTable, type FunctionRow, type ParameterRow } from '../functions/function-table';

/** Where a function's help lies, relative to the add-in's root. */
export function helpPath(language: Language, id: string): string {
  return `help/${language}/${id.toLowerCase()}.html`;
}

/**
 * The functions' metadata (JSON) that Excel reads, in one language. Every parameter is of type `any`: the functions
 * themselves say in words what is wrong with an argument, and an Excel error in one comes back as that error.
 */
export function functionsMetadata(language: Language, origin: string): string {
  const metadata = {
    allowErrorForDataTypeAny: true,
    functions: functionTable.map((row) => functionMetadata(row, language, origin)),
  };
  return `${JSON.stringify(metadata, null, 2)}\n`;
}

function functionMetadata(row: FunctionRow, language: Language, origin: string): object {
  return {
    id: row.id,
    name: row.id,
    description: functionHelpTexts[row.description][language],
    helpUrl: `${origin}/${helpPath(language, row.id)}`,
    parameters: row.parameters.map((parameter) => parameterMetadata(parameter, language)),
    result: { type: 'any', dimensionality: row.spills ? 'matrix' : 'scalar' },
    ...(row.live ? { options: { stream: true, cancelable: true } } : {}),
  };
}

function parameterMetadata(parameter: ParameterRow, language: Language): object {
  return {
    name: parameter.name,
    description: functionHelpTexts[parameter.description][language],
    type: 'any',
    dimensionality: parameter.range ? 'matrix' : 'scalar',
    ...(parameter.optional ? { optional: true } : {}),
  };
}
