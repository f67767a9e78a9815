import Type, { type Static } from 'typebox';
import { FigureSchema, SourceRefSchema } from './contract.ts';

/** Shapes of a stockpile's public history: points, what lies between them, what followed; nothing is joined up. */

const Nullable = <T extends Type.TSchema>(schema: T, description?: string) =>
  Type.Union([schema, Type.Null()], description === undefined ? {} : { description });

export const StockPointSchema = Type.Object({
  period: Type.String(),
  figure: FigureSchema,
  ageDays: Type.Integer({ description: 'From the end of the period to the day looked at' }),
  ageText: Type.String(),
  note: Nullable(Type.String()),
  source: SourceRefSchema,
});
export type StockPointDto = Static<typeof StockPointSchema>;

const StockTotalSchema = Type.Object({
  state: Type.String({ description: 'published, or not published: never 0 for what nobody says' }),
  point: Nullable(StockPointSchema),
});
export type StockTotalDto = Static<typeof StockTotalSchema>;

const StockTotalsSchema = Type.Object(
  {
    onBooks: StockTotalSchema,
    accepted: StockTotalSchema,
    uncommitted: StockTotalSchema,
    releasable: StockTotalSchema,
  },
  { description: 'On books; accepted and in specification; uncommitted; legally releasable' },
);
export type StockTotalsDto = Static<typeof StockTotalsSchema>;

const ConditionSchema = Type.Object({
  period: Type.String(),
  words: Type.String(),
  note: Nullable(Type.String()),
  evidence: Type.String(),
  source: SourceRefSchema,
});
export type ConditionDto = Static<typeof ConditionSchema>;

const PlanCeilingSchema = Type.Object({
  action: Type.String({ description: 'acquisition or disposal' }),
  what: Type.String({ description: 'Form or kind; empty for the material itself' }),
  figure: FigureSchema,
  note: Nullable(Type.String()),
});

export type CeilingDto = Static<typeof PlanCeilingSchema>;

export const PublicStockSchema = Type.Object(
  {
    material: Type.String(),
    name: Type.String(),
    scope: Nullable(Type.String(), 'Whose stock the figure on the books counts; null where there is none'),
    totals: StockTotalsSchema,
    parts: Type.Array(Type.Object({ part: Type.String(), point: StockPointSchema })),
    conditions: Type.Array(ConditionSchema, { description: 'State of what is held, newest first' }),
    plan: Nullable(
      Type.Object({ fiscalYear: Type.String(), ceilings: Type.Array(PlanCeilingSchema) }),
      'Newest annual materials plan with a line: ceilings, never purchases or sales',
    ),
  },
  { $id: 'PublicStock' },
);
export type PublicStockDto = Static<typeof PublicStockSchema>;

export const StockpileFactSchema = Type.Object(
  {
    property: Type.String(),
    name: Type.String(),
    dollars: Nullable(Type.String(), 'dollars of their time, or of a year; null where it is no money'),
    point: StockPointSchema,
  },
  { $id: 'StockpileFact' },
);
export type StockpileFactDto = Static<typeof StockpileFactSchema>;

const ExplanationParts = {
  explained: Type.Array(
    Type.Object({
      kind: Type.String({ description: 'disposals, acquisitions or no net change' }),
      figure: FigureSchema,
      periods: Type.Array(Type.String()),
    }),
    { description: 'Effect on the stock: below zero it falls' },
  ),
  leftOut: Type.Array(
    Type.Object({ period: Type.String(), what: Type.String(), figure: FigureSchema, why: Type.String() }),
    { description: 'Evidence of the time that is not counted, and why' },
  ),
  spoken: Type.Array(Type.String(), { description: 'Years whose whole movement is told' }),
  silent: Type.Array(Type.String(), { description: 'Years of which no evidence at hand tells the whole movement' }),
};

const StockIntervalSchema = Type.Object({
  from: StockPointSchema,
  to: StockPointSchema,
  change: Nullable(FigureSchema, 'Later less earlier; null where the two do not compare'),
  words: Type.String(),
  unexplained: Nullable(FigureSchema, 'Change less what evidence explains (Ballast’s own method)'),
  verdict: Type.String({
    description: 'explained, may be explained, partly explained, not explained or not comparable',
  }),
  assumption: Nullable(Type.String()),
  ...ExplanationParts,
});
export type StockIntervalDto = Static<typeof StockIntervalSchema>;

const StockLineSchema = Type.Object({
  id: Type.String(),
  scope: Type.String(),
  form: Nullable(Type.String()),
  part: Nullable(Type.String({ description: 'Part of what is held; null for the whole' })),
  points: Type.Array(StockPointSchema, { description: 'Oldest first; never to be joined' }),
  intervals: Type.Array(StockIntervalSchema),
});
export type StockLineDto = Static<typeof StockLineSchema>;

const SinceLastSchema = Type.Object({
  point: StockPointSchema,
  contracts: Type.Array(
    Type.Object({
      id: Type.String({ description: 'Procurement id' }),
      title: Type.String(),
      most: Nullable(FigureSchema),
      how: Type.String(),
      obligated: Nullable(FigureSchema),
      evidence: Type.String(),
    }),
    { description: 'Orders are not deliveries' },
  ),
  floor: Nullable(StockPointSchema, 'A part named later as held: at least that much was there on its day'),
  atMost: Nullable(FigureSchema, 'A bound, not an estimate: last figure and all disclosed as received or ordered'),
  words: Type.String({ description: 'How to read the bound, or why there is none' }),
  ...ExplanationParts,
});
export type SinceLastDto = Static<typeof SinceLastSchema>;

const HistoryEntrySchema = Type.Object({
  kind: Type.String({
    description: 'inventory, release, acquisition, order, contract, request, plan ceiling and others',
  }),
  meaning: Type.String({ description: 'How the kind is to be read: an order is not a delivery' }),
  period: Type.String(),
  periodText: Type.String(),
  title: Type.String(),
  figure: Nullable(FigureSchema),
  money: Nullable(FigureSchema),
  note: Nullable(Type.String()),
  evidence: Type.Array(Type.String()),
  source: Nullable(SourceRefSchema),
});
export type HistoryEntryDto = Static<typeof HistoryEntrySchema>;

export const StockpileHistorySchema = Type.Object(
  {
    holder: Type.String(),
    holderName: Type.String(),
    material: Type.String(),
    name: Type.String(),
    on: Type.String(),
    totals: StockTotalsSchema,
    lines: Type.Array(StockLineSchema),
    since: Nullable(SinceLastSchema),
    conditions: Type.Array(ConditionSchema),
    timeline: Type.Array(HistoryEntrySchema, { description: 'Oldest first' }),
    notKnown: Type.Array(Type.String(), { description: 'What no source at hand says' }),
  },
  { $id: 'StockpileHistory' },
);
export type StockpileHistoryDto = Static<typeof StockpileHistorySchema>;
