import type { Member } from '../object-model/object-model';
import { HostError } from './host-error';
import type { HostObject } from './host-object';
import type { Session } from './session';

/** Whether the host offers a requirement set in a version. */
export function offers(session: Session, set: string, version: string): boolean {
  const offered = session.apiSets[set];
  if (offered === undefined) return false;
  const [major = 0, minor = 0] = offered.split('.').map(Number);
  const [wantedMajor = 0, wantedMinor = 0] = version.split('.').map(Number);
  return major > wantedMajor || (major === wantedMajor && minor >= wantedMinor);
}

/** The member of a type in the object model, when the host's level has it. */
export function knownMember(session: Session, typeName: string, wireName: string): Member | undefined {
  const member = session.objectModel.types[typeName]?.members[wireName];
  if (member === undefined) return undefined;
  return member.api === undefined || offers(session, member.api.set, member.api.version) ? member : undefined;
}

/** Checks before a member is used: it exists, the host's level has it, the workbench answers it, and no test makes it fail. */
export function requireMember(session: Session, object: HostObject, kind: 'scalar' | 'set' | 'object' | 'method', wireName: string): void {
  const name = `${object.typeName}.${wireName}`;
  const isService = object.typeName.startsWith('Microsoft.');
  if (!isService && session.objectModel.types[object.typeName] && !knownMember(session, object.typeName, wireName) && !object.answers.has(kind, wireName)) {
    throw new HostError('ApiNotFound', undefined, publicName(session, object.typeName, wireName));
  }
  if (!isService && isAboveLevel(session, object.typeName, wireName)) throw new HostError('ApiNotFound', undefined, publicName(session, object.typeName, wireName));
  if (object.answers.has(kind, wireName)) return;
  session.coverage.noteMissing(name);
  throw new HostError('NotImplemented', `${name} is not implemented`, publicName(session, object.typeName, wireName));
}

function isAboveLevel(session: Session, typeName: string, wireName: string): boolean {
  const api = session.objectModel.types[typeName]?.members[wireName]?.api;
  return api !== undefined && !offers(session, api.set, api.version);
}

/** `Worksheet.getRange`: the member as error locations name it. */
export function publicName(session: Session, typeName: string, wireName: string): string {
  const shown = session.objectModel.types[typeName]?.members[wireName]?.publicName ?? wireName.charAt(0).toLowerCase() + wireName.slice(1);
  return `${typeName.slice(typeName.lastIndexOf('.') + 1)}.${shown}`;
}
