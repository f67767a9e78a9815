import Type from 'typebox';
import {
  AssumptionId,
  Count,
  Factor,
  Id,
  Mass,
  MassPath,
  Month,
  Node,
  PlaceCode,
  Share,
  SharePath,
  SourceName,
  span,
  Words,
} from './case-words.ts';

const common = <const K extends string>(kind: K, description: string) => ({
  kind: Type.Literal(kind, { description }),
  id: Id('Stable id.'),
  words: Type.Optional(Words('What is done, in words.')),
  assumption: Type.Optional(AssumptionId),
});
const closed = (description: string) => ({ additionalProperties: false, description }) as const;

const Substitution = Type.Object(
  {
    ...common('substitution', 'Demand falls since something else is used.'),
    node: Node('Node whose demand falls.'),
    groups: Type.Optional(Type.Array(Id('A group.'), { description: 'Groups that substitute; all.' })),
    share: SharePath('Part of the demand that is substituted, in each period.'),
  },
  closed('Substitution: demand times 1 - share.'),
);
const ExtraBuy = Type.Object(
  {
    ...common('extra buy', 'More is bought from those who can deliver more.'),
    sources: Type.Record(Type.String(), Factor('What the share is times.'), {
      format: 'sources',
      description: 'What the share of each source is times, up to all of its output.',
    }),
    ...span,
  },
  closed('Extra buy: the accessible share times a factor, never above all of it.'),
);
const ExportReduction = Type.Object(
  {
    ...common('export reduction', 'Less of what is made at home goes abroad.'),
    node: Node('Node it supplies.'),
    amount: MassPath('Tonnes kept at home in each period.'),
    ...span,
  },
  closed('Export reduction or guarantee; needs an authority.'),
);
const Recycling = Type.Object(
  {
    ...common('recycling', 'More scrap is recovered at home.'),
    node: Node('Node it supplies.'),
    amount: MassPath('Tonnes more in each period.'),
    ...span,
  },
  closed('Recycling: more secondary supply.'),
);
const ContractedCapacity = Type.Object(
  {
    ...common('contracted capacity', 'Capacity is reserved for emergencies.'),
    node: Node('Node it supplies.'),
    place: PlaceCode('Where it stands; its reliability still counts.'),
    amount: MassPath('Tonnes in each period.'),
    ...span,
  },
  closed('Contracted capacity.'),
);
const VendorStock = Type.Object(
  {
    ...common('vendor stock', 'A supplier keeps stock at home.'),
    node: Node('Node it supplies.'),
    amount: Mass('Tonnes there in the first period.'),
  },
  closed('Vendor buffer stock: there in the first period only.'),
);
const StockpilePurchase = Type.Object(
  {
    ...common('stockpile purchase', 'The government buys into its stockpile.'),
    node: Node('Node it is in.'),
    amount: Mass('Tonnes delivered.'),
    delivered: Type.Optional(Month('Month they are there; the first.')),
    out_of: Type.Optional(SourceName('Source they leave, the period before; none: bought before the horizon.')),
  },
  closed('Stockpile purchase; counts as released.'),
);
const DomesticProject = Type.Object(
  {
    ...common('domestic project', 'A plant is built at home.'),
    node: Node('Node it supplies.'),
    capacity: Mass('What it makes in a year at full output.'),
    online: Month('First month of output.'),
    ramp: Type.Optional(Count('Months from the first output to all of it; 0.')),
    on_time: Type.Optional(Share('Chance that it is on time; 1.')),
    late: Type.Optional(Count('Months late where it is not on time.')),
  },
  closed('Domestic project.'),
);
const Conversion = Type.Object(
  {
    ...common('conversion', 'Stock of one form is turned into another.'),
    from: Node('Node whose stock is used.'),
    to: Node('Node that needs it.'),
    yield: Share('Tonnes that come out for each that goes in.'),
    capacity: Mass('The most that comes out in a period.'),
    lag: Type.Optional(Count('Periods between putting in and taking out; 0.')),
  },
  closed('Upgrade or conversion of stock between forms.'),
);

/** Something that can be done against a shortfall (F-13). */
export const Mitigation = Type.Union(
  [
    Substitution,
    ExtraBuy,
    ExportReduction,
    Recycling,
    ContractedCapacity,
    DomesticProject,
    VendorStock,
    StockpilePurchase,
    Conversion,
  ],
  { format: 'kind', description: 'Something that can be done against a shortfall; `kind` says what.' },
);

/** Kinds of mitigation in the order of F-13: demand side, supply side, stockpile. */
export const MITIGATION_ORDER: readonly string[] = Mitigation.anyOf.map(({ properties }) => properties.kind.const);
