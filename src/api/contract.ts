import Type, { type Static } from 'typebox';

/** Schemas of what the API returns. `/api/v1` keeps these shapes; docs/reference/api.md is generated from them. */

const Nullable = <T extends Type.TSchema>(schema: T) => Type.Union([schema, Type.Null()]);
const EvidenceIds = Type.Array(Type.String(), {
  description: 'Evidence ids (SHA-256); each resolves at /evidence/{id}',
});

export const FigureSchema = Type.Object(
  {
    text: Type.String({ description: 'The value as every screen prints it, e.g. "3,033 t"' }),
    kind: Type.String({
      description:
        'reported, estimated, carried, range, zero, withheld, not available, not applicable, net exporter or described',
    }),
    amount: Nullable(Type.Number({ description: 'Single amount in `unit`; null for ranges, absences and words' })),
    low: Nullable(Type.Number({ description: 'Lower end of a range; null when open or not a range' })),
    high: Nullable(Type.Number()),
    unit: Nullable(Type.String()),
    basis: Nullable(
      Type.String({ description: 'What the amount is of: "Sb content", "gross weight", "ceiling, nominal dollars"' }),
    ),
    period: Nullable(Type.String()),
    asOf: Type.String({ description: 'The ledger as known on this day' }),
    evidence: EvidenceIds,
    rule: Type.String({ description: 'How the number came about' }),
    method: Nullable(Type.String({ description: 'Formula number, e.g. F-03, where a formula made it' })),
    marking: Type.String(),
  },
  { $id: 'Figure', description: 'A number with everything needed to check it; never a bare number' },
);
export type FigureDto = Static<typeof FigureSchema>;

export const SourceRefSchema = Type.Object({
  id: Type.String(),
  title: Type.String(),
  producer: Type.String(),
  edition: Nullable(Type.String()),
  published: Type.String(),
  url: Nullable(Type.String()),
  licence: Type.String(),
  tier: Type.Integer(),
  readDirectly: Type.Boolean({
    description: 'False where it was read in a quotation or an extraction, not itself',
  }),
});
export type SourceRefDto = Static<typeof SourceRefSchema>;

export const StatementSchema = Type.Object(
  {
    id: Type.String(),
    subject: Type.String({ description: 'Subject key, e.g. "material:antimony place=CHN"' }),
    material: Nullable(Type.String()),
    form: Nullable(Type.String()),
    place: Nullable(Type.String()),
    placeName: Nullable(Type.String()),
    property: Type.String(),
    propertyName: Type.String(),
    period: Type.String(),
    figure: FigureSchema,
    original: Type.String(),
    locator: Type.String(),
    stance: Type.String(),
    speaker: Nullable(Type.String()),
    note: Nullable(Type.String()),
    source: SourceRefSchema,
    snapshot: Type.String(),
    recorded: Type.String(),
    derivedFrom: EvidenceIds,
  },
  { $id: 'Statement' },
);
export type StatementDto = Static<typeof StatementSchema>;

export const EventSchema = Type.Object(
  {
    id: Type.String(),
    occurrence: Type.String(),
    subject: Type.String(),
    materials: Type.Array(Type.String()),
    materialNames: Type.Array(Type.String(), { description: 'The same by name' }),
    kind: Type.String(),
    title: Type.String(),
    date: Type.String(),
    datePrecision: Type.String({ description: 'day, month or year; where not day, the day is a placeholder' }),
    dateText: Type.String({ description: 'The date as known: 2025-10-15, October 2025, 2025' }),
    parties: Type.Array(Type.String()),
    money: Type.Array(Type.Object({ role: Type.String(), figure: FigureSchema })),
    quantity: Nullable(FigureSchema),
    note: Nullable(Type.String()),
    expires: Nullable(Type.String()),
    relatesTo: Type.Array(Type.String()),
    stance: Type.String(),
    original: Type.String(),
    locator: Type.String(),
    source: SourceRefSchema,
    snapshot: Type.String(),
    recorded: Type.String(),
    marking: Type.String(),
  },
  { $id: 'Event' },
);
export type EventDto = Static<typeof EventSchema>;

