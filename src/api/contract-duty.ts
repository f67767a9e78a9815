import Type, { type Static } from 'typebox';
import { FigureSchema } from './contract.ts';

const Nullable = <T extends Type.TSchema>(schema: T) => Type.Union([schema, Type.Null()]);
const Named = Type.Object({ id: Type.String(), name: Type.String() });

export const DutySchema = Type.Object(
  {
    code: Type.String({ description: 'As printed, 8112.92.10' }),
    origin: Named,
    on: Type.String(),
    knownOn: Type.String(),
    covers: Type.Array(Type.Object({ material: Named, form: Nullable(Type.String()), heading: Type.String() })),
    mixed: Type.Boolean({ description: 'The code covers more than one material' }),
    fromHeading: Type.Boolean({ description: 'Only a heading above the code is known: it may cover less' }),
    items: Type.Array(
      Type.Object({
        layer: Type.String(),
        name: Type.String(),
        status: Type.String({
          description:
            'rate, rate of a part of the code, may apply, exempt, as announced, sets no duty, not in force, state unknown, or not in the ledger (unknown, never 0)',
        }),
        counted: Type.Boolean({ description: 'Whether the rate is part of `adValorem` or `specific`' }),
        figure: Nullable(FigureSchema),
        measure: Nullable(Type.String({ description: 'Title of the measure' })),
        reason: Type.String(),
        evidence: Type.Array(Type.String()),
      }),
    ),
    adValorem: Type.Union([FigureSchema, Type.Null()], {
      description:
        'Percent of value of the layers that a source says add: the least, as long as a layer is missing; null where none counts or nothing says they add',
    }),
    specific: Type.Array(FigureSchema, { description: 'Duties by weight; they never add to those by value' }),
    missing: Type.Array(Type.String(), { description: 'Layers the ledger has no rate of; none of them is zero' }),
    rules: Type.Array(
      Type.Object({ words: Type.String(), evidence: Type.Array(Type.String()) }, { description: 'What adds to what' }),
    ),
    caution: Type.String(),
  },
  {
    $id: 'Duty',
    description: 'The layers of a US import duty, each with its source; layers that are missing are named',
  },
);
export type DutyDto = Static<typeof DutySchema>;
