// The safe form of a text in CSV. A spreadsheet runs a cell that begins with = + - or @ as a formula, so our export puts an apostrophe
// in front of it, and one more in front of a text that has such an apostrophe already: taking one away gives back what was there.

export const protectCell = (text: string): string => (/^'*[=+\-@\t\n\r＝＋－＠]/.test(text) ? `'${text}` : text);

export const plainCell = (cell: string): string => (/^'+[=+\-@\t\n\r＝＋－＠]/.test(cell) ? cell.slice(1) : cell);
