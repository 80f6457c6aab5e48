import { areaName } from '../model/address';
import type { Area } from '../model/area';

/** `$A$1:$B$2` for an area. */
export function absoluteArea(area: Area): string {
  return areaName(area).replace(/[A-Z]+|\d+/g, '$$$&');
}
