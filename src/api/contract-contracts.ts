import Type, { type Static } from 'typebox';
import { FigureSchema } from './contract.ts';

/** Schemas of contracts and requests: their money role by role, their orders, what the money buys, how large they are. */

const Nullable = <T extends Type.TSchema>(schema: T, description?: string) =>
  Type.Union([schema, Type.Null()], description === undefined ? {} : { description });

/** A word a report gives, with its evidence. */
export const ToldSchema = Type.Object({ text: Type.String(), evidence: Type.Array(Type.String()) });
export type ToldDto = Static<typeof ToldSchema>;

const WORDS = {
  id: Type.String({ description: 'Id of the procurement it belongs to' }),
  title: Type.String(),
  material: Type.String(),
  materialName: Type.String(),
  state: Type.String(),
  stateText: Type.String(),
  signed: Type.Boolean({ description: 'False for a request under which nothing was signed' }),
  awarded: Nullable(ToldSchema, 'Day of the award as known'),
  supplier: Nullable(Type.String()),
  numbers: Type.Array(ToldSchema, { description: 'Numbers of solicitation and contract, oldest first' }),
  form: Nullable(ToldSchema),
  grade: Nullable(ToldSchema),
  record: Nullable(ToldSchema, 'What is said of it on USAspending; null where nothing is'),
};

const MONEY = {
  ceiling: Nullable(FigureSchema, 'The most that may be ordered'),
  guaranteedMinimum: Nullable(FigureSchema, 'The least that must be ordered'),
  obligated: Nullable(FigureSchema, 'Ordered: the sum of the orders'),
  obligatedStated: Nullable(FigureSchema, 'Total a source states beside that sum'),
  delivered: Nullable(FigureSchema, 'Never filled from what a supplier books'),
  paid: Nullable(FigureSchema),
  minimumOfCeiling: Nullable(FigureSchema),
  orderedOfCeiling: Nullable(FigureSchema),
  deliveredOfOrdered: Nullable(FigureSchema),
  paidOfOrdered: Nullable(FigureSchema),
  quantity: Nullable(FigureSchema),
  perPound: Nullable(FigureSchema, 'Ceiling over quantity (F-23): a maximum, not a price paid'),
  perTonne: Nullable(FigureSchema),
};

export const ContractSchema = Type.Object(
  { ...WORDS, ...MONEY },
  { $id: 'Contract', description: 'A contract or request; roles of money are never added' },
);
export type ContractDto = Static<typeof ContractSchema>;

export const OrderSchema = Type.Object({
  occurrence: Type.String(),
  title: Type.String(),
  date: Type.String(),
  datePrecision: Type.String({ description: 'day, month or year; where not day, the day is a placeholder' }),
  dateText: Type.String(),
  several: Type.Boolean({ description: 'A sum of orders whose number and days no source gives' }),
  obligated: Nullable(FigureSchema),
  quantity: Nullable(FigureSchema, 'Null where no source says; never money over a price'),
  unitPrice: Nullable(FigureSchema),
  orderedSoFar: Nullable(FigureSchema),
  note: Nullable(Type.String()),
  evidence: Type.Array(Type.String()),
});
export type OrderDto = Static<typeof OrderSchema>;

export const ContractRecordSchema = Type.Object(
  {
    ...WORDS,
    ...MONEY,
    content: Nullable(FigureSchema, 'The quantity as mass of the element, by the formula of its form'),
    ceilingPace: Nullable(FigureSchema, 'Hypothetical: the whole quantity spread evenly over the term (F-23)'),
    competition: Nullable(ToldSchema),
    term: Nullable(ToldSchema),
    pricing: Type.Array(ToldSchema, { description: 'How orders are priced, as each source says' }),
    orders: Type.Array(OrderSchema, { description: 'Oldest first' }),
    supplierRevenue: Type.Array(
      Type.Object({
        period: Type.String(),
        revenue: FigureSchema,
        ofOrdered: Nullable(FigureSchema),
        ofCeiling: Nullable(FigureSchema),
      }),
      { description: 'What the supplier books: a sign of delivery, never the delivery' },
    ),
    completeUntil: Type.String({
      description: 'Orders after this day may be missing: the federal record shows DoD’s 90 days late',
    }),
    closes: Nullable(Type.String()),
    continues: Nullable(Type.String()),
    continuedBy: Nullable(Type.String()),
  },
  { $id: 'ContractRecord' },
);
export type ContractRecordDto = Static<typeof ContractRecordSchema>;

export const AffordabilitySchema = Type.Object(
  {
    asked: Nullable(FigureSchema, 'The whole quantity in tonnes'),
    breakEven: Nullable(FigureSchema, 'Above this price the ceiling does not buy the whole quantity (F-23)'),
    refused: Nullable(Type.String({ description: 'Why there is nothing to work with' })),
    items: Type.Array(
      Type.Object({
        date: Type.String(),
        label: Type.String(),
        mismatches: Type.Array(Type.String(), {
          description: 'Where the price is of another form, grade or weight than the contract',
        }),
        price: FigureSchema,
        ceilingBuys: Nullable(FigureSchema),
        ofQuantity: Nullable(FigureSchema),
        orderedBuys: Nullable(FigureSchema, 'What the money ordered would buy; never what was ordered'),
        quantityCosts: Nullable(FigureSchema),
      }),
      { description: 'Newest price first' },
    ),
  },
  { $id: 'Affordability', description: 'Hypothetical throughout: money over dated prices (F-23)' },
);
export type AffordabilityDto = Static<typeof AffordabilitySchema>;

export const RequestSizeSchema = Type.Object(
  {
    perYear: Nullable(FigureSchema, 'The quantity over its years'),
    refused: Nullable(Type.String()),
    items: Type.Array(
      Type.Object({
        label: Type.String(),
        scope: Type.String({ description: 'United States or world' }),
        sameForm: Type.String({
          description: 'same form, wider form (it holds the form asked for), form not named or another form',
        }),
        refused: Nullable(Type.String({ description: 'Why there is no share' })),
        supply: FigureSchema,
        share: Nullable(FigureSchema),
      }),
      { description: 'Supply of the form asked for first' },
    ),
  },
  { $id: 'RequestSize', description: 'A year of the request beside a year of US and world supply' },
);
export type RequestSizeDto = Static<typeof RequestSizeSchema>;
