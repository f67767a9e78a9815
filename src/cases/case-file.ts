import Type, { type Static } from 'typebox';
import { Demand, Group } from './case-demand.ts';
import { Mitigation } from './case-mitigations.ts';
import type { CasePath, Place } from './case-problem.ts';
import { ShareRuleEntry } from './case-share-rule.ts';
import { Shock } from './case-shocks.ts';
import { Contract, Feed, IndustryStock, Inventory, OwnSource, Project } from './case-supply.ts';
import {
  AssumptionId,
  Day,
  Id,
  LevelPath,
  Material,
  Month,
  Node,
  PlaceCode,
  Range,
  Share,
  UnitPrice,
  Words,
} from './case-words.ts';

const closed = { additionalProperties: false } as const;

const Horizon = Type.Object(
  {
    from: Month('First month.'),
    step: Type.Enum(['month', 'year'], { description: 'Length of a period.' }),
    periods: Type.Integer({ minimum: 1, maximum: 240, description: 'How many periods.' }),
  },
  { ...closed, description: 'The time a case looks at.' },
);

const Phase = Type.Object(
  {
    name: Id('`conflict`, `recovery`, `peace`: reliability tables go by it.'),
    from: Month('First month.'),
    until: Month('Last month.'),
  },
  { ...closed, description: 'A part of the horizon; phases cover it and do not overlap.' },
);

const EvidenceUsed = Type.Object(
  {
    known_on: Type.Optional(Day('Only what was published by then counts; what is known when it runs, if left out.')),
    edition: Type.Optional(Id('Edition of the Mineral Commodity Summaries to use; the newest known.')),
    base_year: Type.Optional(
      Type.Integer({
        minimum: 1900,
        maximum: 2100,
        description: 'Year of the base; the newest that has all it needs.',
      }),
    ),
  },
  { ...closed, description: 'What of the ledger is used.' },
);

const Declared = Type.Object(
  {
    materials: Type.Optional(
      Type.Record(Type.String(), Words('Its name.'), { description: 'Materials of an example, by id.' }),
    ),
    places: Type.Optional(
      Type.Record(Type.String(), Words('Its name.'), { description: 'Places of an example, by code.' }),
    ),
  },
  {
    ...closed,
    description: 'Materials and places that the vocabulary does not have, for examples with made-up numbers.',
  },
);

const NodeEntry = Type.Object(
  {
    id: Node('`cobalt/alloy-grade`: the material, and the form or grade after a slash.'),
    words: Type.Optional(Words('Its name.')),
    share: Type.Optional(
      Type.Union([Share("Part of the material's demand."), Range], {
        format: 'level',
        description:
          "Part of the material's demand and supply at home. Left out, it is what the other forms leave, which one form may; 1 where there is but one. One number is drawn of a range.",
      }),
    ),
    imports: Type.Optional(
      Type.Record(Type.String(), Share("Part of the country's imports that are of this node."), {
        format: 'places',
        description:
          "Part of each country's imports that are of this form or grade; `share` where a country is not named.",
      }),
    ),
    price: Type.Optional(UnitPrice('Price its shortfall is valued at; the newest of the ledger.')),
    assumption: Type.Optional(AssumptionId),
  },
  { ...closed, description: 'A form or grade of a material that a case tells apart.' },
);

const ReliabilityRows = Type.Object(
  {
    id: Id('Stable id.'),
    title: Words('What it is.'),
    assumption: AssumptionId,
    rows: Type.Record(
      Type.String(),
      Type.Object(
        {
          willingness: Type.Optional(LevelPath('How far it wants to deliver, 0 to 1.')),
          ability: Type.Optional(LevelPath('How far it can, 0 to 1.')),
        },
        closed,
      ),
      { format: 'places', description: 'By country; `*` for every other.' },
    ),
  },
  { ...closed, description: 'A reliability table of your own.' },
);

const Reliability = Type.Object(
  {
    primary: Type.Optional(Id('Table the results are of.')),
    alternative: Type.Optional(Id('Table that is shown beside it.')),
    tables: Type.Optional(Type.Array(ReliabilityRows, { description: 'Tables of your own.' })),
  },
  { ...closed, description: 'How far countries can and will deliver.' },
);

const Dominator = Type.Object(
  {
    theta: Type.Optional(Share('Share of the supply from which a country dominates; 0.5.')),
    reliability_below: Type.Optional(Share('Only where its ability times willingness is below; 0.5.')),
    mode: Type.Enum(['none', 'exclude', 'scale', 'cascade'], {
      description:
        '`exclude`: it delivers nothing. `scale`: as reliability says. `cascade`: those it feeds lose that feed too.',
    }),
    phases: Type.Optional(Type.Array(Id('A phase.'), { description: 'Phases it holds in; `conflict`.' })),
  },
  { ...closed, description: 'What a country that dominates a material does (Ballast method).' },
);

const Correlation = Type.Object(
  {
    between: Type.Array(Words('Name of a factor, or a shock.'), {
      minItems: 2,
      maxItems: 40,
      description:
        'Factors whose luck goes together: names as the run lists them, or ids of shocks. A country from which nothing comes in this case may be named.',
    }),
    rho: Type.Number({ minimum: -1, maximum: 1, description: 'Correlation of their normal scores (Gaussian copula).' }),
    assumption: Type.Optional(AssumptionId),
  },
  { ...closed, description: 'Luck that goes together.' },
);

