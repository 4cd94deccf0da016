// Reading actors of any age.
import * as fc from 'fast-check';
import { expect, test } from 'vitest';

import { aiActor, originOf, systemActor, userActor } from './actor.ts';
import { normaliseActor } from './normalise-actor.ts';

test.each([
  userActor('user-1', 'Ada'),
  userActor('user-1', ''),
  systemActor('system:migration'),
  aiActor({ agentId: 'agent-1', displayName: 'Mana', missionId: 'mission-1', rationale: 'why' }),
])('an actor of today stays as it is: %o', (actor) => {
  expect(normaliseActor(actor)).toStrictEqual(actor);
});

test('what does not belong to an actor is left out', () => {
  const actor = userActor('user-1', 'Ada');
  expect(normaliseActor({ ...actor, missionId: 'mission-1', token: 'secret' })).toStrictEqual(actor);
});

test.each([
  ['user', { kind: 'user', principalId: 'legacy:user', displayName: 'user' }],
  ['agent:helga', { kind: 'ai', principalId: 'legacy:agent:helga', displayName: 'agent:helga' }],
  ['0199-some-id', { kind: 'system', principalId: 'legacy:0199-some-id', displayName: '0199-some-id' }],
  ['', { kind: 'system', principalId: 'legacy:unknown', displayName: '' }],
  [null, { kind: 'system', principalId: 'legacy:unknown', displayName: '' }],
  [7, { kind: 'system', principalId: 'legacy:unknown', displayName: '' }],
  [{}, { kind: 'system', principalId: 'legacy:system', displayName: 'system' }],
  [{ kind: 'user' }, { kind: 'user', principalId: 'legacy:user', displayName: 'user' }],
  [
    { type: 'user', userId: 'u1', name: 'Ada' },
    { kind: 'user', principalId: 'legacy:u1', displayName: 'Ada' },
  ],
  [
    { type: 'agent', agentId: 'a1', missionId: 'm1' },
    { kind: 'ai', principalId: 'legacy:a1', displayName: 'a1', missionId: 'm1' },
  ],
  [
    { kind: 'robot', principalId: 'r2', displayName: 'R2' },
    { kind: 'system', principalId: 'legacy:r2', displayName: 'R2' },
  ],
])('the old shape %j becomes a legacy principal', (value, actor) => {
  expect(normaliseActor(value)).toStrictEqual(actor);
});

test('inherited members are not taken for data', () => {
  const inherited: unknown = Object.create({ kind: 'user', principalId: 'user-1', displayName: 'Ada' });
  expect(normaliseActor(inherited).principalId).toBe('legacy:system');
});

test('whatever was stored reads as an actor with an origin, and reading it again changes nothing', () => {
  const text = fc.constantFrom('', 'user', 'ai', 'agent', 'system', 'legacy:x', 'x');
  const nearly = fc.record(
    { kind: text, type: text, principalId: text, displayName: text, id: text, missionId: fc.oneof(text, fc.integer()) },
    { requiredKeys: [] },
  );
  fc.assert(
    fc.property(fc.oneof(nearly, fc.anything()), (stored) => {
      const actor = normaliseActor(stored);
      expect(['user', 'ai', 'system']).toContain(actor.kind);
      expect(actor.principalId).not.toBe('');
      expect(['user', 'agent', 'system', 'migration']).toContain(originOf(actor));
      expect(normaliseActor(actor)).toStrictEqual(actor);
    }),
    { numRuns: 5_000 },
  );
});
