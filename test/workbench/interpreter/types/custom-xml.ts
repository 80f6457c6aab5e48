import { HostError, invalidArgument } from '../host-error';
import { ApiType, NULL_OBJECT } from '../host-object';
import type { HostObject } from '../host-object';
import type { Session } from '../session';

interface PartRef {
  readonly id: string;
}

interface Part {
  readonly id: string;
  readonly namespace: string;
  readonly xml: string;
}

function find(it: PartRef, session: Session): Part {
  const part = session.workbook.parts.customXml.find((one) => one.id === it.id);
  if (!part) throw new HostError('ItemNotFound');
  return part;
}

/** The namespace of the root element; InvalidArgument when the text is no XML element. */
function namespaceOf(xml: string): string {
  const root = /^\s*(?:<\?[^>]*\?>\s*)?(?:<!--[\s\S]*?-->\s*)*<([\w.:-]+)((?:\s+[\w.:-]+\s*=\s*(?:"[^"]*"|'[^']*'))*)\s*\/?>/.exec(xml);
  if (!root) throw invalidArgument();
  const prefix = root[1]?.includes(':') === true ? root[1].split(':')[0] : undefined;
  const attribute = new RegExp(`\\sxmlns${prefix === undefined ? '' : `:${prefix}`}\\s*=\\s*(?:"([^"]*)"|'([^']*)')`).exec(root[2] ?? '');
  return attribute?.[1] ?? attribute?.[2] ?? '';
}

export const customXmlPartType: ApiType<PartRef> = new ApiType<PartRef>('CustomXmlPart', {
  id: (it) => it.id,
  check: (it, session) => { find(it, session); },
  scalars: { NamespaceUri: { get: (it, session) => find(it, session).namespace } },
  methods: {
    GetXml: (it, _args, session) => find(it, session).xml,
    SetXml: (it, args, session) => {
      const xml = args.text(0);
      const namespace = namespaceOf(xml);
      session.workbook.update({ customXml: session.workbook.parts.customXml.map((part) => (part.id === it.id ? { ...part, xml, namespace } : part)) }, { kind: 'custom-xml' });
      return undefined;
    },
    Delete: (it, _args, session) => {
      session.workbook.update({ customXml: session.workbook.parts.customXml.filter((part) => part.id !== it.id) }, { kind: 'custom-xml' });
      return undefined;
    },
  },
});

function lookUp(session: Session, id: string, namespace?: string): HostObject | undefined {
  const part = parts(session, namespace).find((one) => one.id === id);
  return part && customXmlPartType.object({ id: part.id });
}

function parts(session: Session, namespace?: string): readonly Part[] {
  return session.workbook.parts.customXml.filter((part) => namespace === undefined || part.namespace === namespace);
}

export const customXmlPartCollectionType: ApiType<null> = new ApiType<null>('CustomXmlPartCollection', {
  items: (_it, session) => parts(session).map((part) => customXmlPartType.object({ id: part.id })),
  item: (_it, key, session) => lookUp(session, String(key)),
  methods: {
    Add: (_it, args, session) => {
      const xml = args.text(0);
      const part: Part = { id: session.workbook.newId(), xml, namespace: namespaceOf(xml) };
      session.workbook.update({ customXml: [...session.workbook.parts.customXml, part] }, { kind: 'custom-xml' });
      return customXmlPartType.object({ id: part.id });
    },
    GetByNamespace: (_it, args) => customXmlPartScopedCollectionType.object({ namespace: args.text(0) }),
    GetCount: (_it, _args, session) => parts(session).length,
    GetItemOrNullObject: (_it, args, session) => lookUp(session, args.text(0)) ?? NULL_OBJECT,
  },
});

export const customXmlPartScopedCollectionType: ApiType<{ readonly namespace: string }> = new ApiType<{ readonly namespace: string }>('CustomXmlPartScopedCollection', {
  items: (it, session) => parts(session, it.namespace).map((part) => customXmlPartType.object({ id: part.id })),
  item: (it, key, session) => lookUp(session, String(key), it.namespace),
  methods: {
    GetCount: (it, _args, session) => parts(session, it.namespace).length,
    GetItemOrNullObject: (it, args, session) => lookUp(session, args.text(0), it.namespace) ?? NULL_OBJECT,
    GetOnlyItem: (it, _args, session) => {
      const only = onlyPart(it.namespace, session);
      if (!only) throw new HostError('ItemNotFound');
      return only;
    },
    GetOnlyItemOrNullObject: (it, _args, session) => onlyPart(it.namespace, session) ?? NULL_OBJECT,
  },
});

function onlyPart(namespace: string, session: Session): HostObject | undefined {
  const [first, ...others] = parts(session, namespace);
  return first && others.length === 0 ? customXmlPartType.object({ id: first.id }) : undefined;
}
