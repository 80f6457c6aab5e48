import { plainText } from '../lookup';

/** True for a cell that is empty or only says so: 无, —, /, 0, 不适用. */
export function saysNothing(text: string): boolean {
  if (text === '') return true;
  const plain = plainText(text);
  return plain === '' || words.has(plain);
}

const words = new Set(['无', '暂无', '没有', '无项目', '非项目', '不适用', '空', '空白', '0', 'na', 'none', 'null']);
