/** One thing the two databases do differently, with the reason and what the store does about it. */
export interface CapabilityDifference {
  readonly capability: string;
  readonly pglite: string;
  readonly postgresql: string;
  readonly reason: string;
}

/** Where PGlite 0.5 (PostgreSQL 18 in WebAssembly) and a PostgreSQL server differ; listed in docs/reference/store.md. */
export const CAPABILITY_DIFFERENCES: readonly CapabilityDifference[] = [
  {
    capability: 'Survives a power cut',
    pglite: 'No',
    postgresql: 'Yes',
    reason: 'PGlite never calls fsync; the fsynced journal and snapshots are the truth and the database is rebuilt.',
  },
  {
    capability: 'Refuses a second process on the same data',
    pglite: 'No',
    postgresql: 'Not needed',
    reason: 'PGlite keeps no lock on its folder; the lock file of the ledger folder does.',
  },
  {
    capability: 'Transactions at the same time',
    pglite: 'One',
    postgresql: 'Many',
    reason: 'PGlite has one connection; others wait in the worker until the transaction has ended.',
  },
  {
    capability: 'Statistics renewed by itself',
    pglite: 'No',
    postgresql: 'Yes (autovacuum)',
    reason: 'PGlite has no background processes; the store runs ANALYZE whenever the evidence has doubled, on both.',
  },
  {
    capability: 'Many rows added at once',
    pglite: 'COPY into a temporary table, then INSERT from it',
    postgresql: 'INSERT from JSON',
    reason: 'PGlite parses text several times faster than JSON; the library that speaks to a server has no COPY.',
  },
  {
    capability: 'Number of rows',
    pglite: 'About a million',
    postgresql: 'Tens of millions',
    reason: 'PGlite lives in the memory of one thread.',
  },
  {
    capability: 'Swap at a rebuild',
    pglite: 'Folder renamed; must be closed',
    postgresql: 'Schema renamed in one transaction; readers go on',
    reason: 'A folder in use cannot be replaced; a schema can.',
  },
  {
    capability: 'SQL dialect used',
    pglite: 'PostgreSQL 15',
    postgresql: 'PostgreSQL 15 or newer',
    reason: 'The oldest server supported sets the dialect: nothing newer is written.',
  },
  {
    capability: 'Extensions and ICU collations',
    pglite: 'None used',
    postgresql: 'None used',
    reason: 'pg_trgm and pgcrypto must be passed to PGlite at creation, and it has no ICU collations.',
  },
];
