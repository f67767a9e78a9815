import Type, { type Static } from 'typebox';
import { RunEntrySchema, RunResultSchema } from './contract-runs.ts';

/** Shape of what the newest kept run of the reference case says of one material. */

const { nodes, notModelled, cells, tables } = RunResultSchema.properties;

export const MaterialShortfallSchema = Type.Object(
  {
    case: Type.String({ description: 'Id of the case that is looked at' }),
    run: Type.Union([RunEntrySchema, Type.Null()], {
      description: 'The newest kept run of it as known by the day asked for; null where it was not run yet',
    }),
    tables: Type.Union([tables, Type.Null()]),
    nodes: Type.Array(nodes.items, { description: 'The material, or its forms and grades, worst first' }),
    notModelled,
    cells: Type.Array(cells.items, { description: 'Where the numbers of this material come from' }),
  },
  { $id: 'MaterialShortfall', description: 'Nothing is run for this answer: it is read from a kept run' },
);
export type MaterialShortfallDto = Static<typeof MaterialShortfallSchema>;
