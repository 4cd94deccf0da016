// What assistants are made of, without I/O: the actors that write.
export { aiActor, originOf, systemActor, userActor } from './actor.ts';
export type { AgentWrite, SystemSentinel } from './actor.ts';
export { normaliseActor } from './normalise-actor.ts';
