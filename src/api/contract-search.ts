import Type, { type Static } from 'typebox';

/** Shapes of the answers of search. */

const Nullable = <T extends Type.TSchema>(schema: T) => Type.Union([schema, Type.Null()]);
const Segments = (description: string) =>
  Type.Array(Type.Object({ text: Type.String(), hit: Type.Boolean() }), { description });

export const SearchSchema = Type.Object(
  {
    query: Type.String(),
    knownOn: Type.String({ description: 'Only what was published by this day is searched' }),
    total: Type.Integer({ minimum: 0, description: 'Things found, of all kinds' }),
    groups: Type.Array(
      Type.Object({
        kind: Type.String({
          description: 'material, form, procurement, price, claim, event, statement, judgement ...',
        }),
        total: Type.Integer({ minimum: 0, description: 'Things of this kind found' }),
        hits: Type.Array(
          Type.Object({
            id: Type.String({ description: 'Kind and name of the thing' }),
            title: Segments('What it is called; `hit` marks what was looked for'),
            snippet: Segments('Where it says so'),
            page: Nullable(Type.String({ description: 'Page of the web app that shows it, with its choices' })),
            route: Type.String({ description: 'Route below /api/v1 with all of it' }),
            evidence: Nullable(Type.String({ description: 'Evidence behind it, the first where there is much' })),
          }),
        ),
      }),
      { description: 'By kind; best first within each' },
    ),
  },
  { $id: 'Search' },
);
export type SearchDto = Static<typeof SearchSchema>;
