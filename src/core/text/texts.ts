import { budgetTexts } from './budget-texts';
import { classifyTexts } from './classify-texts';
import { edgesTexts } from './edges-texts';
import { excelTexts } from './excel-texts';
import { functionsTexts } from './functions-texts';
import { ledgerTexts } from './ledger-texts';
import { paneTexts } from './pane-texts';
import { reportTexts } from './report-texts';

/** Every sentence a person reads, by key. Each subject has its own file; keys are unique over all of them. */
export const texts = {
  ...ledgerTexts,
  ...classifyTexts,
  ...budgetTexts,
  ...reportTexts,
  ...edgesTexts,
  ...excelTexts,
  ...functionsTexts,
  ...paneTexts,
} as const;

export type TextKey = keyof typeof texts;
