/**
 * How sure a phrase is about a transfer of the period's results to carry-over accounts. `closing-like` says that something
 * is transferred, but not that it is results (`结转`, `年终转账`): a payment or a refund may be called so too.
 */
export type ClosingWord = 'closing' | 'closing-like' | 'none';

/**
 * Reads a phrase without punctuation. All of it must be made of words that such transfers are written with, whatever their
 * order: `年末将本年事业支出转入财政拨款结转` is one, `结转上月差旅费余款` is a posting.
 */
export function closingWord(phrase: string): ClosingWord {
  if (!/[转冲结]/.test(phrase) || phrase.replace(words, '') !== '') return 'none';
  if (/^(?:结转|转入?)[下次]年度?$/.test(phrase)) return 'closing';
  const besides = phrase.replace(carryOver, '');
  const target = besides !== phrase;
  const dated = period.test(phrase);
  const results = /支出|费用|收入|收支|损益|盈余|成本/.test(phrase);
  // 结转项目支出 may be spending of a project that was carried over.
  if (besides.includes('结转')) return dated || target || (results && !/结转(?:项目|专项|资金|预算)+(?:支出|收入)$/.test(phrase)) ? 'closing' : 'closing-like';
  if (/转账|转出|结账/.test(phrase)) return dated ? 'closing-like' : 'none';
  if (besides.includes('转')) return target || (results && dated && phrase.endsWith('转入')) ? 'closing' : 'none';
  return dated && (target || (results && /冲销|冲平|结平|结清/.test(phrase))) ? 'closing-like' : 'none';
}

/** Accounts that results are transferred to. */
const carryOver = /(?:非同级|非)?(?:财政(?:拨款|补助)|经营|其他|事业|专用|累计|预算)(?:结转和结余|结转|结余)|(?:本期|本年|累计)盈余|[38]\d{3,}/g;

const period = /[年月季期][末终底]|[本当全][年月期季]|期间|20\d\d|月|季度|半年|年度/;

/** Every word of such phrases, longer ones before those they begin with, so that a text falls apart in one way only. */
const words = new RegExp(
  [
    '20\\d\\d(?:0[1-9]|1[0-2])', '20\\d\\d年?度?', '(?:1[0-2]|0?[1-9]|十[一二]?|[一二三四五六七八九])月份?', '\\d{1,2}日', '第?[一二三四1-4]季度?', '[上下]半年',
    '[年月季期][末终底]', '[本当全][年月期]度?', '本季度?', '(?:会计)?期间', '[下次]年度?', '年度', '[3-8]\\d{3,}',
    '自动', '(?:预算|财务)会计', '分录', '凭证', '结转', '结账', '结平', '结清', '转账', '转出', '转[入至到]?', '冲销', '冲平',
    '(?:非同级|非)?财政(?:拨款|补助)?', '一般公共预算', '政府性基金', '业务活动', '单位管理', '资产处置', '上缴上级', '对附属单位补助', '债务还本',
    '事业', '行政', '经营', '其他', '投资', '专用', '人员', '公用', '项目', '基本', '专项', '各项', '各类', '所有', '全部', '预算', '资金', '经费',
    '支出', '费用', '收入', '收支', '损益', '盈余', '结余', '余额', '成本', '累计', '分配', '科目', '账户', '发生[额数]?', '净额', '差额',
    '[末底将把由从类数至到入于进及和与的各]',
  ].join('|'),
  'g',
);
