import type { Sentence } from './language';
import { paneBudgetTexts } from './pane-budget-texts';
import { paneClassifyTexts } from './pane-classify-texts';
import { paneFrameTexts } from './pane-frame-texts';
import { paneOverviewTexts } from './pane-overview-texts';
import { paneSummaryTexts } from './pane-summary-texts';

/** Sentences of the pane, one file a view. */
export const paneTexts = {
  ...paneFrameTexts,
  ...paneOverviewTexts,
  ...paneClassifyTexts,
  ...paneBudgetTexts,
  ...paneSummaryTexts,
} as const satisfies Record<string, Sentence>;
