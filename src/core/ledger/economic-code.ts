import { economicDepartment } from '../data/economic-department';
import { governmentEconomicItems } from '../data/economic-government';
import { compactText } from './normalize-text';

const departmentClasses = new Set(economicDepartment.filter((item) => item.code.length === 3).map((item) => item.code));
const governmentClasses = new Set(governmentEconomicItems.filter((item) => item.code.length === 3).map((item) => item.code));
const itemNames = new Set(economicDepartment.map((item) => plainName(item.name)));
const classNames = new Set(economicDepartment.filter((item) => item.code.length === 3).map((item) => plainName(item.name)));

/** True for digits shaped like a code of 部门预算支出经济分类: a known class, or an item or sub-item of one. */
export function isEconomicCode(digits: string): boolean {
  return (digits.length === 3 || digits.length === 5 || digits.length === 7) && departmentClasses.has(digits.slice(0, 3));
}

/** True for digits shaped like a code of 政府预算支出经济分类. */
export function isGovernmentEconomicCode(digits: string): boolean {
  return (digits.length === 3 || digits.length === 5) && governmentClasses.has(digits.slice(0, 3));
}

/** True for the name of a department economic item, width, spaces and brackets aside. */
export function isEconomicName(text: string): boolean {
  return itemNames.has(plainName(text));
}

/** True for the name of a class (商品和服务支出). */
export function isEconomicClassName(text: string): boolean {
  return classNames.has(plainName(text));
}

/** True for the name of an item within a class (办公费). */
export function isEconomicItemName(text: string): boolean {
  return isEconomicName(text) && !isEconomicClassName(text);
}

/** The code of the class that a name is (商品和服务支出 → 302); '' where it is none. */
export function economicClassNamed(name: string): string {
  const plain = plainName(name);
  return economicDepartment.find((item) => item.code.length === 3 && plainName(item.name) === plain)?.code ?? '';
}

/** The code of the item of a class that bears a name (302, 差旅费 → 30211); '' where none does for sure. */
export function economicCodeIn(classCode: string, name: string): string {
  const plain = withoutEnd(name);
  const [item, ...others] = economicDepartment.filter(({ code, sure, name: own }) => sure && code.length === 5 && code.startsWith(classCode) && withoutEnd(own) === plain);
  return item === undefined || others.length > 0 ? '' : item.code;
}

/** 费用 and 费 are used for each other. */
function withoutEnd(name: string): string {
  return plainName(name).replace(/费用$/, '费');
}

function plainName(name: string): string {
  return compactText(name).replace(/[()（）]/g, '');
}
