// The safe form of a cell. A spreadsheet runs a cell that begins with = + - or @ as a formula, so our export puts an apostrophe in
// front of it, and one more in front of a text that has such an apostrophe already: taking one away gives back exactly what was there.

export const protectCell = (text: string): string => (/^'*[=+\-@\t\n\r＝＋－＠]/.test(text) ? `'${text}` : text);

export const plainCell = (cell: string): string => (/^'+[=+\-@\t\n\r＝＋－＠]/.test(cell) ? cell.slice(1) : cell);

/** Labels in one cell: commas between them, a backslash before a comma or backslash within one. */
export const joinLabels = (labels: readonly string[]): string =>
  labels.map((label) => label.replace(/[\\,]/g, '\\$&')).join(',');

export const splitLabels = (cell: string): string[] =>
  (cell.match(/(?:\\[^]|[^\\,])+/g) ?? []).map((label) => label.replace(/\\([^])/g, '$1'));
