import Type, { type Static } from 'typebox';
import { FigureSchema } from './contract.ts';

/** Schemas of the impact card: a purchase beside its market, the move of price, what the money buys. */

const Nullable = <T extends Type.TSchema>(schema: T, description?: string) =>
  Type.Union([schema, Type.Null()], description === undefined ? {} : { description });
const Why = (description: string) => Nullable(Type.String(), description);

const SHARE = {
  share: Nullable(FigureSchema, 'A year of the request as percent of it; a range where the supply is one'),
  assumption: Why('What has to be so for the share to hold'),
  refused: Why('Why there is no share'),
};

export const ImpactReadingSchema = Type.Object({
  edition: Type.String({ description: 'Edition that prints it' }),
  period: Type.String({ description: 'Year of the supply' }),
  supply: FigureSchema,
  ...SHARE,
});
export type ImpactReadingDto = Static<typeof ImpactReadingSchema>;

export const ImpactLineSchema = Type.Object({
  scope: Type.String({
    description: 'world, without adversaries, use, imports or production; the last three are of the United States',
  }),
  label: Type.String(),
  form: Why('Form the supply is of, where it names one'),
  sameForm: Type.String({
    description: 'same form, wider form (it holds the form asked for), form not named or another form',
  }),
  aboveGuard: Nullable(Type.Boolean(), 'Whether the chosen share is above our guard for that scope; null without one'),
  readings: Type.Array(ImpactReadingSchema, {
    description: 'The one chosen first; then other editions of that year and the year before',
  }),
});
export type ImpactLineDto = Static<typeof ImpactLineSchema>;

export const ImpactSourceSchema = Type.Object({
  place: Type.String(),
  placeName: Type.String(),
  adversary: Type.Boolean(),
  form: Type.String({ description: 'What imports are counted: a form, or all forms' }),
  sameForm: Type.String(),
  imports: Nullable(FigureSchema, 'Imports of a year times the country’s share of several years'),
  ...SHARE,
});
export type ImpactSourceDto = Static<typeof ImpactSourceSchema>;

export const ImpactMoveSchema = Type.Object({
  scope: Type.String({ description: 'world or without adversaries' }),
  base: Type.String({ description: 'The supply the purchase is a share of' }),
  ends: FigureSchema,
  median: FigureSchema,
  band: FigureSchema,
  held: FigureSchema,
  words: Type.String({ description: 'Where elasticities and backstop are from, and what is not known' }),
});
export type ImpactMoveDto = Static<typeof ImpactMoveSchema>;

const LowMidHighSchema = Type.Object({
  low: Nullable(FigureSchema),
  mid: Nullable(FigureSchema),
  high: Nullable(FigureSchema),
});

export const ImpactPriceSchema = Type.Object({
  date: Type.String({ description: 'Period the price is of' }),
  label: Type.String({ description: 'Form, grade and who assesses it, as far as named' }),
  price: FigureSchema,
  basis: Type.String({ description: 'Form, grade and weight the price is of, in words' }),
  buys: LowMidHighSchema,
  ofQuantity: Nullable(FigureSchema, 'What the budget buys as percent of the quantity'),
  costs: LowMidHighSchema,
  mismatches: Type.Array(Type.String(), { description: 'Where the price is not of what is asked for' }),
  verdict: Type.String({
    description: 'affordable, affordable at the low end only, not affordable or not said',
  }),
  blocked: Type.Array(Type.String(), { description: 'Why no verdict is given: price too old, of another grade ...' }),
});
export type ImpactPriceDto = Static<typeof ImpactPriceSchema>;

export const ImpactAskedSchema = Type.Object(
  {
    quantity: Why('The whole quantity'),
    form: Why('Form id'),
    grade: Why('Grade id'),
    window: Type.String({ description: 'Months it is bought within' }),
    budget: Why('Money, with its unit'),
    date: Type.String({ description: 'Day of the budget' }),
    year: Why('Year of supply asked for; null takes the newest'),
    supply: Why('Elasticities of supply as given, low-high'),
    demand: Why('Elasticities of demand as given, low-high'),
    backstop: Why('Backstop as given'),
    draws: Type.String(),
    seed: Type.String(),
  },
  { description: 'What was worked out, each as its query parameter takes it' },
);

export const ImpactSchema = Type.Object(
  {
    material: Type.String(),
    materialName: Type.String(),
    procurement: Why('Procurement id, where it is of one'),
    parts: Type.Array(
      Type.Object({ part: Type.String({ description: 'whole, first-year or last-year' }), quantity: FigureSchema }),
      { description: 'Parts of the quantity that query parameter part takes; none for a material' },
    ),
    asked: ImpactAskedSchema,
    quantity: Nullable(FigureSchema, 'The whole quantity'),
    formName: Why('Name of the form'),
    perYear: Nullable(FigureSchema, 'A year of the request (F-23)'),
    budget: Nullable(FigureSchema),
    breakEven: Nullable(FigureSchema, 'Above this price the budget does not buy the whole quantity (F-23)'),
    lines: Type.Array(ImpactLineSchema),
    sources: Type.Array(ImpactSourceSchema),
    brands: Type.Object({
      named: Type.Array(Type.Object({ text: Type.String(), evidence: Type.Array(Type.String()) })),
      refused: Why('Why there is no share of eligible brands'),
    }),
    moves: Type.Array(ImpactMoveSchema),
    prices: Type.Array(ImpactPriceSchema, { description: 'Newest price first' }),
    adversaries: Type.Array(Type.String(), { description: 'Producers of the newest tables that count as adversaries' }),
    verdictRule: Type.String(),
    missing: Type.Array(Type.String(), { description: 'What could not be worked out, and why' }),
    notes: Type.Array(Type.String()),
  },
  {
    $id: 'Impact',
    description: 'A purchase beside its market: shares, move of price (F-17), what the money buys (F-23)',
  },
);
export type ImpactDto = Static<typeof ImpactSchema>;
