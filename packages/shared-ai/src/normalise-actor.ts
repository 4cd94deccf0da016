// Reads a stored actor of any age. Never throws: history must be readable, whoever wrote it and whatever they wrote.
import type { Actor } from '@mana/shared-core';
import { aiActor } from './actor.ts';

type Kind = Actor['kind'];

/** What the kinds have been called. */
const KINDS: ReadonlyMap<unknown, Kind> = new Map<string, Kind>([
  ['user', 'user'],
  ['ai', 'ai'],
  ['agent', 'ai'],
  ['system', 'system'],
]);

const ID_FIELDS = ['principalId', 'id', 'userId', 'agentId'] as const;
const NAME_FIELDS = ['displayName', 'name'] as const;

/**
 * The actor as it is, without anything that does not belong to one; else a `legacy:<id>` principal of the kind that can be made
 * out, the system where none can: what nobody signed must not pass for a person's edit.
 */
export function normaliseActor(value: unknown): Actor {
  if (typeof value === 'string') return legacyActor(KINDS.get(value.split(':', 1)[0]) ?? 'system', value, value);
  if (typeof value !== 'object' || value === null) return legacyActor('system', 'unknown', '');
  return currentActor(value) ?? actorOfOldShape(value);
}

function currentActor(value: object): Actor | undefined {
  const kind = textOf(value, 'kind');
  const principalId = textOf(value, 'principalId');
  const displayName = textOf(value, 'displayName');
  if (!principalId || displayName === undefined) return undefined;
  if (kind === 'user' || kind === 'system') return { kind, principalId, displayName };
  return kind === 'ai' ? aiActor({ agentId: principalId, displayName, ...workOf(value) }) : undefined;
}

function actorOfOldShape(value: object): Actor {
  const kind = KINDS.get(textOf(value, 'kind') ?? textOf(value, 'type')) ?? 'system';
  const id = firstText(value, ID_FIELDS) ?? kind;
  const actor = legacyActor(kind, id, firstText(value, NAME_FIELDS) ?? id);
  return kind === 'ai' ? { ...actor, ...workOf(value) } : actor;
}

const legacyActor = (kind: Kind, id: string, displayName: string): Actor => ({
  kind,
  principalId: id.startsWith('legacy:') ? id : `legacy:${id || 'unknown'}`,
  displayName,
});

/** The part of an actor only agents have. */
function workOf(value: object): Pick<Actor, 'missionId' | 'iterationId' | 'rationale'> {
  const missionId = textOf(value, 'missionId');
  const iterationId = textOf(value, 'iterationId');
  const rationale = textOf(value, 'rationale');
  return {
    ...(missionId !== undefined && { missionId }),
    ...(iterationId !== undefined && { iterationId }),
    ...(rationale !== undefined && { rationale }),
  };
}

const firstText = (value: object, fields: readonly string[]): string | undefined =>
  fields.map((field) => textOf(value, field)).find((text) => text);

/** An own text of a stored value; inherited members and getters are not data. */
function textOf(value: object, field: string): string | undefined {
  const text: unknown = Object.getOwnPropertyDescriptor(value, field)?.value;
  return typeof text === 'string' ? text : undefined;
}
