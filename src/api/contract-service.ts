import Type, { type Static } from 'typebox';

/** Shapes of the answers about the ledger itself, of lists of words, and of the bodies of writes. */

const Nullable = <T extends Type.TSchema>(schema: T) => Type.Union([schema, Type.Null()]);
const Count = (description: string) => Type.Integer({ minimum: 0, description });

export const HealthSchema = Type.Object({
  status: Type.Literal('ok'),
  version: Type.String(),
  knownOn: Type.String({ description: 'The day reads speak of when known_on is absent' }),
  head: Count('Sequence of the newest intake'),
  counts: Type.Object({
    statements: Count('Statements in the ledger'),
    events: Count('Events in the ledger'),
    claims: Count('Claims'),
    judgements: Count('Judgements'),
    problems: Count('Cells no parser could read'),
    intakes: Count('Files taken in'),
  }),
});
export type HealthDto = Static<typeof HealthSchema>;

export const MaterialEntrySchema = Type.Object({
  id: Type.String(),
  name: Type.String(),
  symbol: Nullable(Type.String()),
  aliases: Type.Array(Type.String(), { description: 'Labels sources use for it, and other names people search for' }),
  forms: Type.Array(Type.Object({ id: Type.String(), name: Type.String(), formula: Nullable(Type.String()) })),
  statements: Count('Statements about it known on the day'),
  events: Count('Events about it known on the day'),
});
export type MaterialEntryDto = Static<typeof MaterialEntrySchema>;

export const SourceSchema = Type.Object(
  {
    id: Type.String(),
    producer: Type.String(),
    title: Type.String(),
    url: Nullable(Type.String()),
    licence: Type.String(),
    cadence: Type.String(),
    tier: Type.Integer(),
    readDirectly: Type.Boolean(),
    editions: Type.Array(
      Type.Object({
        id: Type.String(),
        title: Type.String(),
        published: Type.String(),
        url: Nullable(Type.String()),
        doi: Nullable(Type.String()),
        readDirectly: Type.Boolean({ description: 'False for an edition taken from an extraction of it' }),
      }),
    ),
    freshness: Type.String({
      description:
        'available, empty, partial (not all read itself), stale (past its budget), unavailable (nothing held, known through others)',
    }),
    statements: Type.Integer(),
    events: Type.Integer(),
  },
  { $id: 'Source' },
);
export type SourceDto = Static<typeof SourceSchema>;

export const PropertySchema = Type.Object({
  id: Type.String(),
  name: Type.String(),
  unit: Type.String(),
  tolerance: Type.String({ description: 'Relative difference beyond which two statements conflict, decimal text' }),
  stage: Nullable(Type.String()),
  description: Type.String(),
});
export type PropertyDto = Static<typeof PropertySchema>;

export const ProblemSchema = Type.Object({
  code: Type.String({ description: 'Stable code, listed in docs/reference/problems.md' }),
  file: Type.String(),
  locator: Type.String(),
  message: Type.String(),
  original: Type.String(),
  advice: Type.String(),
  snapshot: Type.String(),
});
export type ProblemDto = Static<typeof ProblemSchema>;

export const ConversionSchema = Type.Object({
  input: Type.String({ description: 'The quantity as given, e.g. "6,685,871 lb"' }),
  to: Type.String({ description: 'Unit code asked for' }),
  text: Type.String({ description: 'The result as every screen prints it, e.g. "3,032.66 t"' }),
  kind: Type.String({ description: 'Kind of the value: reported, estimated, range ...' }),
  decimals: Type.Array(Type.String(), {
    description:
      'The result as decimal text with all digits of a double: one amount, or both ends of a range ("" open)',
  }),
  rule: Type.String({ description: 'The exact factor used' }),
});
export type ConversionDto = Static<typeof ConversionSchema>;

const FindingSchema = Type.Object({ where: Type.String(), what: Type.String(), advice: Type.String() });

export const VerifySchema = Type.Object({
  ok: Type.Boolean(),
  entries: Count('Journal lines checked'),
  snapshots: Count('Snapshots checked against their names'),
  evidence: Count('Evidence ids compared with the journal'),
  first: Nullable(FindingSchema),
  findings: Type.Array(FindingSchema),
});
export type VerifyDto = Static<typeof VerifySchema>;

