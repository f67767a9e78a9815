import Type, { type Static } from 'typebox';
import { FigureSchema } from './contract.ts';
import { LinePointSchema } from './contract-lines.ts';

/** Schemas of whether a contract can be delivered: orders as masses, the chain link by link, chances by quarter, who said what. */

const Nullable = <T extends Type.TSchema>(schema: T, description?: string) =>
  Type.Union([schema, Type.Null()], description === undefined ? {} : { description });

/** What one run may ask for. */
export const DELIVERABILITY_LIMITS = { draws: 100_000, seed: 2 ** 32 - 1 } as const;

const NamedPriceSchema = Type.Object({ label: Type.String(), date: Type.String(), figure: FigureSchema });

const OrderMassSchema = Type.Object({
  title: Type.String(),
  dateText: Type.String(),
  surelyBy: Type.String({ description: 'Day by which it had surely been placed' }),
  money: Nullable(FigureSchema),
  mass: Nullable(FigureSchema, 'As ordered, else a range over the named prices; null where neither is known'),
  massReported: Type.Boolean({ description: 'False where only the money was published' }),
  prices: Type.Array(NamedPriceSchema, { description: 'Each price the money was divided by; none is averaged' }),
  note: Nullable(Type.String()),
});

const SoldSchema = Type.Object({
  period: Type.String(),
  money: FigureSchema,
  mass: Nullable(FigureSchema, 'Stand-in for what was delivered: what the supplier booked over the named prices'),
  prices: Type.Array(NamedPriceSchema),
});

export const ChainTermSchema = Type.Object({
  name: Type.String(),
  kind: Type.String({
    description:
      'evidence (each answer drawn as often as the others), supposed (an illustrative range, never evidence) or not known',
  }),
  text: Type.String({ description: 'The range or the answers in words' }),
  figures: Type.Array(FigureSchema, { description: 'What the ledger says, each answer of its own; empty for a range' }),
  author: Nullable(Type.String({ description: 'Who supposes it' })),
  reason: Nullable(Type.String()),
  evidence: Type.Array(Type.String(), { description: 'What gives it, or bears on it without giving it' }),
});
export type ChainTermDto = Static<typeof ChainTermSchema>;

const PlantSchema = Type.Object({
  project: Type.String({ description: 'Project id, as /projects has it' }),
  name: Type.String(),
  forms: Type.Array(Type.String(), { description: 'Forms its stated tonnes may be in; several: no source says which' }),
  completion: Type.String({ description: 'Completed, or the day last given and what became of it, in words' }),
  now: ChainTermSchema,
  target: Nullable(ChainTermSchema),
  achieved: Type.Array(FigureSchema, {
    description: 'Output somebody says was reached; empty where none is published',
  }),
});

const LinkSchema = Type.Object({
  link: Type.String({ description: 'qualification, plants, other commitments or feed' }),
  label: Type.String(),
  now: Nullable(FigureSchema, 'What it lets through in the month of the day, worst to best; null: no limit'),
  atEnd: Nullable(FigureSchema, 'The same in the last month'),
  binds: FigureSchema,
  terms: Type.Array(ChainTermSchema),
});

const CommitmentSchema = Type.Object({
  title: Type.String(),
  monthly: Nullable(
    FigureSchema,
    'Tonnes a month of the contract’s form; null where money, term or price is not known',
  ),
  from: Type.String(),
  to: Type.String(),
  prices: Type.Array(NamedPriceSchema),
  evidence: Type.Array(Type.String()),
});

export const QuarterLineSchema = Type.Object({
  id: Type.String({
    description:
      'due orders, due pace, sold, delivered, rate, link <link>, kept orders, kept pace, binding <link>, worst, best; bought orders, bought pace (by year)',
  }),
  label: Type.String(),
  unit: Type.String(),
  basis: Nullable(Type.String()),
  rule: Type.String(),
  asOf: Type.String(),
  evidence: Type.Array(Type.String(), { description: 'Everything the numbers rest on' }),
  points: Type.Array(LinePointSchema, {
    description: 'amount with low and high: half, a tenth and nine tenths of draws',
  }),
});
export type QuarterLineDto = Static<typeof QuarterLineSchema>;

const ScheduleSchema = Type.Object({
  id: Type.String({ description: 'orders, or pace: the whole quantity at its even pace' }),
  label: Type.String(),
  hypothetical: Type.Boolean({ description: 'True of the pace: nobody ordered it' }),
  ends: Type.String({ description: 'Month in which the last of it falls due' }),
  whole: FigureSchema,
  between: FigureSchema,
  byPrice: FigureSchema,
  certain: Type.String({ description: 'kept at every end, missed at every end, or depends on the ranges' }),
  bought: FigureSchema,
  boughtBand: FigureSchema,
  boughtByYear: QuarterLineSchema,
  shares: Type.Array(
    Type.Object({
      label: Type.String(),
      scope: Type.String(),
      form: Nullable(Type.String()),
      supply: FigureSchema,
      share: FigureSchema,
    }),
    { description: 'The year of most buying beside a year of each supply' },
  ),
  hangsOn: Type.Array(Type.Object({ name: Type.String(), atLow: FigureSchema, atHigh: FigureSchema }), {
    description: 'Chance of the whole with each supposed range held at its ends, those it hangs on most first',
  }),
});
export type ScheduleDto = Static<typeof ScheduleSchema>;