export const ConflictSideSchema = Type.Object({
  evidence: Type.String(),
  text: Type.String({ description: 'The value or date this side gives' }),
  original: Type.String(),
  stance: Type.String(),
  speaker: Nullable(Type.String()),
  source: SourceRefSchema,
  followed: Type.Boolean(),
  derivedFrom: EvidenceIds,
  rule: Nullable(Type.String({ description: 'For a derived side, how it was computed' })),
  denominator: Nullable(Type.String({ description: 'For a share, what it is a share of' })),
});
export const ConflictSchema = Type.Object(
  {
    key: Type.String(),
    kind: Type.Union([Type.Literal('statement'), Type.Literal('event')]),
    material: Nullable(Type.String()),
    title: Type.String({ description: 'What the sides disagree about, in words' }),
    spread: Type.Number({ description: 'Relative distance for statements, days for events' }),
    spreadText: Type.String({ description: '"0.22 % apart" or "9 days apart"' }),
    sides: Type.Array(ConflictSideSchema),
    earlier: Type.Array(ConflictSideSchema, { description: 'What the same sources said in earlier editions' }),
    resolvedBy: Type.Union([Type.Literal('judgement'), Type.Literal('rule')]),
    judgementKind: Nullable(Type.String({ description: 'follow, scope or open' })),
    reason: Type.String(),
    judgedBy: Nullable(Type.String()),
    judgedOn: Nullable(Type.String()),
  },
  { $id: 'Conflict' },
);
export type ConflictDto = Static<typeof ConflictSchema>;

export const RevisionSchema = Type.Object(
  {
    key: Type.String(),
    material: Nullable(Type.String()),
    title: Type.String(),
    source: Type.String(),
    change: Nullable(Type.Number()),
    changeText: Type.String(),
    steps: Type.Array(Type.Object({ edition: Type.String(), published: Type.String(), figure: FigureSchema })),
  },
  { $id: 'Revision' },
);
export type RevisionDto = Static<typeof RevisionSchema>;

const LaterEvidenceSchema = Type.Object({
  on: Type.String({ description: 'When it was seen' }),
  onText: Type.String(),
  verdict: Type.String(),
  bearing: Type.String({ description: 'What it says of the claim: for, against, both or neither' }),
  reason: Type.String(),
  evidence: EvidenceIds,
});

export const ClaimSchema = Type.Object(
  {
    id: Type.String(),
    kind: Type.String({
      description:
        'dated: names the day by which it must be so; position: names none; report: what a publication reports as fact',
    }),
    about: Type.String({ description: 'Kind of thing it is about: project, procurement, stockpile, material ...' }),
    text: Type.String(),
    materials: Type.Array(Type.String()),
    speaker: Nullable(Type.String()),
    speakerId: Nullable(Type.String()),
    role: Type.String(),
    interest: Type.String(),
    said: Type.String(),
    due: Nullable(Type.String()),
    verdict: Type.String({
      description:
        'Of a dated claim: open; met; partly; missed; due, no evidence. Of a position: not scored. Of a report: supported; contradicted; partly; not verifiable; not checked',
    }),
    daysLate: Nullable(Type.Integer({ description: 'Null also where the day of the outcome is not known' })),
    lateText: Nullable(Type.String({ description: '"135 days late" or "about 4 months late"; null where not late' })),
    reason: Nullable(Type.String({ description: 'Of the newest later evidence' })),
    later: Type.Array(LaterEvidenceSchema, { description: 'Later evidence for and against, oldest first' }),
    evidence: EvidenceIds,
    source: SourceRefSchema,
  },
  { $id: 'Claim' },
);
export type ClaimDto = Static<typeof ClaimSchema>;
