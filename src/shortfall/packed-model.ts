import type { Model } from './model.ts';

/** An array of numbers as JSON writes it, under the name of its kind; null is NaN: JSON has none. */
export type PackedArray =
  | { readonly float64: readonly (number | null)[] }
  | { readonly int32: readonly number[] }
  | { readonly uint8: readonly number[] };

/** A model as plain data: what were typed arrays are packed ones. */
export type PackedModel = Readonly<Record<string, unknown>>;

/** A model as plain data that survives JSON. */
export function packed(model: Model): PackedModel {
  return pack(model) as PackedModel;
}

/** A model from its packed form. */
export function unpacked(model: PackedModel): Model {
  return unpack(model) as Model;
}

function pack(value: unknown): unknown {
  if (value instanceof Float64Array) {
    return { float64: Array.from(value, (number) => (Number.isNaN(number) ? null : number)) };
  }
  if (value instanceof Int32Array) return { int32: Array.from(value) };
  if (value instanceof Uint8Array) return { uint8: Array.from(value) };
  return eachField(value, pack);
}

function unpack(value: unknown): unknown {
  if (typeof value === 'object' && value !== null) {
    const { float64, int32, uint8 } = value as Partial<Record<string, readonly (number | null)[]>>;
    if (float64 !== undefined) return Float64Array.from(float64, (number) => number ?? Number.NaN);
    if (int32 !== undefined) return Int32Array.from(int32 as readonly number[]);
    if (uint8 !== undefined) return Uint8Array.from(uint8 as readonly number[]);
  }
  return eachField(value, unpack);
}

function eachField(value: unknown, change: (value: unknown) => unknown): unknown {
  if (Array.isArray(value)) return value.map(change);
  if (typeof value !== 'object' || value === null) return value;
  return Object.fromEntries(Object.entries(value).map(([key, field]: [string, unknown]) => [key, change(field)]));
}
