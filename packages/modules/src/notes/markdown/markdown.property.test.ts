import fc from 'fast-check';
import { expect, test } from 'vitest';
import { maskCode } from './code-mask.ts';
import { changedSpan, mergeTexts } from './merge.ts';
import { excerptOf, outlineOf, countWords } from './measure.ts';
import { findLinks, findTags, renameLinks } from './scan.ts';

const markdown = fc
  .array(
    fc.constantFrom('[[', ']]', '|', '#', '!', 'a', ' ', '\n', '```', '`', '~~~', '- [ ] ', '> ', '#tag', 'Ä', '\\'),
    {
      maxLength: 40,
    },
  )
  .map((parts) => parts.join(''));

test('hiding code moves nothing', () => {
  fc.assert(
    fc.property(markdown, (text) => {
      const masked = maskCode(text);
      expect(masked.length).toBe(text.length);
      expect(masked.split('\n').length).toBe(text.split('\n').length);
    }),
  );
});

test('links and tags lie where they say, and renaming to the same name loses nothing but blanks', () => {
  fc.assert(
    fc.property(markdown, (text) => {
      for (const link of findLinks(text)) expect(text.slice(link.from, link.to)).toMatch(/^!?\[\[[^]*\]\]$/);
      for (const tag of findTags(text)) expect(text.slice(tag.from, tag.to)).toBe(`#${tag.name}`);
      expect(renameLinks(text, () => undefined)).toBe(text);
      expect(findLinks(renameLinks(text, () => 'Other')).every(({ target }) => target === 'Other')).toBe(true);
      expect(() => [outlineOf(text), excerptOf(text), countWords(text)]).not.toThrow();
    }),
  );
});

const text = fc.string({ unit: fc.constantFrom('a', 'b', '\n', ' '), maxLength: 12 });

test('what one side alone changed is what comes out', () => {
  fc.assert(
    fc.property(text, text, (base, changed) => {
      expect(mergeTexts(base, changed, base)).toBe(changed);
      expect(mergeTexts(base, base, changed)).toBe(changed);
      expect(mergeTexts(base, changed, changed)).toBe(changed);
      expect(changedSpan(base, base)).toBeUndefined();
    }),
  );
});

test('what either side typed is in the merged text', () => {
  fc.assert(
    fc.property(text, fc.nat(12), fc.nat(12), (base, a, b) => {
      const put = (at: number, word: string) => `${base.slice(0, at)}${word}${base.slice(at)}`;
      const merged = mergeTexts(base, put(a, 'MINE'), put(b, 'THEIRS'));
      expect(merged).toContain('MINE');
      expect(merged).toContain('THEIRS');
    }),
  );
});
