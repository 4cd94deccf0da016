// The shape every service has: one object with its routes and its background work, given all it needs as arguments.
import type { Hono } from 'hono';
import type { RequestIdVariables } from 'hono/request-id';

/** What every route may read from its request's context. */
export interface ServiceEnv {
  Variables: RequestIdVariables;
}

export interface Service {
  /** Lower case; the service's routes answer under `/api/v1/<name>`. */
  readonly name: string;
  readonly routes: Hono<ServiceEnv>;
  /** Background work; it ends when the signal aborts, and rejects only for what it cannot retry by itself. */
  readonly start?: (signal: AbortSignal) => Promise<void>;
}
