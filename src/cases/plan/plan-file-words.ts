import Type from 'typebox';
import { AssumptionId, Id, Mass, Node, PlaceCode, Range, Share, UnitPrice, Words } from '../case-words.ts';

/** The words plan files are written in, beside those of case files; `format` says what a text must be. */

const text = (format: string, description: string, examples: readonly string[]) =>
  Type.String({ format, description, examples: [...examples] });

export const FiscalYear = (description: string) => text('fiscal year', description, ['FY2027']);
export const PlanYearLabel = (description: string) => text('plan year', description, ['FY2029', '2027']);
export const MoneyText = (description: string) => text('money', description, ['500 million USD', '$2.5 billion']);
/** Dollars, as a number or with the unit. */
export const Money = (description: string) =>
  Type.Union([Type.Number({ minimum: 0, description: 'Dollars.' }), MoneyText('With its unit.')], {
    format: 'sum',
    description,
  });
/** What a tonne costs: a price per mass, or a range of them. */
export const UnitCost = (description: string) =>
  Type.Union(
    [
      UnitPrice('One price.'),
      Type.Object(
        {
          low: UnitPrice('Lowest.'),
          mode: Type.Optional(UnitPrice('Most likely.')),
          high: UnitPrice('Highest.'),
        },
        { format: 'price range', additionalProperties: false, description: 'A range of prices, used at its mean.' },
      ),
    ],
    { format: 'cost', description },
  );
/** Months, or a range of them. */
export const Months = (description: string) =>
  Type.Union([Type.Number({ minimum: 0, maximum: 240, description: 'Months.' }), Range], {
    format: 'months',
    description,
  });
/** A share, or a range of one. */
export const ShareOrRange = (description: string) =>
  Type.Union([Share('The share.'), Range], { format: 'level', description });
export const OptionId = (description: string) => text('option', description, ['thompson-falls', 'spot/antimony']);
export const EvidenceKey = Type.String({
  format: 'evidence',
  minLength: 3,
  description:
    'Id of the evidence, or its key: `project:thompson-falls material=antimony | project-capacity | 2024`, as `ballast evidence` shows it.',
});

/** What every option of a plan file says. */
export const common = <const K extends string>(kind: K, description: string) => ({
  kind: Type.Literal(kind, { description }),
  id: Id('Stable id.'),
  words: Type.Optional(Words('What is done, in words.')),
  node: Node('Node of the case it helps.'),
  from: Type.Optional(Words('From whom, in words.')),
  organisation: Type.Optional(Id('Id of the supplier; caps by supplier go by it.')),
  place: Type.Optional(PlaceCode('Country it comes from; caps by country go by it.')),
  evidence: Type.Optional(Type.Array(EvidenceKey, { description: 'What says its numbers.' })),
  assumption: Type.Optional(AssumptionId),
  fixed_cost: Type.Optional(Money('What taking it costs by itself, whatever the tonnes; it is then a yes or no.')),
  exclusive: Type.Optional(Id('A word shared with other options: one of them at most is taken.')),
  depends_on: Type.Optional(
    Type.Array(OptionId('An option of this file.'), { description: 'Options without which it cannot be taken.' }),
  ),
  starts: Type.Optional(FiscalYear('First fiscal year it may be taken in; the first buying year.')),
  until: Type.Optional(FiscalYear('Last fiscal year it may be taken in; the last buying year.')),
  notice_days: Type.Optional(
    Type.Number({ minimum: 0, maximum: 3650, description: 'Days of notice before anything can be ordered; 0.' }),
  ),
  delivery: Type.Optional(ShareOrRange('Chance that what is committed comes, 0 to 1; 1. A range is used at its mean.')),
});

/** What an option says that brings tonnes. */
export const bought = {
  unit_cost: UnitCost('Dollars per tonne of what the node counts.'),
  priced_on: Type.Optional(
    text('day', 'Day the price is of; without it no line is recommended at it.', ['2026-10-31']),
  ),
  least: Type.Optional(Mass('Least tonnes in all, if taken: the guaranteed minimum. It is then a yes or no.')),
  most: Type.Optional(Mass('Most tonnes in all: the ceiling.')),
  most_a_year: Mass('Most tonnes a year.'),
  least_a_year: Type.Optional(Mass('Least tonnes in each year it may be taken in, if taken.')),
  lead: Type.Optional(Months('Months from order to stock; 0. A range is used at its mean.')),
  storage_cost: Type.Optional(
    UnitPrice('Dollars per tonne and year for keeping it; paid with the purchase, until the case begins.'),
  ),
  within: Type.Optional(
    Type.Enum(['annual materials plan'], {
      description:
        'Bound by what the annual materials plan of each year allows; a year without a known line allows nothing.',
    }),
  ),
  moves_market: Type.Optional(
    Type.Boolean({
      description: 'True: its price rises in steps as that of a purchase on the market does (F-17); false.',
    }),
  ),
};

/** What an option says that adds output or takes off demand, tonnes a year. */
export const built = {
  unit_cost: Type.Optional(UnitCost('Dollars for each tonne a year of it; none.')),
  least: Type.Optional(Mass('Least tonnes a year, if taken. It is then a yes or no.')),
  most: Mass('Most tonnes a year, at full output.'),
  online: text('month', 'First month of output, or of what is saved.', ['2028-06']),
  delay: Type.Optional(Months('Months later than that; 0. A range is used at its mean.')),
  ramp: Type.Optional(Months('Months from the first output to all of it, rising evenly; 0.')),
  yield: Type.Optional(ShareOrRange('Part of the output that is of the form the node counts; 1.')),
};
