/** The same data as something that may be changed, as JSON schemas type it. */
export type Plain<T> = T extends string | number | boolean | null | undefined
  ? T
  : T extends readonly (infer Item)[]
    ? Plain<Item>[]
    : T extends object
      ? { -readonly [K in keyof T]: Plain<T[K]> }
      : T;

/** A copy of JSON-ready data. */
export function plain<T>(data: T): Plain<T> {
  return structuredClone(data) as Plain<T>;
}
