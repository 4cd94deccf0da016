// How words are compared: without accents, in lower case, with one kind of apostrophe.

export const fold = (text: string): string =>
  text.normalize('NFD').replace(/\p{M}/gu, '').replace(/’/g, "'").toLowerCase();
