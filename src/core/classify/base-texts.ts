import type { Rows } from '../ledger/ledger';
import type { TextRole } from '../ledger/roles';
import { saysNothing } from './says-nothing';

/** The texts of a row that steps 3 to 7 look at; few distinct combinations in any ledger. */
export interface BaseTexts {
  readonly accountCode: string;
  readonly accountName: string;
  readonly economicCode: string;
  readonly economicName: string;
  readonly projectCode: string;
  readonly projectName: string;
  readonly projectCategory: string;
}

export function baseTextsOf(rows: Rows, row: number): BaseTexts {
  return withoutPlaceholders({
    accountCode: textAt(rows, 'accountCode', row),
    accountName: textAt(rows, 'accountName', row),
    economicCode: textAt(rows, 'economicCode', row),
    economicName: textAt(rows, 'economicName', row),
    projectCode: textAt(rows, 'projectCode', row),
    projectName: textAt(rows, 'projectName', row),
    projectCategory: textAt(rows, 'projectCategory', row),
  });
}

/** The texts with those empty that only say that there is no project or no item (无, —): the steps then look elsewhere. */
export function withoutPlaceholders(texts: BaseTexts): BaseTexts {
  const { economicCode, economicName, projectCode, projectName } = texts;
  const said = (text: string): string => (saysNothing(text) ? '' : text);
  return { ...texts, economicCode: said(economicCode), economicName: said(economicName), projectCode: said(projectCode), projectName: said(projectName) };
}

/** One text of a row; '' where the ledger has no such column. */
export function textAt(rows: Rows, role: TextRole, row: number): string {
  const { values, codes } = rows.texts[role];
  return values[codes[row] ?? 0] ?? '';
}
