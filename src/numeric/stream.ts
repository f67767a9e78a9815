/**
 * Random streams keyed by (seed, factor, draw): what a factor draws depends on nothing else, neither on order nor on what
 * other factors there are. Generator: xoshiro128++ (Blackman and Vigna 2019), its state filled from the key.
 */

/** A factor's stable name (`export-ban/CHN/antimony`) as 64 bits in two words. */
export interface FactorKey {
  readonly high: number;
  readonly low: number;
}

/** A generator's state: four words, changed by every number taken. */
export type Stream = Uint32Array;

/** An empty state, to be pointed at a key with `seek`. */
export function newStream(): Stream {
  return new Uint32Array(4);
}

/** Mixes all bits of a word into all others (Murmur3 finaliser). */
export function mixed(word: number): number {
  const a = Math.imul(word ^ (word >>> 16), 0x85ebca6b);
  const b = Math.imul(a ^ (a >>> 13), 0xc2b2ae35);
  return (b ^ (b >>> 16)) >>> 0;
}

/** The key of a name: two FNV-1a sums over its UTF-16 units from different starts, each mixed with the other. */
export function factorKey(name: string): FactorKey {
  let a = 0x811c9dc5;
  let b = 0x9e3779b9;
  for (let n = 0; n < name.length; n++) {
    const unit = name.charCodeAt(n);
    a = Math.imul(a ^ unit, 0x01000193);
    b = Math.imul(b ^ unit, 0x85ebca77);
  }
  const high = mixed(a ^ name.length);
  return { high, low: mixed(b ^ high) };
}

/** Points a stream at the beginning of what a factor draws in one draw. `seed` and `draw` are whole, below 2^32. */
export function seek(stream: Stream, seed: number, { high, low }: FactorKey, draw: number): void {
  let word = mixed(seed ^ 0x243f6a88);
  word = mixed(word ^ high);
  word = mixed(word ^ low);
  word = mixed(word ^ draw);
  for (let n = 0; n < 4; n++) {
    word = (word + 0x9e3779b9) >>> 0;
    stream[n] = mixed(word ^ (n === 0 ? high : n === 1 ? low : n === 2 ? draw : seed));
  }
  // A state of nothing but zeros would stay so.
  if ((stream[0] as number) + (stream[1] as number) + (stream[2] as number) + (stream[3] as number) === 0)
    stream[0] = 1;
}

/** The next 32 bits. */
export function next32(s: Stream): number {
  // Read one by one: taking an array apart costs more than all the rest.
  const s0 = s[0] as number;
  const s1 = s[1] as number;
  const sum = (s0 + (s[3] as number)) | 0;
  const result = (((sum << 7) | (sum >>> 25)) + s0) >>> 0;
  const shifted = s1 << 9;
  const t2 = (s[2] as number) ^ s0;
  const t3 = (s[3] as number) ^ s1;
  s[1] = s1 ^ t2;
  s[0] = s0 ^ t3;
  s[2] = t2 ^ shifted;
  s[3] = (t3 << 11) | (t3 >>> 21);
  return result;
}

/** The next number strictly between 0 and 1, of 53 bits. */
export function nextUniform(s: Stream): number {
  const high = next32(s) >>> 5;
  const low = next32(s) >>> 6;
  return (high * 67_108_864 + low + 0.5) / 9_007_199_254_740_992;
}
