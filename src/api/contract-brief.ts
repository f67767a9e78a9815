import Type, { type Static } from 'typebox';
import { ConflictSchema, EventSchema, FigureSchema, SourceRefSchema } from './contract.ts';

/** Schemas of the answers across the desks: a material, its procurements, the situation. */

const Nullable = <T extends Type.TSchema>(schema: T) => Type.Union([schema, Type.Null()]);

const KnownDate = {
  date: Type.String(),
  datePrecision: Type.String({ description: 'day, month or year; where not day, the day is a placeholder' }),
  dateText: Type.String({ description: 'The date as known: 15 Oct 2025, Oct 2025, 2025' }),
};

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
    stateSince: Type.String({ description: 'Day by which the state had surely begun' }),
    stateSinceText: Type.String({ description: '"14 May 2026", or "30 Sep 2025 at the latest" where no day is known' }),
    stateText: Type.String({
      description: 'The state in words: "open (extended)", or "open, closed 19 Mar 2026, no outcome published"',
    }),
    noOutcomeSince: Nullable(
      Type.String({ description: 'The closing day, once it has passed while nothing more was published' }),
    ),
    daysSinceLastEvidence: Type.Integer(),
    number: Nullable(Type.String()),
    supplier: Nullable(Type.String()),
    form: Nullable(Type.String()),
    quantity: Nullable(FigureSchema),
    ceiling: Nullable(FigureSchema),
    guaranteedMinimum: Nullable(FigureSchema),
    obligated: Nullable(FigureSchema),
    obligatedStated: Type.Union([FigureSchema, Type.Null()], {
      description: 'Total a source states, where `obligated` is the sum of the orders; they may differ by rounding',
    }),
    delivered: Nullable(FigureSchema),
    paid: Nullable(FigureSchema),
    ceilingUnitPrice: Nullable(FigureSchema),
    ceilingPace: Nullable(FigureSchema),
    closes: Nullable(Type.String({ description: 'Day offers close, as last set; null where no step says' })),
    continues: Nullable(Type.String()),
    continuedBy: Nullable(Type.String()),
    steps: Type.Array(
      Type.Object({ evidence: Type.String(), ...KnownDate, kind: Type.String(), title: Type.String() }),
      { description: 'In order; a step known to a month or year stands where the life of a procurement puts it' },
    ),
  },
  { $id: 'Procurement' },
);
export type ProcurementDto = Static<typeof ProcurementSchema>;

export const MeasureSchema = Type.Object({
  evidence: Type.String(),
  title: Type.String(),
  effective: Nullable(Type.String()),
  expires: Nullable(Type.String()),
  state: Type.String({
    description: 'announced, in force, suspended in whole or part, repealed, expired, or unknown, renewal not found',
  }),
  suspendedUntil: Nullable(Type.String({ description: 'Last day of the suspension it is under, or that ran out' })),
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
    sources: Type.Array(SourceRefSchema),
    counts: Type.Object(
      {
        events: Type.Integer(),
        claims: Type.Integer(),
        conflicts: Type.Integer(),
        revisions: Type.Integer(),
      },
      { description: 'How much the lists of the material hold' },
    ),
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
  asked: Type.Union([FigureSchema, Type.Null()], {
    description: 'Quantity of the procurement furthest along, else of the request it continues',
  }),
  askedText: Nullable(
    Type.String({ description: '"contracted", "asked, open", "asked, cancelled": of that quantity' }),
  ),
  askedState: Nullable(Type.String({ description: 'State of the procurement furthest along' })),
  ceiling: Nullable(FigureSchema),
  obligated: Nullable(FigureSchema),
  delivered: Nullable(FigureSchema),
  worldProduction: Nullable(FigureSchema),
  topProducer: Nullable(Type.Object({ place: Type.String(), placeName: Type.String(), share: FigureSchema })),
  netImportReliance: Nullable(FigureSchema),
  conflicts: Type.Integer(),
  revisions: Type.Integer(),
  latestEvent: Nullable(Type.Object({ evidence: Type.String(), ...KnownDate, title: Type.String() })),
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
