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

export const EvidenceSchema = Type.Object(
  {
    id: Type.String(),
    type: Type.Union([Type.Literal('statement'), Type.Literal('event')]),
    statement: Nullable(StatementSchema),
    event: Nullable(EventSchema),
    sightings: Type.Array(Type.Object({ snapshot: Type.String(), locator: Type.String(), recorded: Type.String() })),
    corrections: Type.Array(Type.Object({ id: Type.String(), mistake: Type.String(), reason: Type.String() })),
  },
  { $id: 'Evidence' },
);
export type EvidenceDto = Static<typeof EvidenceSchema>;

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

export const ClaimSchema = Type.Object(
  {
    id: Type.String(),
    text: Type.String(),
    speaker: Nullable(Type.String()),
    role: Type.String(),
    interest: Type.String(),
    said: Type.String(),
    due: Nullable(Type.String()),
    verdict: Type.String({
      description: 'open; due, no outcome published; met; partly; missed; supported; contradicted; not verifiable',
    }),
    daysLate: Nullable(Type.Integer()),
    reason: Nullable(Type.String()),
    evidence: EvidenceIds,
    source: SourceRefSchema,
  },
  { $id: 'Claim' },
);
export type ClaimDto = Static<typeof ClaimSchema>;

export const SeriesSchema = Type.Object({
  id: Type.String(),
  label: Type.String(),
  property: Type.String(),
  form: Nullable(Type.String()),
  unit: Nullable(Type.String()),
  edition: Type.String(),
  points: Type.Array(Type.Object({ period: Type.String(), figure: FigureSchema })),
});
export type SeriesDto = Static<typeof SeriesSchema>;

export const ProductionTableSchema = Type.Object({
  property: Type.String(),
  label: Type.String({ description: '"Mine production", "Reserves"' }),
  stage: Nullable(Type.String()),
  edition: Type.String(),
  published: Type.String(),
  periods: Type.Array(Type.String()),
  rows: Type.Array(
    Type.Object({
      place: Type.String(),
      placeName: Type.String(),
      placeKind: Type.String({ description: 'country, world, other or group; world and other are never countries' }),
      cells: Type.Array(Nullable(FigureSchema), { description: 'One per period' }),
      share: Nullable(FigureSchema),
    }),
  ),
  sumListed: Type.Array(Nullable(FigureSchema), { description: 'Sum of listed rows per period, computed' }),
});
export type ProductionTableDto = Static<typeof ProductionTableSchema>;

export const ConcentrationSchema = Type.Object({
  property: Type.String(),
  label: Type.String(),
  period: Type.String(),
  edition: Type.String(),
  hhi: FigureSchema,
  convention: Type.String({ description: 'How other countries and the denominator are treated' }),
  denominator: Type.String({ description: '"sum of listed rows, 118,990 t" or "printed total, 119,000 t (rounded)"' }),
  variants: Type.Array(Type.Object({ convention: Type.String(), hhi: FigureSchema })),
  shares: Type.Array(Type.Object({ place: Type.String(), placeName: Type.String(), share: FigureSchema })),
});
export type ConcentrationDto = Static<typeof ConcentrationSchema>;

export const InventorySchema = Type.Object({
  holder: Type.String(),
  points: Type.Array(
    Type.Object({
      period: Type.String(),
      figure: FigureSchema,
      ageDays: Type.Integer(),
      ageText: Type.String(),
      note: Nullable(Type.String()),
    }),
  ),
  note: Type.String({ description: 'What the points do and do not say' }),
});
export type InventoryDto = Static<typeof InventorySchema>;

export const ProcurementSchema = Type.Object(
  {
    id: Type.String(),
    material: Type.String(),
    title: Type.String(),
    state: Type.String({
      description: 'open, open (extended), cancelled, awarded, ordering, delivering ... a fold over events',
    }),
    stateSince: Type.String(),
    daysSinceLastEvidence: Type.Integer(),
    number: Nullable(Type.String()),
    supplier: Nullable(Type.String()),
    form: Nullable(Type.String()),
    quantity: Nullable(FigureSchema),
    ceiling: Nullable(FigureSchema),
    guaranteedMinimum: Nullable(FigureSchema),
    obligated: Nullable(FigureSchema),
    delivered: Nullable(FigureSchema),
    paid: Nullable(FigureSchema),
    ceilingUnitPrice: Nullable(FigureSchema),
    ceilingPace: Nullable(FigureSchema),
    closes: Nullable(Type.String({ description: 'Day offers close, as last set; null where no step says' })),
    continues: Nullable(Type.String()),
    continuedBy: Nullable(Type.String()),
    steps: Type.Array(
      Type.Object({ evidence: Type.String(), date: Type.String(), kind: Type.String(), title: Type.String() }),
    ),
  },
  { $id: 'Procurement' },
);
export type ProcurementDto = Static<typeof ProcurementSchema>;

