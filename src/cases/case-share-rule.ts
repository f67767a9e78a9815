import Type from 'typebox';
import { AssumptionId, Mass, PlaceCode } from './case-words.ts';

const Rule = (description: string) => Type.Enum(['import', 'demand', 'pool'], { description });

/** What part of foreign output can be had (methodology of F-11): a rule by its name, or with what others want. */
export const ShareRuleEntry = Type.Union(
  [
    Rule(
      '`import`: as imports were. `demand`: of every producer the home part of all demand. `pool`: the same of what producers leave after their own needs; of sources with numbers of their own, their `share` of it.',
    ),
    Type.Object(
      {
        rule: Rule('The rule.'),
        world_demand: Type.Optional(
          Type.Record(Type.String(), Mass('A year.'), {
            format: 'nodes',
            description: 'What the world wants in a year, by material; what it produced, where a material is left out.',
          }),
        ),
        excluded: Type.Optional(
          Type.Array(PlaceCode('A country.'), {
            description:
              'Countries that get nothing of what others make: their `needs` come off the demand it is shared by.',
          }),
        ),
        needs: Type.Optional(
          Type.Record(
            Type.String(),
            Type.Record(Type.String(), Mass('A year.'), { format: 'nodes', description: 'By material.' }),
            {
              format: 'places',
              description: 'What countries want in a year: those excluded, and by `pool` what producers keep first.',
            },
          ),
        ),
        assumption: Type.Optional(AssumptionId),
      },
      { additionalProperties: false, description: 'The rule with what others want.' },
    ),
  ],
  {
    format: 'either',
    description:
      'What part of foreign output can be had, `import` if left out. `demand` and `pool` take outputs from world production by country of what is traded; where no table says who refines, a material is not modelled by them.',
  },
);
