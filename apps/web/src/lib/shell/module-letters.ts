// Which letter after "g" leads to which module: the first of its id that is still free.

/** Taken by Today (home) and the settings. */
const taken: readonly string[] = ['h', 's'];

/** Letter → module id, in the order of the navigation. */
export function moduleLetters(ids: readonly string[]): ReadonlyMap<string, string> {
  const letters = new Map<string, string>();
  for (const id of ids) {
    const free = [...id].find((letter) => !taken.includes(letter) && !letters.has(letter));
    if (free) letters.set(free, id);
  }
  return letters;
}
