/**
 * Names of the written sheets and tables. They belong to the workbook, like those of YS_预算 and YS_规则, and stay the same in
 * every language: otherwise a click on 生成汇总 in English would leave the Chinese sheets standing beside the new ones.
 */
export const sheetNames = { summary: '支出绩效汇总', detail: '支出分类明细', pending: '待处理' } as const;

export const tableNames = { detail: 'YS_支出明细', pending: 'YS_待处理' } as const;
