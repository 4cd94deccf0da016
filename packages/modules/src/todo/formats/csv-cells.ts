// Several labels in one cell: commas between them, a backslash before a comma or backslash within one.

export const joinLabels = (labels: readonly string[]): string =>
  labels.map((label) => label.replace(/[\\,]/g, '\\$&')).join(',');

export const splitLabels = (cell: string): string[] =>
  (cell.match(/(?:\\[^]|[^\\,])+/g) ?? []).map((label) => label.replace(/\\([^])/g, '$1'));
