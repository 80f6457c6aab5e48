import { requirementSets } from '../interpreter/session';
import type { Requirement } from './manifest/addin-manifest';

/** From this ExcelApi level on (Excel 2021) a host has a shared runtime and custom functions. */
const FIRST_WITH_SHARED_RUNTIME = '1.14';
const ofSharedRuntime = ['SharedRuntime', 'CustomFunctionsRuntime', 'CustomFunctions', 'RibbonApi'];

/** The requirement sets of a host at an ExcelApi level: older ones have no shared runtime, as Excel 2016 and 2019; nor has an iPad. */
export function hostSets(excelApi: string | null, functions = true): Record<string, string> {
  const sets = excelApi === null ? requirementSets() : requirementSets(excelApi);
  if (functions && (excelApi === null || compareVersions(excelApi, FIRST_WITH_SHARED_RUNTIME) >= 0)) return sets;
  return Object.fromEntries(Object.entries(sets).filter(([name]) => !ofSharedRuntime.includes(name)));
}

/** Whether a host meets requirements. */
export function meets(sets: Readonly<Record<string, string>>, requirements: readonly Requirement[]): boolean {
  return requirements.every(({ name, version }) => {
    const offered = sets[name];
    return offered !== undefined && compareVersions(offered, version) >= 0;
  });
}

function compareVersions(a: string, b: string): number {
  const [majorA = 0, minorA = 0] = a.split('.').map(Number);
  const [majorB = 0, minorB = 0] = b.split('.').map(Number);
  return majorA - majorB || minorA - minorB;
}
