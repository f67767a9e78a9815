import Type from 'typebox';
import { AssumptionId, Id, LevelPath, MassPath, Material, Node, PlaceCode, Range, Share, Words } from './case-words.ts';

const closed = { additionalProperties: false } as const;

/** Standing of a country in the table `tiers`; what is in none of the others is neutral. */
export const TIERS = ['home', 'ntib', 'ally', 'neutral', 'adversary'] as const;

const Eligible = Type.Union(
  [
    Type.Literal('all'),
    Type.Object(
      {
        tiers: Type.Array(Type.Enum([...TIERS]), {
          minItems: 1,
          description: 'Standings of the table `tiers`; `ntib` is the National Technology and Industrial Base.',
        }),
      },
      { ...closed, description: 'By the standing of the country.' },
    ),
    Type.Object(
      { places: Type.Array(PlaceCode('A country.'), { minItems: 1, description: 'Countries, home among them.' }) },
      { ...closed, description: 'By country.' },
    ),
  ],
  {
    format: 'either',
    description:
      'Whose supply may serve the group: `all` (if left out), that of some tiers, or of some countries. Stocks serve every group.',
  },
);

/** A group of demand with its part, what of it must be met, and whose supply may serve it. */
export const Group = Type.Object(
  {
    id: Id('`military`, `industrial`, `civilian`.'),
    words: Type.Optional(Words('Who they are.')),
    share: Type.Optional(
      Type.Union([Share('Part of the demand.'), Range], {
        format: 'level',
        description:
          'Part of the demand; left out once, it is the rest, and of ranges one group must be. One number is drawn of a range, for all materials.',
      }),
    ),
    essential: Type.Optional(
      LevelPath('Part of it that must be met: 1 - austerity; 1. A range is drawn, in each phase by itself.'),
    ),
    eligible: Type.Optional(Eligible),
    assumption: Type.Optional(AssumptionId),
  },
  { ...closed, description: 'A group of demand; those before it are served first.' },
);

const growth = (from: string) =>
  Type.Union([Type.Number({ minimum: -0.9, maximum: 10, description: 'A year, 0.02 is 2 %.' }), Range], {
    format: 'size',
    description: `Growth of demand a year from ${from} on; of a range one number is drawn. Where it is only supposed, the model without assumptions has none.`,
  });

const OwnDemand = Type.Object(
  {
    node: Node('Node whose demand it is.'),
    total: Type.Optional(MassPath('Demand of all groups in each period, split as `groups` or `uses` say.')),
    groups: Type.Optional(
      Type.Record(Type.String(), MassPath('Demand of the group in each period.'), {
        format: 'groups',
        description: 'Demand by group, before austerity, in place of `total`.',
      }),
    ),
    growth: Type.Optional(growth('the first year of the horizon')),
    assumption: Type.Optional(AssumptionId),
  },
  { ...closed, description: "Demand with the user's own numbers." },
);

const Use = Type.Object(
  {
    use: Words('Its name; as the end-use table of the ledger has it where `share` is left out.'),
    group: Id('Group it belongs to.'),
    share: Type.Optional(
      Type.Union([Share("Part of the material's demand."), Range], {
        format: 'level',
        description:
          "Part of the material's demand; where it is left out, that of the newest end-use table of the ledger, with its evidence.",
      }),
    ),
    essential: Type.Optional(LevelPath("Part of it that must be met: 1 - austerity; its group's.")),
    form: Type.Optional(Id('Form it takes, the part of a node after the slash; each of its uses names one, or none.')),
    assumption: Type.Optional(AssumptionId),
  },
  { ...closed, description: 'An end use.' },
);

const Uses = Type.Object(
  {
    material: Material('Material whose demand it is.'),
    uses: Type.Array(Use, { minItems: 1, maxItems: 40, description: 'Its end uses.' }),
    rest: Type.Object(
      {
        group: Id('Group it belongs to.'),
        form: Type.Optional(Id('Form it takes, where uses name one.')),
      },
      { ...closed, description: 'What no use names.' },
    ),
    assumption: AssumptionId,
  },
  {
    ...closed,
    description:
      'Demand of a material by end use, in place of the shares of `groups`. Which use belongs to which group is always supposed.',
  },
);

/** How much is wanted: by rule or by number, and how it is split. */
export const Demand = Type.Object(
  {
    rule: Type.Optional(
      Type.Enum(['apparent consumption', 'own'], {
        description: '`apparent consumption`: of the base year, from the ledger (F-01). `own`: only what `own` says.',
      }),
    ),
    growth: Type.Optional(growth('the base year')),
    own: Type.Optional(Type.Array(OwnDemand, { description: 'Demand given here.' })),
    uses: Type.Optional(Type.Array(Uses, { description: 'Demand by end use.' })),
    assumption: Type.Optional(AssumptionId),
  },
  { ...closed, description: 'How much is wanted.' },
);
