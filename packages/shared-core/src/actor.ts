// Who wrote. The actor travels with the operation as an argument, never as an ambient global, so that a person's edit can never be
// recorded as an agent's.

/** What kind of writer a field's value came from; derived once from the actor. */
export type Origin = 'user' | 'agent' | 'system' | 'migration' | 'server-replay';

export interface Actor {
  readonly kind: 'user' | 'ai' | 'system';
  /** The user's id, the agent's id, or a sentinel such as `system:bootstrap`. */
  readonly principalId: string;
  /** Frozen at the write: renaming an agent does not rewrite history. */
  readonly displayName: string;
  readonly missionId?: string;
  readonly iterationId?: string;
  readonly rationale?: string;
}
