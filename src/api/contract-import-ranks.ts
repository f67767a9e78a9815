import Type, { type Static } from 'typebox';
import { FigureSchema } from './contract.ts';

/** Schema of the order of a material's import sources, of the editions that print no shares. */
export const ImportRanksSchema = Type.Object({
  items: Type.Array(
    Type.Object({
      form: Type.String(),
      period: Type.String(),
      edition: Type.String(),
      ranks: Type.Array(Type.Object({ place: Type.String(), placeName: Type.String(), rank: FigureSchema }), {
        description: 'Largest source first; a rank is a place in the order and says nothing of the share',
      }),
    }),
  ),
});
export type ImportRanksDto = Static<typeof ImportRanksSchema>;
