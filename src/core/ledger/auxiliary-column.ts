import type { Cell } from './grid';
import { headerMeanings } from './header-role';
import { cellText, normalizeText } from './normalize-text';
import type { ColumnClue } from './recognize-columns';
import { splitEconomic, splitProject, type CodeName } from './split-code-name';

/** Economic item and project that a cell of several labelled parts tells: `【部门经济分类：30201 办公费】【项目：征拆经费】`. */
export interface AuxiliaryTexts {
  readonly economic: CodeName;
  readonly project: CodeName;
}

/** Reads such a cell; what it does not tell is empty. */
export function readAuxiliary(text: string): AuxiliaryTexts {
  let economic = none;
  let project = none;
  if (text.length > LONGEST) return { economic, project };
  for (const [, label = '', value = ''] of normalizeText(text).matchAll(labelled)) {
    if (label.includes('经济') && !label.includes('政府') && economic === none) economic = splitEconomic(value.trim());
    else if (/^(?:预算)?项目/.test(label) && !/类|代码|编码/.test(label) && project === none) project = splitProject(value.trim());
  }
  return { economic, project };
}

/** The column whose cells are of such parts (辅助核算 of many exports), by 0-based grid column; -1 where there is none. */
export function auxiliaryColumn(clues: readonly ColumnClue[], sample: readonly (readonly (Cell | undefined)[])[]): number {
  for (const { column, headers } of clues) {
    if (!headers.some((header) => /辅助|核算项/.test(header)) && headers.some((header) => headerMeanings(header).length > 0)) continue;
    const texts = sample.flatMap((cells) => (typeof cells[column] === 'string' && cells[column] !== '' ? [cellText(cells[column])] : []));
    const telling = texts.filter((text) => { const { economic, project } = readAuxiliary(text); return economic.code !== '' || economic.name !== '' || project.name !== ''; });
    if (telling.length > 1 && telling.length >= texts.length * MOST) return column;
  }
  return -1;
}

const none: CodeName = { code: '', name: '' };
const labelled = /(?:^|[;,|/[\]\s])\s*((?:部门)?(?:预算)?(?:支出)?经济(?:分类|科目)(?:科目)?|政府[^:;|[\]]{0,8}经济(?:分类|科目)|(?:预算)?项目(?:名称)?)\s*[:=]\s*((?:\[[\w.-]+\])?[^;|[\]\n]*?)(?=\s*(?:[;|[\]\n]|$|[,/\s]\s*[^\s:;,|[\]/]{2,10}[:=]))/g;
const LONGEST = 400;
/** Nearly all cells that hold anything: summaries only now and then look so. */
const MOST = 0.6;
