import Type, { type Static } from 'typebox';
import { FigureSchema } from './contract.ts';

/** Schemas of the counterfactual buyer: the same money on other days or of another form, at dated prices only. */

const Nullable = <T extends Type.TSchema>(schema: T, description?: string) =>
  Type.Union([schema, Type.Null()], description === undefined ? {} : { description });
const Why = (description: string) => Nullable(Type.String(), description);

const PRICED = {
  date: Type.String({ description: 'Period the price is of' }),
  label: Type.String({ description: 'Who assesses it, as far as named' }),
  price: FigureSchema,
  buys: Nullable(FigureSchema, 'Mass the budget buys'),
  costs: Nullable(FigureSchema, 'What the quantity costs'),
};
const NEAR = {
  ...PRICED,
  how: Type.String({ description: 'of the day, before or after: the nearest dated price there is' }),
  away: Type.String({ description: 'How far off the price is: "158 days before"; empty where it is of the day' }),
};

export const PricedSchema = Type.Object(PRICED);
export type PricedDto = Static<typeof PricedSchema>;
export const NearPricedSchema = Type.Object(NEAR);
export type NearPricedDto = Static<typeof NearPricedSchema>;

export const InsteadSchema = Type.Object({
  ...NEAR,
  gain: Nullable(FigureSchema, 'Mass more than at the base price, below zero less; null where it is the same price'),
  saved: Nullable(FigureSchema, 'Money kept on the same mass'),
  caution: Type.String({ description: 'What to mind of the comparison; empty where nothing is' }),
});
export type InsteadDto = Static<typeof InsteadSchema>;

export const CounterfactualLineSchema = Type.Object({
  label: Type.String({ description: 'Form, grade and weight the line is of' }),
  form: Why('Form id'),
  grade: Why('Grade id'),
  isPrice: Type.Boolean({ description: 'False for unit values of trade' }),
  cadence: Type.String({ description: 'days and months, or years' }),
  mismatches: Type.Array(Type.String(), { description: 'Where the line is not of what was asked for' }),
  path: Type.Array(PricedSchema, { description: 'Every dated price of the line, oldest first; nothing lies between' }),
  base: Nullable(NearPricedSchema, 'The price nearest to the day it was bought or asked for; differences are from it'),
  beside: Type.Array(NearPricedSchema, { description: 'Other prices of that day, or the one on its other side' }),
  instead: Type.Array(InsteadSchema, { description: 'Prices of the days asked about, else the nearest on both sides' }),
  best: Nullable(
    Type.Object({
      ...PRICED,
      regret: Nullable(FigureSchema, 'Mass given away against the lowest dated price, by hindsight'),
      overpaid: Nullable(FigureSchema, 'Money given away on the quantity, by hindsight'),
    }),
    'The dated price of the line whose upper end is lowest, from the earlier of the two days on',
  ),
});
export type CounterfactualLineDto = Static<typeof CounterfactualLineSchema>;

export const FormInsteadSchema = Type.Object({
  ...NEAR,
  form: Type.String(),
  formName: Type.String(),
  content: Nullable(FigureSchema, 'Element content bought'),
  gain: Nullable(FigureSchema, 'Content more than the form asked for gives at its base price'),
  refused: Why('Why there is no content'),
});
export type FormInsteadDto = Static<typeof FormInsteadSchema>;

export const CounterfactualSchema = Type.Object(
  {
    material: Type.String(),
    materialName: Type.String(),
    procurement: Why('Procurement id, where it starts from one'),
    asked: Type.Object(
      {
        budget: Why('Money, with its unit'),
        quantity: Why('Mass, with its unit'),
        from: Type.String({ description: 'Day it was bought or asked for' }),
        date: Type.String({ description: 'Day or month on which it might have been' }),
        form: Why('Form id'),
        grade: Why('Grade id'),
        instead: Why('Form bought instead'),
      },
      { description: 'What was compared, each as its query parameter takes it' },
    ),
    budget: Nullable(FigureSchema),
    quantity: Nullable(FigureSchema),
    formName: Why('Name of the form asked for'),
    lines: Type.Array(CounterfactualLineSchema, { description: 'Lines of the form and grade asked for first' }),
    compared: Nullable(
      Type.Object({ ...NEAR, content: Nullable(FigureSchema), refused: Why('Why there is no content') }),
      'The price of the form asked for that other forms are compared with',
    ),
    forms: Type.Array(FormInsteadSchema),
    missing: Type.Array(Type.String()),
    notes: Type.Array(Type.String()),
  },
  { $id: 'Counterfactual', description: 'The same money on other days or of another form; dated prices only (F-23)' },
);
export type CounterfactualDto = Static<typeof CounterfactualSchema>;
