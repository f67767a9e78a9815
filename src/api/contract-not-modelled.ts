import Type, { type Static } from 'typebox';

const Nullable = <T extends Type.TSchema>(schema: T) => Type.Union([schema, Type.Null()]);

export const ModelNeedSchema = Type.Object({
  need: Type.String(),
  state: Type.String({
    description: 'at hand; withheld, not available, not applicable, net exporter or described; not stated',
  }),
  evidence: Nullable(
    Type.String({
      description: 'Id of the newest figure, else of what says there is none; null where nothing is said',
    }),
  ),
  period: Nullable(Type.String({ description: 'The time that evidence speaks of' })),
  later: Nullable(
    Type.String({ description: 'What sources say of later times instead of a figure, such as withheld; else null' }),
  ),
});
export type ModelNeedDto = Static<typeof ModelNeedSchema>;

export const NotModelledSchema = Type.Object(
  {
    material: Type.String(),
    name: Type.String(),
    category: Nullable(Type.String()),
    reason: Type.String({ description: 'Why it has no shortfall model' }),
    atHand: Type.Integer({ description: 'How many of the needs have a figure' }),
    needs: Type.Array(ModelNeedSchema, { description: 'Inputs of the sizing model (F-11), in one order for all' }),
  },
  { $id: 'NotModelled', description: 'A material without a shortfall model, and why' },
);
export type NotModelledDto = Static<typeof NotModelledSchema>;
