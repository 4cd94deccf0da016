import fc from 'fast-check';
import { expect, test } from 'vitest';
import { createPaths, safeName } from './safe-name.ts';

test.each([
  ['../../etc/passwd', '__.._etc_passwd'],
  ['/etc/passwd', '_etc_passwd'],
  ['C:\\Windows\\x.txt', 'C__Windows_x.txt'],
  ['..', 'otherwise'],
  ['.', 'otherwise'],
  ['', 'otherwise'],
  ['   ', 'otherwise'],
  ['.bashrc', '_bashrc'],
  ['a\0b\n', 'a_b_'],
  ['nul', '_nul'],
  ['NUL.txt', '_NUL.txt'],
  ['console.txt', 'console.txt'],
  ['trailing. . ', 'trailing'],
  ['photo\u202egnp.exe', 'photo_gnp.exe'],
  ['Grüße: heute?.md', 'Grüße_ heute_.md'],
  ['👩‍👩‍👧‍👦.jpg', '👩‍👩‍👧‍👦.jpg'],
])('%j becomes %j', (text, name) => {
  expect(safeName(text, 'otherwise')).toBe(name);
});

test('a long name is cut between characters and keeps its ending', () => {
  const name = safeName(`${'👩‍👩‍👧‍👦'.repeat(50)}.jpeg`, 'otherwise');
  expect(name).toMatch(/^(👩‍👩‍👧‍👦)+\.jpeg$/u);
  expect(new TextEncoder().encode(name).length).toBeLessThanOrEqual(200);
});

const anyName = fc.oneof(
  fc.string({ unit: 'binary' }),
  fc.stringMatching(/^[./\\: a-c]{0,12}$/),
  fc.constantFrom('con', '..', '~', 'a'.repeat(300)),
);

test('whatever the text, the name is one segment that stays as it is when made safe again', () => {
  fc.assert(
    fc.property(anyName, (text) => {
      const name = safeName(text, 'x');
      expect(name).toMatch(/^[^/\\:*?"<>|\p{Cc}]+$/u);
      expect(name).not.toMatch(/^\.|[.\s]$/);
      expect(new TextEncoder().encode(name).length).toBeLessThanOrEqual(201);
      expect(safeName(name, 'y')).toBe(name);
    }),
  );
});

test('no two paths are the same to any file system, and no file stands where a folder is', () => {
  fc.assert(
    fc.property(fc.array(fc.stringMatching(/^[aAb](\.md)?(\/[aAb](\.md)?){0,2}$/), { maxLength: 30 }), (wanted) => {
      const place = createPaths();
      const given = wanted.map((path) => place(path).toLowerCase());
      expect(new Set(given).size).toBe(given.length);
      const folders = given.flatMap((path) => path.split('/').map((_, at, all) => all.slice(0, at).join('/')));
      for (const path of given) expect(folders).not.toContain(path);
    }),
  );
});

test('a name that is taken gets a number before its ending', () => {
  const place = createPaths();
  expect(['a.jpg', 'A.jpg', 'a.jpg', 'a (2).jpg', 'a.jpg/b'].map(place)).toEqual([
    'a.jpg',
    'A (2).jpg',
    'a (3).jpg',
    'a (2) (2).jpg',
    'a (4).jpg/b',
  ]);
});
