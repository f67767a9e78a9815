import Type, { type Static } from 'typebox';
import { FigureSchema } from './contract.ts';
import { ToldSchema } from './contract-contracts.ts';

const Nullable = <T extends Type.TSchema>(schema: T, description?: string) =>
  Type.Union([schema, Type.Null()], description === undefined ? {} : { description });
const Why = Nullable(Type.String());

/** One line of the key materials wanted: every cell with its evidence, every empty one with its reason in `absent`. */
export const WantedSchema = Type.Object(
  {
    id: Type.String({ description: 'Procurement id; /contracts/:id has it in full' }),
    material: Type.String(),
    materialName: Type.String(),
    title: Type.String(),
    standing: Type.String({ description: 'asked for, under contract or ended' }),
    status: ToldSchema,
    supplier: Nullable(Type.String()),
    form: Nullable(ToldSchema),
    grade: Nullable(ToldSchema),
    term: Nullable(ToldSchema),
    numbers: Type.Array(ToldSchema),
    asked: Nullable(ToldSchema, 'Day of the first step that asked the market'),
    closes: Nullable(ToldSchema, 'Day offers close, as last set'),
    cancelled: Nullable(ToldSchema),
    awarded: Nullable(ToldSchema),
    continues: Nullable(Type.String()),
    continuedBy: Nullable(Type.String()),
    disputed: Type.String({ description: 'What sources disagree about; empty where they do not' }),
    absent: Type.Object(
      {
        form: Why,
        grade: Why,
        quantity: Why,
        ceiling: Why,
        guaranteedMinimum: Why,
        number: Why,
        asked: Why,
        closes: Why,
        cancelled: Why,
        awarded: Why,
        ordered: Why,
      },
      { description: 'Why a cell is empty: not published, no solicitation yet, not awarded, not cancelled' },
    ),
    quantity: Nullable(FigureSchema),
    ceiling: Nullable(FigureSchema),
    guaranteedMinimum: Nullable(FigureSchema),
    ordered: Nullable(FigureSchema),
  },
  { $id: 'Wanted' },
);
export type WantedDto = Static<typeof WantedSchema>;