const Uncertainty = Type.Object(
  {
    edition_error: Type.Optional(
      Type.Union(
        [
          Type.Enum(['ledger', 'none']),
          Type.Number({ minimum: 0, maximum: 3, description: 'Sigma for every material.' }),
        ],
        {
          format: 'either',
          description: 'How wrong an edition may be: from its revisions in the ledger, none, or a sigma; `ledger`.',
        },
      ),
    ),
    outturn: Type.Optional(
      Type.Number({ minimum: 0, maximum: 3, description: 'Sigma of what imports turn out to be in each period; 0.' }),
    ),
    correlation: Type.Optional(Type.Array(Correlation, { description: 'Luck that goes together.' })),
    assumption: Type.Optional(AssumptionId),
  },
  { ...closed, description: 'What is not known, beside ranges and chances.' },
);

const PriceResponse = Type.Object(
  {
    supply: Type.Number({ minimum: 0, maximum: 10, description: 'Elasticity of supply.' }),
    demand: Type.Number({ minimum: 0, maximum: 10, description: 'Elasticity of demand.' }),
    backstop: Type.Number({ minimum: 1, maximum: 1000, description: 'The most the price can be times.' }),
    materials: Type.Optional(Type.Array(Material('A material.'), { description: 'Materials it holds for; all.' })),
    assumption: AssumptionId,
  },
  { ...closed, description: 'How price and demand answer a loss (F-17); off where left out.' },
);

const AssumptionEntry = Type.Object(
  {
    id: Id('Stable id.'),
    words: Words('What is supposed.'),
    author: Words('Who supposes it.'),
    reason: Words('Why.'),
    illustrative: Type.Optional(Type.Boolean({ description: 'Only to show how the model works; false.' })),
  },
  { ...closed, description: 'What somebody supposes, since no evidence says it.' },
);

/** A case file: what a JSON Schema says of it; the reference page and the types are made of it. */
export const CaseSchema = Type.Object(
  {
    case: Id('Id of the case.'),
    title: Words('Its title.'),
    summary: Type.Optional(Words('What it asks, in a few sentences.')),
    extends: Type.Optional(
      Id(
        'Id of the case it is a change of: maps are merged, lists joined by `id`, `name`, `node` or `holder`, the rest replaced.',
      ),
    ),
    home: Type.Optional(PlaceCode('Whose shortfall it is.')),
    horizon: Type.Optional(Horizon),
    phases: Type.Optional(Type.Array(Phase, { description: 'Phases of the horizon; one called `peace` if left out.' })),
    evidence: Type.Optional(EvidenceUsed),
    declares: Type.Optional(Declared),
    materials: Type.Optional(
      Type.Union([Type.Literal('all'), Type.Array(Material('A material.'), { description: 'Some of them.' })], {
        format: 'either',
        description: 'Materials it looks at: `all` that the ledger can base, or a list.',
      }),
    ),
    groups: Type.Optional(
      Type.Array(Group, { description: 'Groups of demand in the order they are served; one if left out.' }),
    ),
    demand: Type.Optional(Demand),
    nodes: Type.Optional(Type.Array(NodeEntry, { description: 'Materials split into forms or grades.' })),
    sources: Type.Optional(Type.Array(OwnSource, { description: "Supply with the user's own numbers." })),
    feeds: Type.Optional(Type.Array(Feed, { description: 'What sources are fed with.' })),
    reliability: Type.Optional(Reliability),
    dominator: Type.Optional(Dominator),
    share_rule: Type.Optional(ShareRuleEntry),
    shocks: Type.Optional(Type.Array(Shock, { description: 'What goes wrong.' })),
    measures: Type.Optional(
      Type.Union([Type.Enum(['in force', 'none']), Type.Array(Id('A measure.'), { description: 'Some of them.' })], {
        format: 'either',
        description:
          'Export measures of the ledger that hold: those in force on the day, `none` (if left out), or those named. Bans stop what they name; licences and quotas say no number, stop nothing and are listed.',
      }),
    ),
    inventory: Type.Optional(Type.Array(Inventory, { description: 'Government inventories.' })),
    industry: Type.Optional(Type.Array(IndustryStock, { description: 'Stocks of industry.' })),
    contracts: Type.Optional(Type.Array(Contract, { description: 'Contracts that fill an inventory.' })),
    projects: Type.Optional(Type.Array(Project, { description: 'What is to come.' })),
    mitigations: Type.Optional(
      Type.Array(Mitigation, { description: 'What can be done, applied in the order of F-13.' }),
    ),
    uncertainty: Type.Optional(Uncertainty),
    price_response: Type.Optional(PriceResponse),
    levers: Type.Optional(
      Type.Record(Type.String(), Type.Number({ description: 'Where the lever stands, in its unit.' }), {
        description: 'Levers moved from where the case has them, by id: `demand/antimony: 1.2`. Applied last.',
      }),
    ),
    assumptions: Type.Optional(Type.Array(AssumptionEntry, { description: 'What is supposed.' })),
  },
  { ...closed, title: 'Ballast case', description: 'A case: what may go wrong, with what numbers.' },
);

/** The same, and everything in it, for reading only. */
export type Frozen<T> = T extends readonly (infer I)[]
  ? readonly Frozen<I>[]
  : T extends object
    ? { readonly [K in keyof T]: Frozen<T[K]> }
    : T;

/** What a case file says, its units still as text; a case that extends another says only what differs. */
export type CaseData = Frozen<Static<typeof CaseSchema>>;
export type ShockEntry = NonNullable<CaseData['shocks']>[number];
export type MitigationEntry = NonNullable<CaseData['mitigations']>[number];
export type SourceEntry = NonNullable<CaseData['sources']>[number];

/** A case file that was read: what it says, its text, and where in it everything stands. */
export interface CaseFile extends CaseData {
  /** File name or address it was read from, its text and the SHA-256 of it. */
  readonly file: { readonly name: string; readonly text: string; readonly sha256: string };
  /** Where the value at a path stands; of what is not there, where its nearest parent stands. */
  readonly placeOf: (path: CasePath) => Place;
}
