import { BUDGET_OPEN, keepAsPasted, PASTED_LINES } from '../../src/taskpane/budget/budget-drafts';
import { createDrafts } from '../../src/taskpane/drafts';

test('rows typed elsewhere come after what stands in 粘贴多行, and it opens', () => {
  const drafts = createDrafts();
  keepAsPasted(drafts, ['甲\t77万']);
  keepAsPasted(drafts, ['乙\t十来万', '丙\t5']);
  expect(drafts.get(PASTED_LINES)).toEqual({ text: '甲\t77万\n乙\t十来万\n丙\t5' });
  expect(drafts.get(BUDGET_OPEN)).toEqual({ below: { what: 'paste' } });
});

test('a form that stands open in 预算 stays open, and so do lines being edited', () => {
  const drafts = createDrafts();
  drafts.change(BUDGET_OPEN, { edited: ['a line'], below: { what: 'new' } });
  keepAsPasted(drafts, ['甲\t77万']);
  expect(drafts.get(BUDGET_OPEN)).toEqual({ edited: ['a line'], below: { what: 'new' } });
  drafts.change(BUDGET_OPEN, { below: { what: 'nothing' } });
  keepAsPasted(drafts, ['乙\t5']);
  expect(drafts.get(BUDGET_OPEN)).toEqual({ edited: ['a line'], below: { what: 'paste' } });
});
