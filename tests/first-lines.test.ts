// Every file says at its head what it is for; nobody has to read it to find out whether to read it. A test file's
// titles do that already.
import { expect, test } from 'vitest';

import { allFiles, codeFiles, readText } from './tree.ts';

const startsWithComment = (text: string) => /^(#!.*\n)?\s*(\/\/|\/\*)/.test(text);
const componentStartsWithComment = (text: string) => /^\s*(<!--|<script[^>]*>\s*(\/\/|\/\*))/.test(text);

test('every source file begins with a comment', () => {
  const sources = codeFiles.filter((path) => !path.endsWith('.test.ts'));
  const styles = allFiles.filter((path) => path.endsWith('.css'));
  const bare = [...sources, ...styles].filter((path) => {
    const begins = path.endsWith('.svelte') ? componentStartsWithComment : startsWithComment;
    return !begins(readText(path));
  });
  expect(bare).toEqual([]);
});
