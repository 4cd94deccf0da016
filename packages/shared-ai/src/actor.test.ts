// Actors as they are made, and the origin each stands for.
import { expect, test } from 'vitest';

import { aiActor, originOf, systemActor, userActor } from './actor.ts';

test('a person, an agent and the system are told apart by kind and principal', () => {
  expect(userActor('user-1', 'Ada')).toStrictEqual({ kind: 'user', principalId: 'user-1', displayName: 'Ada' });
  expect(systemActor('system:rule')).toMatchObject({ kind: 'system', principalId: 'system:rule' });
  expect(aiActor({ agentId: 'agent-1', displayName: 'Mana' })).toStrictEqual({
    kind: 'ai',
    principalId: 'agent-1',
    displayName: 'Mana',
  });
});

test('an agent says for which mission it wrote, and why', () => {
  const work = { missionId: 'mission-1', iterationId: 'iteration-2', rationale: 'The task was overdue.' };
  expect(aiActor({ agentId: 'agent-1', displayName: 'Mana', ...work })).toMatchObject(work);
});

test.each([
  [userActor('user-1', 'Ada'), 'user'],
  [aiActor({ agentId: 'agent-1', displayName: 'Mana' }), 'agent'],
  [systemActor('system:migration'), 'migration'],
  [systemActor('system:projection'), 'system'],
  [systemActor('system:mission-runner'), 'system'],
  [userActor('system:migration', 'a person with an odd id'), 'user'],
])('%o writes with origin %s', (actor, origin) => {
  expect(originOf(actor)).toBe(origin);
});
