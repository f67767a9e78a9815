import Type from 'typebox';

/**
 * The words case files are written in. Every schema says by `format` what its text must be; what a schema of JSON cannot
 * say (a month that exists, a known material, a unit that is a mass) is checked by that name.
 */

const text = (format: string, description: string, examples: readonly string[]) =>
  Type.String({ format, description, examples: [...examples] });

export const Id = (description: string) =>
  Type.String({ format: 'id', pattern: '^[a-z0-9][a-z0-9-]*$', maxLength: 80, description });
export const Words = (description: string) => Type.String({ minLength: 1, maxLength: 2000, description });
export const Month = (description: string) => text('month', description, ['2027-01']);
export const Day = (description: string) => text('day', description, ['2026-02-28']);
export const Material = (description: string) => text('material', description, ['antimony']);
export const PlaceCode = (description: string) => text('place', description, ['CHN']);
export const Node = (description: string) => text('node', description, ['antimony', 'cobalt/alloy-grade']);
export const SourceName = (description: string) => text('source', description, ['import/CHN/antimony']);
export const AssumptionId = Type.String({
  format: 'assumption',
  description: 'Id of the assumption in `assumptions` that this value rests on.',
});
export const Mass = (description: string) => text('mass', description, ['300 t', '6,685,871 lb']);
export const UnitPrice = (description: string) => text('unit price', description, ['36.64 USD/lb']);
export const Share = (description: string) => Type.Number({ minimum: 0, maximum: 1, description });
export const Factor = (description: string) => Type.Number({ minimum: 0, maximum: 100, description });
export const Chance = (description: string) => Type.Number({ minimum: 0, maximum: 1, description });
export const Count = (description: string) => Type.Integer({ minimum: 0, maximum: 1200, description });

/** A range somebody would give: uniform, triangular or PERT; a PERT where a mode is named, else uniform. */
export const Range = Type.Object(
  {
    low: Type.Number({ minimum: -1, maximum: 100, description: 'Lowest value.' }),
    mode: Type.Optional(Type.Number({ minimum: -1, maximum: 100, description: 'Most likely value.' })),
    high: Type.Number({ minimum: -1, maximum: 100, description: 'Highest value.' }),
    shape: Type.Optional(
      Type.Enum(['PERT', 'triangular', 'uniform'], {
        description: 'Distribution between them: PERT where a mode is given, else uniform.',
      }),
    ),
    assumption: Type.Optional(AssumptionId),
  },
  { format: 'range', additionalProperties: false, description: 'A range of values, drawn once a draw.' },
);

/** A level 0 to 1, or a range of one. */
export const Level = (description: string) =>
  Type.Union([Share('The level.'), Range], { format: 'level', description });

/** A share for each period: one for all, a list with one for each, or one for each phase by name. */
export const SharePath = (description: string) =>
  Type.Union(
    [
      Share('The same in every period.'),
      Type.Array(Share('In one period.'), { description: 'One for each period.' }),
      Type.Record(Type.String(), Share('In every period of the phase.'), { description: 'By name of the phase.' }),
    ],
    { format: 'path', description },
  );

/** A factor of one and above for each period. */
export const FactorPath = (description: string) =>
  Type.Union(
    [
      Factor('The same in every period.'),
      Type.Array(Factor('In one period.'), { description: 'One for each period.' }),
      Type.Record(Type.String(), Factor('In every period of the phase.'), { description: 'By name of the phase.' }),
    ],
    { format: 'path', description },
  );

/** Levels by phase, or one for all, each a number or a range; a list has one number for each period. */
export const LevelPath = (description: string) =>
  Type.Union(
    [
      Share('The same in every period.'),
      Range,
      Type.Array(Share('In one period.'), { description: 'One for each period.' }),
      Type.Record(Type.String(), Type.Union([Share('In every period of the phase.'), Range], { format: 'level' }), {
        description: 'By name of the phase.',
      }),
    ],
    { format: 'path', description },
  );

/** Masses for each period: one for all, or a list with one for each. */
export const MassPath = (description: string) =>
  Type.Union(
    [Mass('The same in every period.'), Type.Array(Mass('In one period.'), { description: 'One for each.' })],
    {
      format: 'path',
      description,
    },
  );

/** What is common to everything that may be switched on for some months of the horizon. */
export const span = {
  from: Type.Optional(Month('First month it holds for; the first of the horizon where it is left out.')),
  until: Type.Optional(Month('Last month it holds for; the last of the horizon where it is left out.')),
};
