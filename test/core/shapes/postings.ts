/**
 * Made-up postings of one unit and one year: the truth that ledgers of every shape are printed from. Nothing here comes
 * from the code under test.
 */
export interface Posting {
  readonly year: number;
  readonly month: number;
  readonly day: number;
  readonly voucher: string;
  readonly summary: string;
  /** Fen; negative for red entries and refunds. */
  readonly fen: number;
  readonly refund: boolean;
  readonly economicCode: string;
  readonly economicName: string;
  readonly governmentCode: string;
  readonly governmentName: string;
  readonly accountCode: string;
  readonly accountName: string;
  readonly projectCode: string;
  readonly project: string;
  readonly projectCategory: '人员类' | '公用经费' | '特定目标类';
  readonly payee: string;
  readonly category: 'personnel' | 'public' | 'project';
}

/** What a list of postings must come to, as yuan texts. */
export interface Truth {
  readonly count: number;
  readonly total: string;
  readonly byMonth: Readonly<Record<string, string>>;
  readonly byEconomicCode: Readonly<Record<string, string>>;
  readonly byEconomicName: Readonly<Record<string, string>>;
  readonly byCategory: Readonly<Record<string, string>>;
  readonly byProject: Readonly<Record<string, string>>;
}

export const projects = [
  { code: '430922240001', name: '征地拆迁工作经费' },
  { code: '430922240002', name: '安置攻坚、乡村振兴、法规宣传经费' },
  { code: '430922240003', name: '2024年绩效奖励、住房公积金（含养老保险）等资金' },
  { code: '430922240004', name: '重点项目 建设支持 服务奖励资金' },
] as const;

const items = [
  { code: '30101', name: '基本工资', side: 'personnel', government: ['50501', '工资福利支出'] },
  { code: '30113', name: '住房公积金', side: 'personnel', government: ['50501', '工资福利支出'] },
  { code: '30305', name: '生活补助', side: 'personnel', government: ['50999', '其他对个人和家庭补助'] },
  { code: '30201', name: '办公费', side: 'public', government: ['50502', '商品和服务支出'] },
  { code: '30212', name: '因公出国（境）费用', side: 'public', government: ['50502', '商品和服务支出'] },
  { code: '30213', name: '维修（护）费', side: 'public', government: ['50502', '商品和服务支出'] },
  { code: '30217', name: '公务接待费', side: 'public', government: ['50502', '商品和服务支出'] },
  { code: '31002', name: '办公设备购置', side: 'public', government: ['50601', '资本性支出'] },
  { code: '39999', name: '其他支出', side: 'public', government: ['59999', '其他支出'] },
] as const;

/** Postings in the order of their days, the same for the same seed. */
export function makePostings(count: number, seed = 20240131): Posting[] {
  const random = randomFrom(seed);
  const pick = <Value>(values: readonly Value[]): Value => values[Math.floor(random() * values.length)]!;
  const days = Array.from({ length: count }, () => ({ month: 1 + Math.floor(random() * 12), day: 1 + Math.floor(random() * 28) }));
  days.sort((left, right) => left.month - right.month || left.day - right.day);
  return days.map(({ month, day }, index) => {
    const item = pick(items);
    const project = random() < 0.4 ? pick(projects) : undefined;
    const refund = random() < 0.05;
    const size = Math.floor(10 ** (2 + random() * 6));
    const category = project === undefined ? item.side : 'project';
    return {
      year: 2024, month, day, refund, category,
      voucher: `记-${String(index + 1).padStart(4, '0')}`,
      summary: refund ? `收回多付${month}月${item.name}` : `${pick(['支付', '付', '报'])}${month}月${item.name}${pick(['', '', '合计', '（结转上年项目）', '第2笔'])}`,
      fen: refund ? -size : size,
      economicCode: item.code, economicName: item.name,
      governmentCode: item.government[0], governmentName: item.government[1],
      accountCode: project === undefined ? (item.side === 'personnel' ? '7201010101' : '7201010102') : '7201010200',
      accountName: `事业支出/财政拨款支出/${project === undefined ? `基本支出/${item.side === 'personnel' ? '人员经费' : '日常公用经费'}` : '项目支出'}`,
      projectCode: project?.code ?? '', project: project?.name ?? '',
      projectCategory: project === undefined ? (item.side === 'personnel' ? '人员类' : '公用经费') : '特定目标类',
      payee: pick(['某某商贸有限公司', '某县电力公司', '李某', '王某某']),
    };
  });
}

export function truthOf(postings: readonly Posting[]): Truth {
  const by = (key: (posting: Posting) => string): Record<string, string> => {
    const sums = new Map<string, bigint>();
    for (const posting of postings) sums.set(key(posting), (sums.get(key(posting)) ?? 0n) + BigInt(posting.fen));
    return Object.fromEntries([...sums].map(([name, fen]) => [name, yuan(fen)]));
  };
  return {
    count: postings.length,
    total: yuan(postings.reduce((sum, posting) => sum + BigInt(posting.fen), 0n)),
    byMonth: by(({ year, month }) => `${year}-${String(month).padStart(2, '0')}`),
    byEconomicCode: by((posting) => posting.economicCode),
    byEconomicName: by((posting) => posting.economicName),
    byCategory: by((posting) => posting.category),
    byProject: by((posting) => posting.project),
  };
}

/** Fen as yuan with two decimals: `-1234.50`. */
export function yuan(fen: number | bigint): string {
  const digits = String(fen < 0 ? -fen : fen).padStart(3, '0');
  return `${fen < 0 ? '-' : ''}${digits.slice(0, -2)}.${digits.slice(-2)}`;
}

/** Excel's serial of a day of 2024. */
export function serial({ month, day }: Pick<Posting, 'month' | 'day'>): number {
  return 45_291 + Math.round((Date.UTC(2024, month - 1, day) - Date.UTC(2023, 11, 31)) / 86_400_000);
}

/** Numbers in [0, 1) that are the same for the same seed (mulberry32). */
export function randomFrom(seed: number): () => number {
  let state = seed >>> 0;
  return () => {
    state = (state + 0x6d2b79f5) >>> 0;
    let mixed = Math.imul(state ^ (state >>> 15), state | 1);
    mixed ^= mixed + Math.imul(mixed ^ (mixed >>> 7), mixed | 61);
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 4_294_967_296;
  };
}
