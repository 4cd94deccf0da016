// How one record points at another across modules: by table and id, never by import.

export interface Link {
  readonly table: string;
  readonly id: string;
}

/** A link as one text, `<table>/<id>`: what a field holds that may point at any table. */
export const linkText = ({ table, id }: Link): string => `${table}/${id}`;

/** Undefined where the text is no link's. */
export const parseLink = (text: string): Link | undefined => {
  const slash = text.indexOf('/');
  return slash > 0 && slash < text.length - 1 ? { table: text.slice(0, slash), id: text.slice(slash + 1) } : undefined;
};
