import type { Sentence } from './language';

/** Sentences about budget lines, their tables, claims and totals. */
export const budgetTexts = {
  'claim.covered': { 'zh-CN': '可以支付。{line} 全年预算 {available}，已执行 {executed}，本次 {amount}，余 {balance} 元。', 'en-US': 'Can be paid. {line}: available {available}, executed {executed}, this claim {amount}, balance {balance}.' },
  'claim.missing': { 'zh-CN': '还差 {balance} 元。{line} 全年预算 {available}，已执行 {executed}，本次 {amount}。', 'en-US': 'Short by {balance} yuan. {line}: available {available}, executed {executed}, this claim {amount}.' },
  'claim.nearly-used': { 'zh-CN': '支付后执行率达到 {rate}，已到 90%。', 'en-US': 'After this claim {rate} is executed: 90% is reached.' },
  'claim.ahead': { 'zh-CN': '支付后执行率 {rate}，快于序时进度 {elapsed}。', 'en-US': 'After this claim {rate} is executed, ahead of the calendar ({elapsed}).' },
  'claim.codes': { 'zh-CN': '该项目只能用于经济分类 {codes}，请核对本次用途。', 'en-US': 'This line may only be spent on economic codes {codes}; check the purpose of this claim.' },
  'claim.code-not-allowed': { 'zh-CN': '经济分类 {code} 不在该项目可用范围（{codes}）内。', 'en-US': 'Economic code {code} is not among those this line may be spent on ({codes}).' },

  'problem.total-too-large': { 'zh-CN': '{sheet} 第 {row} 行的金额太大，加进合计后超出可精确计算的范围，没有计入。请核对这一行的金额。', 'en-US': 'The amount in row {row} of {sheet} is so large that the total would no longer be exact; it was left out. Check the amount of this row.' },

  'problem.table-amount': { 'zh-CN': '{sheet}!{cell} 的金额“{found}”读不出来，这一行没有生效。请改成数字。', 'en-US': 'The amount “{found}” in {sheet}!{cell} cannot be read, so the row is not in force. Make it a number.' },
  'problem.table-date': { 'zh-CN': '{sheet}!{cell} 的日期“{found}”读不出来，这一行没有生效。请写成 2024-06-30 的样子。', 'en-US': 'The date “{found}” in {sheet}!{cell} cannot be read, so the row is not in force. Write it like 2024-06-30.' },
  'problem.line-without-name': { 'zh-CN': '{sheet} 第 {row} 行没有预算项目名称，没有生效。请填写名称。', 'en-US': 'Row {row} of {sheet} has no budget line name, so it is not in force. Fill in the name.' },
  'problem.line-category': { 'zh-CN': '{sheet}!{cell} 的类别“{found}”不认识，这一行没有生效。可以填项目支出、人员经费、公用经费或基本支出，也可以不填。', 'en-US': 'The category “{found}” in {sheet}!{cell} is not known, so the row is not in force. Write 项目支出, 人员经费, 公用经费 or 基本支出, or nothing.' },
  'problem.line-codes': { 'zh-CN': '{sheet}!{cell} 的可用经济科目“{found}”不是经济分类编码，这一行没有生效。请填编码，如 302、30201。', 'en-US': '“{found}” in {sheet}!{cell} is no economic code, so the row is not in force. Write codes such as 302、30201.' },
  'problem.line-total-differs': { 'zh-CN': '{sheet}!{cell} 的全年预算数是 {stated} 元，而“{line}”的年初预算数、调整数、上年结转加起来是 {parts} 元，现按 {parts} 元计算。请核对哪个数对。', 'en-US': 'The whole year’s budget in {sheet}!{cell} is {stated} yuan, but approved, revision and carry-over of “{line}” add up to {parts}, which is what counts for now. Check which of them is right.' },
  'problem.line-duplicate': { 'zh-CN': '预算项目“{line}”与前面的“{other}”用了同一个名称、编码或别名“{found}”，台账里的“{found}”都算到“{other}”。请改成不同的。', 'en-US': 'Budget line “{line}” shares the name, code or alias “{found}” with the earlier “{other}”; “{found}” in the ledger is charged to “{other}”. Make them differ.' },
  'problem.budget-unit': { 'zh-CN': '台账的单位是“{unit}”，预算里没有这个单位（有：{units}），分单位的预算项目都没有用上。请把两处的单位名称写成一致，或用 --unit 指定单位。', 'en-US': 'The ledger is of the unit “{unit}”, which the budget does not have (it has: {units}), so no budget line of a unit is in force. Make the names agree, or give the unit with --unit.' },
  'problem.budget-unit-unsaid': { 'zh-CN': '台账没有写明单位，而预算分属几个单位（{units}），分单位的预算项目都没有用上。请在台账表头上方写明“单位：…”，或用 --unit 指定单位。', 'en-US': 'The ledger does not name its unit, and the budget is of several ({units}), so no budget line of a unit is in force. Name it above the header row (单位：…), or give it with --unit.' },
  'problem.revision-line-unknown': { 'zh-CN': '{sheet}!{cell} 的预算项目“{found}”不在预算项目表中，这笔调整没有生效。请改正名称。', 'en-US': 'Budget line “{found}” in {sheet}!{cell} is not in the budget table, so this revision is not in force. Correct the name.' },
  'problem.budget-not-found': { 'zh-CN': '没有找到预算表：需要有“预算项目”和“年初预算数”两列。', 'en-US': 'No budget table was found: it needs the columns 预算项目 and 年初预算数.' },
  'problem.budget-json': { 'zh-CN': '预算 JSON 读不出来：{found}。请按说明书的格式改正。', 'en-US': 'The budget JSON cannot be read: {found}. Correct it to the documented form.' },
  'problem.prior-unknown': { 'zh-CN': '{sheet}!{cell} 的指标“{found}”不认识，这一行没有生效。可以填：{known}。', 'en-US': 'The figure “{found}” in {sheet}!{cell} is not known, so the row is not in force. Known are: {known}.' },

  'prior.three-public': { 'zh-CN': '“三公”经费合计', 'en-US': 'Three-public total' },
  'prior.abroad': { 'zh-CN': '因公出国（境）费', 'en-US': 'Travel abroad' },
  'prior.vehicle-purchase': { 'zh-CN': '公务用车购置费', 'en-US': 'Vehicle purchase' },
  'prior.vehicle-running': { 'zh-CN': '公务用车运行维护费', 'en-US': 'Vehicle running' },
  'prior.reception': { 'zh-CN': '公务接待费', 'en-US': 'Reception' },
} as const satisfies Record<string, Sentence>;
