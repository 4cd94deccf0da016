// How one record points at another across modules: by table and id, never by import.

export interface Link {
  readonly table: string;
  readonly id: string;
}
