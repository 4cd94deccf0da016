// Making actors, and reading those that others made. An actor is a record of who wrote, kept for years: so each is made by one of three
// functions, and whatever shape an old program left behind is read as a `legacy:*` principal instead of crashing its reader.
import type { Actor, Origin } from '@mana/shared-core';

/** The writers that are neither a person nor an agent. */
export type SystemSentinel =
  | 'system:projection'
  | 'system:rule'
  | 'system:migration'
  | 'system:stream'
  | 'system:mission-runner'
  | 'system:bootstrap';

export interface AgentWrite {
  readonly agentId: string;
  /** The agent's name at the time of the write. */
  readonly displayName: string;
  readonly missionId?: string;
  readonly iterationId?: string;
  /** Why, in the agent's words. */
  readonly rationale?: string;
}

export const userActor = (principalId: string, displayName: string): Actor => ({
  kind: 'user',
  principalId,
  displayName,
});

/** Its name is the sentinel: what people read is looked up by it. */
export const systemActor = (sentinel: SystemSentinel): Actor => ({
  kind: 'system',
  principalId: sentinel,
  displayName: sentinel,
});

export const aiActor = ({ agentId, displayName, missionId, iterationId, rationale }: AgentWrite): Actor => ({
  kind: 'ai',
  principalId: agentId,
  displayName,
  ...(missionId !== undefined && { missionId }),
  ...(iterationId !== undefined && { iterationId }),
  ...(rationale !== undefined && { rationale }),
});

/** What kind of write this is to merge and to the conflict centre; the one place that decides it. */
export function originOf({ kind, principalId }: Actor): Origin {
  if (kind === 'user') return 'user';
  if (kind === 'ai') return 'agent';
  return principalId === 'system:migration' ? 'migration' : 'system';
}
