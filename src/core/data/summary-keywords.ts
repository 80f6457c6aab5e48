/**
 * Words in a summary that tell the economic item as surely as its name does. Short list on purpose: a word that is
 * also said of project spending, of other people's pay or of two items of different sides does not belong here.
 */
export interface SummaryKeyword {
  readonly word: string;
  /** Code of the economic item it stands for. */
  readonly code: string;
}

export const summaryKeywords: readonly SummaryKeyword[] = [
  { word: '岗位工资', code: '30101' },
  { word: '薪级工资', code: '30101' },
  { word: '职务工资', code: '30101' },
  { word: '级别工资', code: '30101' },
  { word: '在职人员工资', code: '30101' },
  { word: '在编人员工资', code: '30101' },
  { word: '职工工资', code: '30101' },
  { word: '工资', code: '30101' },
  { word: '津补贴', code: '30102' },
  { word: '年终一次性奖金', code: '30103' },
  { word: '绩效奖', code: '30103' },
  { word: '年度考核奖', code: '30103' },
  { word: '伙食补助', code: '30106' },
  { word: '基本养老保险', code: '30108' },
  { word: '职业年金', code: '30109' },
  { word: '基本医疗保险', code: '30110' },
  { word: '公务员医疗补助', code: '30111' },
  { word: '工伤保险', code: '30112' },
  { word: '失业保险', code: '30112' },
  { word: '生育保险', code: '30112' },
  { word: '公积金', code: '30113' },
  { word: '抚恤金', code: '30304' },
  { word: '丧葬费', code: '30304' },
  { word: '遗属补助', code: '30305' },
  { word: '遗属生活补助', code: '30305' },
  { word: '独生子女费', code: '30309' },
  { word: '办公用品', code: '30201' },
  { word: '打印纸', code: '30201' },
  { word: '水电费', code: '30205' },
  { word: '电话费', code: '30207' },
  { word: '邮寄费', code: '30207' },
  { word: '网络费', code: '30207' },
  { word: '宽带费', code: '30207' },
  { word: '物业费', code: '30209' },
  { word: '差旅', code: '30211' },
  { word: '出差', code: '30211' },
  { word: '因公出国', code: '30212' },
  { word: '维修费', code: '30213' },
  { word: '公务接待', code: '30217' },
  { word: '接待费', code: '30217' },
  { word: '公务用车运行', code: '30231' },
  { word: '公务用车维修', code: '30231' },
  { word: '公务用车保险', code: '30231' },
  { word: '公务车加油', code: '30231' },
  { word: '公务交通补贴', code: '30239' },
];

/** Words beside which no name or keyword decides: other people's pay and benefits, money that only passes through. */
export const summaryDoubts: readonly string[] = [
  '农民工', '民工', '临时工', '临聘', '聘用人员', '劳务派遣', '保洁', '保安', '公益性岗位', '拆迁户', '征收户', '往来款', '押金', '保证金', '借款', '代垫', '代收', '代付',
];

/** Words beside which no word of pay or benefits decides: people who are not the unit's own. What else was bought is told as ever. */
export const otherPeople: readonly string[] = [
  '农民', '农户', '养殖户', '种粮', '商户', '企业', '村民', '居民', '群众', '村干部', '村组干部', '社区干部', '网格员', '编外', '外聘', '合同工', '合同制', '临时人员', '劳务人员', '见习', '实习',
  '辅警', '协管', '协勤', '门卫', '环卫', '护林员', '施工', '工程款', '工程队', '工程人员', '项目部', '劳务公司', '临时用工', '零工', '雇工', '被征', '被拆', '拆迁人员', '拆迁奖', '征拆奖', '征收奖', '搬迁', '安置户', '安置对象', '过渡期', '比赛', '竞赛', '大赛', '举报',
];

/** What says of the words right behind it that they are not meant: 工程款（不含水电费）. */
export const summaryNegations: readonly string[] = ['不含', '不包括', '不包含', '未含', '不计', '扣除'];