export const RelianceCheckSchema = Type.Object({
  period: Type.String(),
  edition: Type.String(),
  publishedConsumption: Nullable(FigureSchema),
  computedConsumption: Nullable(FigureSchema),
  publishedReliance: Nullable(FigureSchema),
  computedReliance: Nullable(FigureSchema),
  difference: Nullable(Type.Number({ description: 'Computed against published consumption, relative' })),
  verdict: Type.String({ description: 'reproduced, not reproducible or not computable' }),
  reason: Type.String(),
});
export type RelianceCheckDto = Static<typeof RelianceCheckSchema>;

export const MeasureSchema = Type.Object({
  evidence: Type.String(),
  title: Type.String(),
  effective: Nullable(Type.String()),
  expires: Nullable(Type.String()),
  state: Type.String({ description: 'announced, in force or expired' }),
  daysLeft: Nullable(Type.Integer({ description: 'Negative when it has ended' })),
});
export type MeasureDto = Static<typeof MeasureSchema>;

export const MaterialBriefSchema = Type.Object(
  {
    material: Type.String(),
    name: Type.String(),
    symbol: Nullable(Type.String()),
    knownOn: Type.String(),
    headline: Type.Object(
      {
        held: Nullable(FigureSchema),
        heldNote: Nullable(Type.String()),
        worldProduction: Nullable(FigureSchema),
        topProducer: Nullable(Type.Object({ place: Type.String(), placeName: Type.String(), share: FigureSchema })),
        usConsumption: Nullable(FigureSchema),
        netImportReliance: Nullable(FigureSchema),
        price: Nullable(FigureSchema),
      },
      { description: 'The few numbers asked for first; null is not known, never zero' },
    ),
    procurements: Type.Array(ProcurementSchema),
    production: Type.Array(ProductionTableSchema, { description: 'Latest edition first, then earlier editions' }),
    concentration: Type.Array(ConcentrationSchema),
    reliance: Type.Array(RelianceCheckSchema, {
      description: 'Published apparent consumption and net import reliance beside what their definition gives',
    }),
    series: Type.Array(SeriesSchema, { description: 'US series of the latest edition, then earlier editions' }),
    importSources: Type.Array(
      Type.Object({
        form: Type.String(),
        period: Type.String(),
        edition: Type.String(),
        shares: Type.Array(Type.Object({ place: Type.String(), placeName: Type.String(), share: FigureSchema })),
      }),
    ),
    inventory: Nullable(InventorySchema),
    annualPlan: Type.Array(
      Type.Object({
        period: Type.String(),
        label: Type.String(),
        figure: FigureSchema,
        note: Nullable(Type.String()),
      }),
      { description: 'Annual materials plan lines: most that may be acquired in a fiscal year, not what was' },
    ),
    measures: Type.Array(MeasureSchema),
    prices: Type.Array(
      Type.Object({
        date: Type.String(),
        label: Type.String(),
        figure: FigureSchema,
        hypothetical: Type.Boolean({ description: 'Computed from a contract, not asked or paid in a market' }),
      }),
    ),
    events: Type.Array(EventSchema),
    claims: Type.Array(ClaimSchema),
    conflicts: Type.Array(ConflictSchema),
    revisions: Type.Array(RevisionSchema),
    sources: Type.Array(SourceRefSchema),
    notModelled: Type.Array(Type.String(), { description: 'What no source at hand says, in plain sentences' }),
  },
  { $id: 'MaterialBrief' },
);
export type MaterialBriefDto = Static<typeof MaterialBriefSchema>;

export const SituationRowSchema = Type.Object({
  material: Type.String(),
  name: Type.String(),
  held: Nullable(FigureSchema),
  heldAge: Nullable(Type.String()),
  asked: Nullable(FigureSchema),
  askedState: Nullable(Type.String()),
  ceiling: Nullable(FigureSchema),
  obligated: Nullable(FigureSchema),
  delivered: Nullable(FigureSchema),
  worldProduction: Nullable(FigureSchema),
  topProducer: Nullable(Type.Object({ place: Type.String(), placeName: Type.String(), share: FigureSchema })),
  netImportReliance: Nullable(FigureSchema),
  conflicts: Type.Integer(),
  revisions: Type.Integer(),
  latestEvent: Nullable(Type.Object({ evidence: Type.String(), date: Type.String(), title: Type.String() })),
});
export type SituationRowDto = Static<typeof SituationRowSchema>;
export const SituationSchema = Type.Object(
  {
    knownOn: Type.String(),
    rows: Type.Array(SituationRowSchema),
    expiring: Type.Array(
      Type.Object({ evidence: Type.String(), title: Type.String(), expires: Type.String(), days: Type.Integer() }),
      {
        description: 'Measures with an end date ahead or passed within 60 days, nearest first',
      },
    ),
    recent: Type.Array(EventSchema),
    conflicts: Type.Array(ConflictSchema),
    counts: Type.Object({
      statements: Type.Integer(),
      events: Type.Integer(),
      claims: Type.Integer(),
      sources: Type.Integer(),
      conflicts: Type.Integer(),
      problems: Type.Integer(),
    }),
  },
  { $id: 'Situation' },
);
export type SituationDto = Static<typeof SituationSchema>;
