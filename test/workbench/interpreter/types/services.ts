import { asRecord, asText } from '../arguments';
import { ApiType } from '../host-object';
import type { Session } from '../session';

const STATES = ['Inactive', 'Background', 'Visible'] as const;
const VISIBILITY_EVENT = 65539;

/** Shows and hides the pane, and tells the add-in about it. */
export function setRuntimeState(session: Session, state: (typeof STATES)[number]): void {
  const before = session.services.runtimeState;
  session.services.runtimeState = state;
  session.services.onRuntimeState?.(state);
  if ((before === 'Visible') !== (state === 'Visible')) session.events.send([65536, VISIBILITY_EVENT, '', JSON.stringify({ visibility: state === 'Visible' ? 'Visible' : 'Hidden' })]);
}

const runtimeServiceType = new ApiType<null>('Microsoft.AppRuntime.AppRuntimeService', {
  methods: {
    GetAppRuntimeState: (_it, _args, session) => session.services.runtimeState,
    SetAppRuntimeState: (_it, args, session) => {
      setRuntimeState(session, args.word(0, STATES));
      return undefined;
    },
  },
});

const persistenceServiceType = new ApiType<null>('Microsoft.AppRuntime.AppRuntimePersistenceService', {
  methods: {
    GetAppRuntimeStartState: (_it, _args, session) => session.services.startState,
    SetAppRuntimeStartState: (_it, args, session) => {
      session.services.startState = args.word(0, ['Inactive', 'Background'] as const);
      return undefined;
    },
  },
});

const internalServiceType = new ApiType<null>('Microsoft.InternalService.AddinInternalService', {
  methods: {
    NotifyActionHandlerReady: (_it, _args, session) => {
      session.services.onActionsReady?.();
      return undefined;
    },
  },
});

const ribbonType: ApiType<null> = new ApiType<null>('Microsoft.DynamicRibbon.DynamicRibbon', {
  methods: {
    GetTab: (_it, args) => ribbonTabType.object({ id: args.text(0) }),
    GetButton: (_it, args) => ribbonButtonType.object({ id: args.text(0) }),
    ExecuteRequestUpdate: (_it, args, session) => {
      session.services.onRibbonUpdate?.(JSON.parse(args.text(0)) as unknown);
      return undefined;
    },
    ExecuteRequestCreate: (_it, args, session) => {
      session.services.onRibbonControls?.(JSON.parse(args.text(0)) as unknown);
      return undefined;
    },
  },
});

const ribbonTabType = new ApiType<{ readonly id: string }>('Microsoft.DynamicRibbon.RibbonTab', {
  methods: {
    SetVisibility: (it, args, session) => {
      session.services.onRibbonUpdate?.({ tabs: [{ id: it.id, visible: args.flag(0) }] });
      return undefined;
    },
  },
});

const ribbonButtonType = new ApiType<{ readonly id: string }>('Microsoft.DynamicRibbon.RibbonButton', {
  scalars: { Enabled: { get: () => true, set: (it, value, session) => { session.services.onRibbonUpdate?.({ controls: [{ id: it.id, enabled: value === true }] }); } } },
});

const actionServiceType = new ApiType<null>('Microsoft.Office.ActionService', {
  methods: {
    AreShortcutsInUse: (_it, args, session) => args.list(0).map((one) => Object.values(session.services.shortcuts).includes(asText(one))),
    GetShortcuts: (_it, _args, session) => session.services.shortcuts,
    ReplaceShortcuts: (_it, args, session) => {
      for (const [action, keys] of Object.entries(asRecord(args.raw(0)))) {
        if (typeof keys === 'string') session.services.shortcuts[action] = keys;
        else if (keys === null) session.services.shortcuts = Object.fromEntries(Object.entries(session.services.shortcuts).filter(([name]) => name !== action));
      }
      return undefined;
    },
  },
});

const contextMenuType = new ApiType<null>('Microsoft.DynamicRibbon.ContextMenu', {
  methods: {
    ExecuteRequestUpdate: (_it, args, session) => {
      session.services.onRibbonUpdate?.(JSON.parse(args.text(0)) as unknown);
      return undefined;
    },
  },
});

const customFunctionsType = new ApiType<null>('Microsoft.ExcelServices.CustomFunctions', {
  methods: {
    _SetOsfControlContainerReadyForCustomFunctions: (_it, _args, session) => {
      session.services.onFunctionsReady?.();
      return undefined;
    },
    _GetEnabledFeatures: () => [],
    SetInvocationResults: (_it, args, session) => {
      session.services.onFunctionResults?.(args.list(0));
      return undefined;
    },
    SetInvocationArrayResults: (_it, args, session) => {
      session.services.onFunctionResults?.(args.list(0));
      return undefined;
    },
  },
});

const closeNotificationType = new ApiType<null>('Microsoft.BeforeDocumentCloseNotification.BeforeDocumentCloseNotification', {
  methods: { Enable: () => undefined, Disable: () => undefined },
});

const customFunctionManagerType = new ApiType<null>('Microsoft.ExcelServices.CustomFunctionManager', {
  methods: { Register: () => undefined },
});

/** The services a client creates by name, beside the workbook. */
export const serviceTypes: readonly ApiType<null>[] = [
  runtimeServiceType, persistenceServiceType, internalServiceType, ribbonType, actionServiceType, contextMenuType, customFunctionsType, closeNotificationType, customFunctionManagerType,
];
