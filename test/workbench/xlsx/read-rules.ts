import { parseArea } from '../model/address';
import type { FormatPatch } from '../model/cell-format';
import type { StoredRule } from '../model/features';
import type { Workbook } from '../model/workbook';
import { childText } from './package';
import { childrenOf, child, flagOf, numberOf } from './xml';
import type { XmlElement } from './xml';

const KINDS: Readonly<Record<string, string>> = { whole: 'wholeNumber', decimal: 'decimal', list: 'list', date: 'date', time: 'time', textLength: 'textLength', custom: 'custom' };
const OPERATORS: Readonly<Record<string, string>> = { between: 'Between', notBetween: 'NotBetween', equal: 'EqualTo', notEqual: 'NotEqualTo', greaterThan: 'GreaterThan', lessThan: 'LessThan', greaterThanOrEqual: 'GreaterThanOrEqualTo', lessThanOrEqual: 'LessThanOrEqualTo' };

/** The data validation of a sheet, in the API's words. */
export function readValidations(root: XmlElement, workbook: Workbook): StoredRule[] {
  return childrenOf(child(root, 'dataValidations'), 'dataValidation').flatMap((one) => {
    const kind = KINDS[one.attributes.type ?? ''];
    if (kind === undefined) return [];
    const [formula1, formula2] = [childText(one, 'formula1'), childText(one, 'formula2')].map(literal);
    const detail = kind === 'list' ? { inCellDropDown: !flagOf(one, 'showDropDown', false), source: formula1 } : kind === 'custom' ? { formula: formula1 } : { formula1, ...(formula2 !== '' && { formula2 }), operator: OPERATORS[one.attributes.operator ?? 'between'] ?? 'Between' };
    return [{
      id: workbook.newId(),
      areas: areasOf(one.attributes.sqref),
      properties: {
        rule: { [kind]: detail },
        ignoreBlanks: flagOf(one, 'allowBlank', false),
        errorAlert: { message: one.attributes.error ?? '', title: one.attributes.errorTitle ?? '', showAlert: flagOf(one, 'showErrorMessage', false), style: { warning: 'Warning', information: 'Information' }[one.attributes.errorStyle ?? ''] ?? 'Stop' },
        prompt: { message: one.attributes.prompt ?? '', title: one.attributes.promptTitle ?? '', showPrompt: flagOf(one, 'showInputMessage', false) },
      },
    }];
  });
}

/** A number, a quoted list, or a formula with `=`. */
function literal(text: string): string | number {
  if (text === '') return '';
  if (/^".*"$/s.test(text)) return text.slice(1, -1).replaceAll('""', '"');
  return Number.isFinite(Number(text)) ? Number(text) : `=${text}`;
}

/** The conditional formats that have a counterpart: cell value, formula, text, top, colour scale, data bar. */
export function readConditionals(root: XmlElement, workbook: Workbook, differences: readonly FormatPatch[]): StoredRule[] {
  const rules = childrenOf(root, 'conditionalFormatting').flatMap((block) => childrenOf(block, 'cfRule').flatMap((rule) => {
    const properties = ruleProperties(rule);
    if (!properties) return [];
    const look = differences[numberOf(rule, 'dxfId') ?? -1];
    return [{ priority: numberOf(rule, 'priority') ?? 0, rule: { id: workbook.newId(), areas: areasOf(block.attributes.sqref), properties: { ...properties, ...(look && lookProperties(look)), ...(flagOf(rule, 'stopIfTrue', false) && { stopIfTrue: true }) } } }];
  }));
  return rules.sort((a, b) => a.priority - b.priority).map(({ rule }) => rule);
}

function ruleProperties(rule: XmlElement): Record<string, unknown> | undefined {
  const [first, second] = childrenOf(rule, 'formula').map((one) => one.text);
  switch (rule.attributes.type ?? '') {
    case 'cellIs':
      return { type: 'CellValue', rule: { formula1: `=${first ?? ''}`, ...(second !== undefined && { formula2: `=${second}` }), operator: (OPERATORS[rule.attributes.operator ?? ''] ?? 'EqualTo').replace(/^(GreaterThan|LessThan)OrEqualTo$/, '$1OrEqual') } };
    case 'expression':
      return { type: 'Custom', 'rule/formula': `=${first ?? ''}` };
    case 'containsText':
      return { type: 'ContainsText', rule: { operator: 'Contains', text: rule.attributes.text ?? '' } };
    case 'top10':
      return { type: 'TopBottom', rule: { rank: numberOf(rule, 'rank') ?? 10, type: `${flagOf(rule, 'bottom', false) ? 'Bottom' : 'Top'}${flagOf(rule, 'percent', false) ? 'Percent' : 'Items'}` } };
    case 'dataBar':
      return { type: 'DataBar' };
    case 'colorScale':
      return { type: 'ColorScale' };
    case 'iconSet':
      return { type: 'IconSet', style: child(rule, 'iconSet')?.attributes.iconSet ?? '3TrafficLights1' };
    default:
      return undefined;
  }
}

function lookProperties(look: FormatPatch): Record<string, unknown> {
  return {
    ...(look.fillColor !== undefined && { 'format/fill/color': look.fillColor }),
    ...(look.fontColor !== undefined && { 'format/font/color': look.fontColor }),
    ...(look.bold !== undefined && { 'format/font/bold': look.bold }),
    ...(look.italic !== undefined && { 'format/font/italic': look.italic }),
  };
}

function areasOf(text: string | undefined): StoredRule['areas'] {
  return (text ?? '').split(' ').flatMap((one) => parseArea(one) ?? []);
}
