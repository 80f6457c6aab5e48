import { areaName } from '../model/address';
import type { FormatPatch } from '../model/cell-format';
import type { StoredRule } from '../model/features';
import type { Sheet } from '../model/sheet';
import type { StyleWriter } from './write-styles';
import { escapeXml, tag } from './xml';

type Words = Readonly<Record<string, unknown>>;

const KINDS: Readonly<Record<string, string>> = { wholeNumber: 'whole', decimal: 'decimal', list: 'list', date: 'date', time: 'time', textLength: 'textLength', custom: 'custom' };
const OPERATORS: Readonly<Record<string, string>> = {
  Between: 'between', NotBetween: 'notBetween', EqualTo: 'equal', NotEqualTo: 'notEqual', GreaterThan: 'greaterThan', LessThan: 'lessThan',
  GreaterThanOrEqualTo: 'greaterThanOrEqual', LessThanOrEqualTo: 'lessThanOrEqual', GreaterThanOrEqual: 'greaterThanOrEqual', LessThanOrEqual: 'lessThanOrEqual',
};

const sqref = (rule: StoredRule): string => rule.areas.map(areaName).join(' ');
const record = (value: unknown): Words => (typeof value === 'object' && value !== null ? (value as Words) : {});
const text = (value: unknown): string | undefined => (typeof value === 'string' ? value : typeof value === 'number' ? String(value) : undefined);

/** The data validation of a sheet. */
export function writeValidations({ parts }: Sheet): string {
  const rules = parts.validations.flatMap((rule) => writeValidation(rule));
  return rules.length > 0 ? tag('dataValidations', { count: rules.length }, rules) : '';
}

function writeValidation(rule: StoredRule): string[] {
  const [kind, detail] = Object.entries(record(rule.properties.rule))[0] ?? ['', {}];
  const type = KINDS[kind];
  if (type === undefined) return [];
  const given = record(detail);
  const [alert, prompt] = [record(rule.properties.errorAlert), record(rule.properties.prompt)];
  const first = kind === 'list' ? given.source : kind === 'custom' ? given.formula : given.formula1;
  const operator = OPERATORS[text(given.operator) ?? 'Between'];
  return [tag('dataValidation', {
    type, operator: operator === 'between' || kind === 'list' || kind === 'custom' ? undefined : operator, allowBlank: rule.properties.ignoreBlanks === false ? undefined : 1, showInputMessage: prompt.showPrompt === false ? undefined : 1, showErrorMessage: alert.showAlert === false ? undefined : 1,
    errorStyle: alert.style === 'Warning' ? 'warning' : alert.style === 'Information' ? 'information' : undefined, errorTitle: text(alert.title), error: text(alert.message), promptTitle: text(prompt.title), prompt: text(prompt.message), sqref: sqref(rule),
  }, [formula('formula1', first, kind === 'list'), formula('formula2', given.formula2, false)])];
}

function formula(name: string, value: unknown, isList: boolean): string {
  const given = text(value);
  if (given === undefined || given === '') return '';
  if (given.startsWith('=')) return tag(name, {}, escapeXml(given.slice(1)));
  return tag(name, {}, escapeXml(isList ? `"${given}"` : given));
}

/** The conditional formats of a sheet that files can hold. */
export function writeConditionals({ parts }: Sheet, styles: StyleWriter): string {
  return parts.conditionals.map((rule, i) => {
    const written = writeConditional(rule, i + 1, styles);
    return written === '' ? '' : tag('conditionalFormatting', { sqref: sqref(rule) }, written);
  }).join('');
}

function writeConditional(rule: StoredRule, priority: number, styles: StyleWriter): string {
  const { properties } = rule;
  const given = record(properties.rule);
  const common = { priority, stopIfTrue: properties.stopIfTrue === true ? 1 : undefined, dxfId: styles.difference(lookOf(properties)) };
  switch (properties.type) {
    case 'CellValue':
      return tag('cfRule', { type: 'cellIs', operator: OPERATORS[text(given.operator) ?? 'EqualTo'], ...common }, [given.formula1, given.formula2].flatMap((one) => (one === undefined ? [] : [formula('formula', text(one)?.startsWith('=') === true ? one : `=${text(one) ?? ''}`, false)])));
    case 'Custom':
      return tag('cfRule', { type: 'expression', ...common }, formula('formula', properties['rule/formula'], false));
    case 'ContainsText':
      return tag('cfRule', { type: 'containsText', operator: 'containsText', text: text(given.text), ...common }, tag('formula', {}, escapeXml(`NOT(ISERROR(SEARCH("${(text(given.text) ?? '').replaceAll('"', '""')}",${areaName({ row: rule.areas[0]?.row ?? 0, column: rule.areas[0]?.column ?? 0, rows: 1, columns: 1 })})))`)));
    case 'TopBottom': {
      const type = text(given.type) ?? 'TopItems';
      return tag('cfRule', { type: 'top10', rank: text(given.rank), bottom: type.startsWith('Bottom') ? 1 : undefined, percent: type.endsWith('Percent') ? 1 : undefined, ...common });
    }
    case 'DataBar':
      return tag('cfRule', { type: 'dataBar', priority }, tag('dataBar', {}, [tag('cfvo', { type: 'min' }), tag('cfvo', { type: 'max' }), tag('color', { rgb: `FF${(text(properties['positiveFormat/fillColor']) ?? '#638EC6').slice(1)}` })]));
    case 'ColorScale':
      return tag('cfRule', { type: 'colorScale', priority }, tag('colorScale', {}, [tag('cfvo', { type: 'min' }), tag('cfvo', { type: 'max' }), tag('color', { rgb: 'FFF8696B' }), tag('color', { rgb: 'FF63BE7B' })]));
    default:
      return '';
  }
}

function lookOf(properties: Words): FormatPatch {
  const [fillColor, fontColor] = [text(properties['format/fill/color']), text(properties['format/font/color'])];
  return {
    ...(fillColor !== undefined && fillColor !== '' && { fillColor }),
    ...(fontColor !== undefined && fontColor !== '' && { fontColor }),
    ...(properties['format/font/bold'] === true && { bold: true }),
    ...(properties['format/font/italic'] === true && { italic: true }),
  };
}
