import Type, { type Static } from 'typebox';

/** Shapes that wrap other answers: the one error, and the page of a list. */

const Nullable = <T extends Type.TSchema>(schema: T) => Type.Union([schema, Type.Null()]);

export const ErrorSchema = Type.Object(
  {
    error: Type.Object({
      code: Type.String({ description: 'Stable code, listed in docs/reference/errors.md' }),
      message: Type.String(),
      expected: Nullable(Type.String()),
      advice: Type.String(),
    }),
  },
  { $id: 'Error' },
);
export type ErrorDto = Static<typeof ErrorSchema>;

/** A page of a list; `next` is the cursor to pass as `cursor`, null at the end. */
export const PageOf = <T extends Type.TSchema>(item: T) =>
  Type.Object({ items: Type.Array(item), total: Type.Integer(), next: Nullable(Type.String()) });
export interface PageDto<T> {
  readonly items: readonly T[];
  readonly total: number;
  readonly next: string | null;
}
