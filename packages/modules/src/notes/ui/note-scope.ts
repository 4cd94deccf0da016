// Which notes a page shows, as its address says.
export type NoteScope =
  { readonly kind: 'all' | 'daily' | 'templates' | 'archive' } | { readonly kind: 'tag'; readonly tagId: string };

export const tabKinds = ['all', 'daily', 'templates', 'archive'] as const;

/** Undefined for an address that is none of these. */
export const scopeOf = (view: string | undefined, id: string | undefined): NoteScope | undefined => {
  if (view === undefined) return { kind: 'all' };
  if (view === 'tag' && id !== undefined) return { kind: 'tag', tagId: id };
  const kind = tabKinds.find((each) => each === view);
  return kind && id === undefined ? { kind } : undefined;
};
