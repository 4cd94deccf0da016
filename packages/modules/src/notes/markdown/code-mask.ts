// Blanks out what Markdown takes literally (fenced and inline code), so that a `[[link]]` or `#tag` in an example is not taken for one.
// Every character keeps its place.

const blank = (text: string): string => ' '.repeat(text.length);

const fenceOpening = /^[ \t>]*(`{3,}|~{3,})/;

/** The text with code replaced by spaces, line for line of the same length. */
export const maskCode = (text: string): string => {
  let fence: string | undefined;
  const lines = text.split('\n').map((line) => {
    const mark = fenceOpening.exec(line)?.[1];
    if (fence === undefined) {
      if (mark === undefined) return line;
      fence = mark;
      return blank(line);
    }
    const closes = mark !== undefined && mark[0] === fence[0] && mark.length >= fence.length;
    if (closes && line.replace(/^[>\s]*/, '').trim() === mark) fence = undefined;
    return blank(line);
  });
  return lines.join('\n').replace(/(?<!`)(`+)(?!`)([^\n]*?[^`\n])\1(?!`)/g, blank);
};
