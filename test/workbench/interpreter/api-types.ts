import { HostError } from './host-error';
import type { ApiType, HostObject } from './host-object';
import type { Session } from './session';
import { applicationParts, applicationType, runtimeType } from './types/application';
import { autoFilterType, filterType } from './types/auto-filter';
import { bindingCollectionType, bindingType } from './types/binding';
import { chartCollectionType } from './types/chart-collection';
import { chartParts } from './types/chart-parts';
import { chartSeriesCollectionType, chartSeriesParts, chartSeriesType } from './types/chart-series';
import { chartType } from './types/chart';
import { conditionalFormatCollectionType, conditionalFormatType } from './types/conditional-format';
import { conditionalFormatParts } from './types/conditional-format-kinds';
import { customPropertyListType, worksheetCustomPropertyType } from './types/custom-properties';
import { customXmlPartCollectionType, customXmlPartScopedCollectionType, customXmlPartType } from './types/custom-xml';
import { dataValidationType } from './types/data-validation';
import { documentPropertiesType, documentPropertyParts } from './types/document-properties';
import { freezePanesType } from './types/freeze-panes';
import { namedItemCollectionType, namedItemParts, namedItemType } from './types/named-item';
import { pageBreakCollectionType, pageLayoutParts, pageLayoutType } from './types/page-layout';
import { workbookProtectionType, worksheetProtectionType } from './types/protection';
import { formatProtectionType, rangeFormatType } from './types/range-format';
import { rangeBorderCollectionType, rangeBorderType, rangeFillType, rangeFontType } from './types/range-paint';
import { rangeAreasType, rangeCollectionType } from './types/range-areas';
import { rangeType } from './types/range';
import { rangeViewCollectionType, rangeViewType } from './types/range-view';
import { removeDuplicatesResultType } from './types/remove-duplicates-result';
import { serviceTypes } from './types/services';
import { settingCollectionType, settingType } from './types/setting';
import { rangeSortType, tableSortType } from './types/sorting';
import { styleCollectionType, styleParts, styleType, tableStyleCollectionType } from './types/style';
import { tableCollectionType } from './types/table-collection';
import { tableColumnCollectionType, tableColumnType } from './types/table-columns';
import { tableRowCollectionType, tableRowType } from './types/table-rows';
import { tableScopedCollectionType, tableType } from './types/table';
import { workbookType } from './types/workbook';
import { rangeAreasCollectionType, workbookRangeAreasType } from './types/workbook-range-areas';
import { worksheetCollectionType } from './types/worksheet-collection';
import { worksheetType } from './types/worksheet';

/** What the coverage needs to see of a type: its name and the names its table answers. */
type AnyType = Pick<ApiType<never>, 'name' | 'table'>;

/** All types the workbench answers, by name. */
export const API_TYPES: ReadonlyMap<string, AnyType> = new Map(
  ([
    applicationType, runtimeType, ...applicationParts, autoFilterType, filterType, bindingCollectionType, bindingType, chartCollectionType, ...chartParts, chartSeriesCollectionType, chartSeriesType, ...chartSeriesParts, chartType,
    conditionalFormatCollectionType, conditionalFormatType, ...conditionalFormatParts, customPropertyListType, worksheetCustomPropertyType, customXmlPartCollectionType, customXmlPartScopedCollectionType, customXmlPartType,
    dataValidationType, documentPropertiesType, ...documentPropertyParts, freezePanesType, namedItemCollectionType, ...namedItemParts, namedItemType, pageBreakCollectionType, ...pageLayoutParts, pageLayoutType,
    workbookProtectionType, worksheetProtectionType, formatProtectionType, rangeFormatType, rangeBorderCollectionType, rangeBorderType, rangeFillType, rangeFontType, rangeAreasType, rangeCollectionType, rangeType,
    rangeViewCollectionType, rangeViewType, removeDuplicatesResultType, ...serviceTypes, settingCollectionType, settingType, rangeSortType, tableSortType, styleCollectionType, ...styleParts, styleType,
    tableStyleCollectionType, tableCollectionType, tableColumnCollectionType, tableColumnType, tableRowCollectionType, tableRowType, tableScopedCollectionType, tableType, workbookType, worksheetCollectionType, worksheetType, workbookRangeAreasType, rangeAreasCollectionType,
  ] as readonly AnyType[]).map((type) => [type.name, type]),
);

/** The workbook: where the paths of a request begin. */
export function rootObject(session: Session): HostObject {
  const root = workbookType.object(null);
  root.check(session);
  return root;
}

/** A service the client creates by its full name. */
export function serviceObject(name: string, session: Session): HostObject {
  const service = serviceTypes.find((type) => type.name === name);
  if (service) return service.object(null);
  session.coverage.noteMissing(name);
  throw new HostError('ApiNotFound', `${name} is not implemented`, name);
}
