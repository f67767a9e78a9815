import Type from 'typebox';
import {
  AssumptionId,
  Chance,
  Count,
  Id,
  Material,
  Node,
  PlaceCode,
  Range,
  Share,
  SourceName,
  span,
  Words,
} from './case-words.ts';

/** What can go wrong in a case. */
export const SHOCK_KINDS = [
  'export ban',
  'quota',
  'embargo',
  'war damage',
  'lane closed',
  'plant lost',
  'host cut',
  'demand surge',
  'price spike',
  'project slip',
] as const;

/** What each kind of shock does, for the reference page. */
export const SHOCK_WORDS: Readonly<Record<(typeof SHOCK_KINDS)[number], string>> = {
  'export ban': 'A country lets out none of a material, or the part `left`.',
  quota: 'A country lets out the part `left` of what it did.',
  embargo: 'Countries deliver nothing of any of the materials, or the part `left`.',
  'war damage': 'The part `size` of what places produce is destroyed.',
  'lane closed': 'The part `size` of what comes from the places is lost under way.',
  'plant lost': 'The sources named deliver the part `left`.',
  'host cut':
    'The host of a by-product falls by `size`; the by-product follows by `companionality`, of the ledger where it is left out.',
  'demand surge': 'Demand is times `size`, which is above 1.',
  'price spike': 'The price is times `size`; demand follows with the elasticity of `price_response`.',
  'project slip': 'The projects named in `sources` begin `months` later.',
};

/** One thing that goes wrong. */
export const Shock = Type.Object(
  {
    id: Id('Stable id.'),
    kind: Type.Enum([...SHOCK_KINDS], { description: 'What happens.' }),
    words: Type.Optional(Words('What happens, in words.')),
    places: Type.Optional(Type.Array(PlaceCode('A country.'), { minItems: 1, description: 'Countries it strikes.' })),
    materials: Type.Optional(
      Type.Array(Material('A material.'), { minItems: 1, description: 'Materials it strikes.' }),
    ),
    nodes: Type.Optional(Type.Array(Node('A node.'), { minItems: 1, description: 'Nodes it strikes, where fewer.' })),
    sources: Type.Optional(Type.Array(SourceName('A source.'), { minItems: 1, description: 'Sources it strikes.' })),
    ...span,
    left: Type.Optional(
      Type.Union([Share('What is left, 0 to 1.'), Range], {
        format: 'level',
        description: 'What is left while it holds; 0.',
      }),
    ),
    size: Type.Optional(
      Type.Union([Type.Number({ minimum: 0, maximum: 100, description: 'How large.' }), Range], {
        format: 'size',
        description: 'How large it is: the part lost, or what demand or price is times.',
      }),
    ),
    steps: Type.Optional(
      Type.Array(
        Type.Object({ ...span, left: Share('What is left in these months.') }, { additionalProperties: false }),
        { minItems: 1, description: 'What is left month by month, where it changes: a ban, then a quota.' },
      ),
    ),
    months: Type.Optional(Count('How many months later (`project slip`).')),
    companionality: Type.Optional(
      Type.Union([Share('How far it follows.'), Range], {
        format: 'level',
        description: 'How far a by-product follows its host (F-10).',
      }),
    ),
    chance: Type.Optional(Chance('How likely it is to happen at all; 1.')),
    depends_on: Type.Optional(
      Type.Object(
        {
          shock: Id('Id of the shock that comes first.'),
          chance: Chance('How likely this one is where that one happens; `chance` holds where it does not.'),
        },
        { additionalProperties: false, description: 'A common shock first, then those that follow from it.' },
      ),
    ),
    begins: Type.Optional(Chance('Chance to begin in a period in which it does not hold (two-state chain).')),
    ends: Type.Optional(Chance('Chance to end in a period in which it holds (two-state chain).')),
    on: Type.Optional(Type.Boolean({ description: 'Whether it holds before the first period; false.' })),
    assumption: Type.Optional(AssumptionId),
  },
  { additionalProperties: false, description: 'Something that goes wrong.' },
);
