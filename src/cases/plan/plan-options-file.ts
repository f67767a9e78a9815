import Type from 'typebox';
import { Id, Mass, Node, UnitPrice, Words } from '../case-words.ts';
import { bought, built, common, Months, ShareOrRange, UnitCost } from './plan-file-words.ts';

const closed = (description: string) => ({ additionalProperties: false, description }) as const;

const Spot = Type.Object(
  { ...common('spot purchase', 'Bought on the market.'), ...bought },
  closed('Purchase on the market at a price of your own; those of the ledger need no entry.'),
);
const ContractOption = Type.Object(
  {
    ...common('contract', 'Orders under a contract with a supplier.'),
    ...bought,
    deliverability: Type.Optional(
      Id('Id of a procurement of the ledger whose chain gives the chance of delivery, in place of `delivery`.'),
    ),
  },
  closed('Contract with a guaranteed minimum (`least`) and a ceiling (`most`).'),
);
const Offtake = Type.Object(
  { ...common('offtake', 'Output of a project is taken for some years.'), ...bought },
  closed('Offtake: what is taken before the case begins is stock; output that runs on is an option of its own.'),
);
const Exchange = Type.Object(
  {
    ...common('allied exchange', 'An ally gives what it has for what is held here.'),
    ...bought,
    gives: Node('Node whose stock is given.'),
    rate: Type.Number({ minimum: 0, maximum: 1000, description: 'Tonnes given for each tonne received.' }),
  },
  closed('Allied exchange of stock for stock.'),
);
const Upgrade = Type.Object(
  {
    ...common('upgrade', 'Stock of one form is turned into another.'),
    unit_cost: UnitCost('Dollars per tonne that goes in.'),
    takes: Node('Node whose stock goes in.'),
    yield: ShareOrRange('Tonnes that come out for each that goes in; a range is used at its mean.'),
    least: Type.Optional(Mass('Least tonnes in all that go in, if taken.')),
    most: Type.Optional(Mass('Most tonnes in all that go in.')),
    most_a_year: Mass('Most tonnes a year that go in.'),
    lead: Type.Optional(Months('Months until it comes out; 0.')),
  },
  closed('Upgrade or conversion of what is held.'),
);
const Rotation = Type.Object(
  {
    ...common('rotation', 'Old stock is sold and bought anew.'),
    unit_cost: UnitCost('Dollars per tonne bought anew.'),
    sale_price: UnitCost('Dollars per tonne sold.'),
    yield: Type.Optional(ShareOrRange('Tonnes bought for each sold; 1.')),
    most: Type.Optional(Mass('Most tonnes in all.')),
    most_a_year: Mass('Most tonnes a year.'),
    lead: Type.Optional(Months('Months between sale and the new stock; 0.')),
  },
  closed('Rotation: a sale and a purchase; its receipts may be spent by what the same accounts pay for.'),
);
const Disposal = Type.Object(
  {
    ...common('disposal', 'Stock is sold.'),
    sale_price: UnitCost('Dollars per tonne sold.'),
    most: Type.Optional(Mass('Most tonnes in all.')),
    most_a_year: Mass('Most tonnes a year.'),
    authority: Words('Who may dispose of it, and by what law.'),
    within: Type.Optional(
      Type.Enum(['annual materials plan'], {
        description: 'Bound by the disposals of the annual materials plan; a year without a known line allows nothing.',
      }),
    ),
  },
  closed('Disposal of what is held; what is sold is set aside from the first year on.'),
);
const project = {
  project: Type.Optional(Id('Id of the project in the ledger.')),
  ...built,
};
const Equity = Type.Object(
  { ...common('equity', 'A share of a project is bought so that it is built.'), ...project },
  closed('Equity in a project.'),
);
const Loan = Type.Object(
  { ...common('loan', 'A project is lent money so that it is built.'), ...project },
  closed('Loan to a project; `fixed_cost` is the money lent, of which nothing is counted as paid back.'),
);
const Recycling = Type.Object(
  { ...common('recycling', 'More scrap is recovered.'), ...built },
  closed('Recycling: more secondary supply each year.'),
);
const ExtraBuy = Type.Object(
  { ...common('extra buy', 'A country or supplier delivers more in the case than its share.'), ...built },
  closed('Extra buy: supply beyond what the case counts on, for example from reserved capacity.'),
);
const Substitution = Type.Object(
  { ...common('substitution', 'Users take something else.'), ...built },
  closed('Substitution programme: demand falls by so many tonnes a year, of the group that weighs most first.'),
);

/** Something a plan may take; `kind` says what. */
export const PlanOptionEntry = Type.Union(
  [
    Spot,
    ContractOption,
    Offtake,
    Equity,
    Loan,
    Recycling,
    Substitution,
    Upgrade,
    ExtraBuy,
    Exchange,
    Rotation,
    Disposal,
  ],
  { format: 'kind', description: 'Something a plan may take; `kind` says what.' },
);

/** What a tonne costs where a plan file weighs it itself. */
export const OwnPrice = UnitPrice('Dollars per tonne unmet.');