const SlipSchema = Type.Object({
  project: Type.String(),
  name: Type.String(),
  firstDue: Type.String(),
  state: Type.String({ description: 'finished; passed: at least so late; not yet due' }),
  slip: FigureSchema,
});

const SaidSchema = Type.Object({
  kind: Type.String({ description: 'claim, or guidance of a plant' }),
  said: Type.String(),
  saidText: Type.String(),
  speaker: Nullable(Type.String()),
  role: Nullable(Type.String()),
  interest: Nullable(Type.String()),
  text: Type.String(),
  due: Nullable(Type.String()),
  outcome: Type.String({
    description:
      'met, partly, missed, moved, open or due, no evidence; borne out, contradicted or not decided of opinions',
  }),
  seen: Nullable(Type.String({ description: 'Day that decided it' })),
  late: Nullable(Type.String()),
  reason: Nullable(Type.String()),
  evidence: Type.Array(Type.String()),
});
export type SaidDto = Static<typeof SaidSchema>;

const PromisedTwiceSchema = Type.Object({
  project: Type.String(),
  name: Type.String(),
  verdict: Type.String({ description: 'fits, does not fit, or cannot be told' }),
  text: Type.String(),
  promises: Type.Array(
    Type.Object({
      to: Type.String(),
      part: Type.String({ description: '"up to 50 %", or that it is not published' }),
      note: Nullable(Type.String()),
      evidence: Type.String(),
    }),
  ),
});

const AtHomeSchema = Type.Object({
  perYear: Nullable(FigureSchema, 'A year of what is asked for'),
  perMonth: Nullable(FigureSchema, 'A twelfth of that year: the rate it asks of whoever delivers'),
  against: Type.Array(
    Type.Object({
      label: Type.String(),
      form: Nullable(Type.String()),
      sameForm: Type.String(),
      production: FigureSchema,
      perMonth: Nullable(FigureSchema, 'A twelfth of the production of its year; null where it is no single mass'),
      share: Nullable(FigureSchema),
      refused: Nullable(Type.String()),
    }),
  ),
  text: Type.String({ description: 'What is documented at home, in a sentence' }),
});

export const DeliverabilitySchema = Type.Object(
  {
    id: Type.String(),
    title: Type.String(),
    material: Type.String(),
    materialName: Type.String(),
    form: Nullable(Type.String()),
    formName: Nullable(Type.String()),
    supplier: Nullable(Type.String()),
    awarded: Nullable(Type.String()),
    state: Type.String({ description: 'modelled; not modelled: `missing` says what a probability would need' }),
    headline: Type.Array(Type.String(), { description: 'The answer in sentences' }),
    missing: Type.Array(Type.String()),
    money: Type.Array(Type.Object({ role: Type.String(), label: Type.String(), figure: Nullable(FigureSchema) }), {
      description: 'Role by role, never added; null: not published',
    }),
    quantity: Nullable(FigureSchema),
    pace: Nullable(FigureSchema, 'The whole quantity over its term (F-23), hypothetical'),
    orders: Type.Array(OrderMassSchema),
    ordered: Nullable(FigureSchema, 'Mass of all orders; a range where of some only the money is known'),
    sold: Type.Array(SoldSchema, { description: 'What the supplier booked, a stand-in for deliveries' }),
    soldText: Type.String(),
    chain: Nullable(
      Type.Object({
        title: Type.String(),
        about: Type.String(),
        supposedOn: Type.String({ description: 'Day on which the illustrative ranges were supposed' }),
        supposedLater: Type.Boolean({ description: 'True where that is after the day the ledger is known on' }),
        plants: Type.Array(PlantSchema),
        terms: Type.Array(ChainTermSchema, {
          description: 'Every number of the chain: evidence, supposed or not known',
        }),
        commitments: Type.Array(CommitmentSchema),
        notKnown: Type.Array(Type.String()),
      }),
    ),
    simulation: Nullable(
      Type.Object({
        from: Type.String({ description: 'First month simulated: after what is known sold' }),
        to: Type.String(),
        run: Type.String({ description: 'Draws, seed and method' }),
        links: Type.Array(LinkSchema),
        schedules: Type.Array(ScheduleSchema),
        lines: Type.Array(QuarterLineSchema),
      }),
    ),
    slips: Type.Object({
      text: Type.String({ description: 'How many comparable projects there are and what they say' }),
      projects: Type.Array(SlipSchema),
    }),
    scorecard: Type.Array(SaidSchema, { description: 'Oldest first' }),
    promisedTwice: Type.Array(PromisedTwiceSchema),
    atHome: Nullable(AtHomeSchema, 'For requests without a supplier: required a year beside what is made at home'),
  },
  { $id: 'Deliverability', description: 'Whether a contract can be delivered in the form it asks for, link by link' },
);
export type DeliverabilityDto = Static<typeof DeliverabilitySchema>;
