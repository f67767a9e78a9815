/** Numbers of one draw's neighbours: the kernel works out four draws at a time. */
export const FOUR = 4;

/** Memory given out piece by piece, and what has to be written there. */
export interface Shelf {
  /** Keeps numbers; gives their address, 0 where there are none to keep. */
  readonly put: (data: Int32Array | Float64Array | null) => number;
  /** Leaves room for so many 64-bit numbers, all zero. */
  readonly room: (numbers: number) => number;
  readonly parts: readonly { readonly at: number; readonly data: Int32Array | Float64Array }[];
}

/** Memory from an address on; vectors of the kernel stand on addresses that 16 divides. */
export function newShelf(from: number): Shelf {
  const parts: { at: number; data: Int32Array | Float64Array }[] = [];
  let free = from;
  const take = (bytes: number): number => {
    const at = Math.ceil(free / 16) * 16;
    free = at + bytes;
    return at;
  };
  return {
    put: (data) => {
      if (data === null) return 0;
      const at = take(data.byteLength);
      parts.push({ at, data });
      return at;
    },
    room: (numbers) => take(numbers * 8),
    parts,
  };
}

/** Every number four times, side by side. */
export function inFours(numbers: Float64Array): Float64Array {
  const fours = new Float64Array(numbers.length * FOUR);
  for (let n = 0; n < fours.length; n++) fours[n] = numbers[Math.floor(n / FOUR)] as number;
  return fours;
}

/** Records of equal length, of whole numbers and of 64-bit numbers after them. */
export function records(
  bytes: number,
  of: readonly { readonly whole: readonly number[]; readonly real?: readonly number[]; readonly realAt?: number }[],
): Int32Array {
  const all = new Int32Array((of.length * bytes) / 4);
  of.forEach(({ whole, real = [], realAt = 0 }, n) => {
    all.set(whole, (n * bytes) / 4);
    if (real.length > 0) new Float64Array(all.buffer, n * bytes + realAt, real.length).set(real);
  });
  return all;
}

/** Words of 64 periods: a bit is set where a number is not 1. [item, word], two 32-bit halves each, the lower first. */
export function masksOf(numbers: Float64Array, periods: number): Int32Array {
  const words = 2 * Math.ceil(periods / 64);
  const masks = new Int32Array((numbers.length / periods) * words);
  numbers.forEach((number, n) => {
    const [item, t] = [Math.floor(n / periods), n % periods];
    if (number !== 1) masks[item * words + (t >> 5)] = (masks[item * words + (t >> 5)] as number) | (1 << (t & 31));
  });
  return masks;
}
