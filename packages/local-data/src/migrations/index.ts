// The stored schema's version and its lock. The stores are derived from the module catalog, so a version holds no list of them: it
// only says that they changed. Opening an older database creates and drops indexes by difference and recomputes every shadow index.

/** Raise it when the schema lock says that the stored schema changed. */
export const schemaVersion = 1;
