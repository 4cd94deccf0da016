// Whatever is typed and whatever things are called: marks lie within the name, in order and apart.
import fc from 'fast-check';
import { expect, test } from 'vitest';

import { fitOf } from './fuzzy.ts';

const text = fc.string({ unit: 'grapheme', maxLength: 40 });

test('marks lie within the name, in order and apart, and the score is above nothing', () => {
  fc.assert(
    fc.property(text, text, (name, typed) => {
      const fit = fitOf(name, typed);
      if (!fit) return;
      expect(fit.score).toBeGreaterThan(0);
      let end = -1;
      for (const [from, to] of fit.ranges) {
        expect(from).toBeGreaterThan(end);
        expect(to).toBeGreaterThan(from);
        expect(to).toBeLessThanOrEqual(name.length);
        end = to;
      }
    }),
  );
});

test('every name fits its own beginning', () => {
  fc.assert(
    fc.property(text, fc.nat(20), (name, length) => {
      expect(fitOf(name, [...name].slice(0, length).join(''))).toBeDefined();
    }),
  );
});