export const DoctorSchema = Type.Object({
  ok: Type.Boolean(),
  findings: Type.Array(
    Type.Object({
      check: Type.String(),
      state: Type.String({ description: 'good, notice or bad' }),
      what: Type.String(),
      advice: Type.String(),
    }),
  ),
});
export type DoctorDto = Static<typeof DoctorSchema>;

/** Largest file a POST to /ingest takes, in bytes before base64. */
export const INGEST_LIMIT = 16 * 1024 * 1024;

export const IngestBodySchema = Type.Object(
  {
    name: Type.String({
      minLength: 1,
      maxLength: 500,
      description: 'File name it came under, kept as upload/<name> unless it is an absolute path',
    }),
    contentBase64: Type.String({ pattern: '^[A-Za-z0-9+/]*={0,2}$', description: 'The bytes, at most 16 MiB of them' }),
    parser: Type.Optional(Type.String({ description: 'Parser to use instead of recognising one' })),
    marking: Type.Optional(
      Type.Union([Type.Literal('public'), Type.Literal('internal'), Type.Literal('restricted')], {
        description: 'How widely it may be shown; absent: a series of your own is internal, all else public',
      }),
    ),
  },
  { additionalProperties: false },
);

export type IngestBodyDto = Static<typeof IngestBodySchema>;

/** What a file held, counted. */
export const FileCountsSchema = Type.Object({
  cells: Count('Non-empty data cells'),
  statements: Count('Statements found, new or not'),
  events: Count('Events found, new or not'),
  stock: Count('Records of a stock book found, new or not'),
  claims: Count('Claims'),
  corrections: Count('Corrections'),
  judgements: Count('Judgements'),
  decisions: Count('Records of decisions'),
  problems: Count('Cells that could not be read'),
  duplicates: Count('Rows that repeat an earlier row exactly'),
});
const AddedSchema = Type.Object({
  statements: Count('New statements'),
  events: Count('New events'),
  stock: Count('New records of a stock book'),
});

export const IngestReportSchema = Type.Object({
  files: Type.Array(
    Type.Object({
      name: Type.String(),
      outcome: Type.String({
        description: 'taken in, already known, read anew, not recognised, unreadable or refused',
      }),
      parser: Nullable(Type.String()),
      snapshot: Type.String(),
      sequence: Nullable(Count('Journal sequence')),
      counts: FileCountsSchema,
      added: AddedSchema,
      withdrawn: Count('Evidence only the earlier version of the file stated; found by id still'),
      problems: Type.Array(
        Type.Object({
          code: Type.String(),
          locator: Type.String(),
          message: Type.String(),
          original: Type.String(),
          advice: Type.String(),
        }),
      ),
    }),
  ),
  takenIn: Count('Files taken in'),
  alreadyKnown: Count('Files known already'),
  refused: Count('Files of which nothing was kept'),
  counts: FileCountsSchema,
  added: AddedSchema,
  withdrawn: Count('Evidence withdrawn by files that replace their earlier versions'),
});
export type IngestReportDto = Static<typeof IngestReportSchema>;

export const JudgementBodySchema = Type.Object(
  {
    key: Type.String({ minLength: 1, description: 'Key of the conflict or of the proposed join' }),
    kind: Type.Union([
      Type.Literal('follow'),
      Type.Literal('scope'),
      Type.Literal('open'),
      Type.Literal('join'),
      Type.Literal('withdrawn'),
    ]),
    follow: Nullable(Type.String({ pattern: '^[0-9a-f]{64}$', description: 'Evidence id of the side to follow' })),
    reason: Type.String({ minLength: 10, description: 'Why, in a sentence' }),
    by: Type.Optional(
      Type.String({ pattern: '^[a-z0-9]+(-[a-z0-9]+)*$', description: 'Id of who judges; `local` when absent' }),
    ),
  },
  { additionalProperties: false },
);

export type JudgementBodyDto = Static<typeof JudgementBodySchema>;

export const JudgementReportSchema = Type.Object({
  outcome: Type.String({ description: 'recorded or already known' }),
  sequence: Count('Journal sequence'),
  id: Type.String(),
});
export type JudgementReportDto = Static<typeof JudgementReportSchema>;

export const RebuildReportSchema = Type.Object({
  reason: Type.String(),
  intakes: Count('Journal lines read again'),
  statements: Count('Statements stored'),
  events: Count('Events stored'),
  readDifferently: Type.Array(Type.String(), {
    description: 'Intakes whose evidence ids are not the journal’s any more',
  }),
});
export type RebuildReportDto = Static<typeof RebuildReportSchema>;
