// The stored schema's version. It covers every table of the catalog and the data layer's own stores; `lock.json` beside it holds the hash
// of what it names. The stores are derived from the catalog, so a version holds no list of them: it only says that they changed.

/** Raise it when the schema lock says that the stored schema changed, and freeze a row of each table under `released/`. */
export const schemaVersion = 2;
