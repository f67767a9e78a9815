/**
 * The keyed random streams of src/numeric/stream.ts (xoshiro128++, its state filled from seed, factor and draw), for four
 * draws at once: lane n of every vector belongs to draw `draw + n`.
 */

// @ts-ignore: decorator
@inline
function mixed(word: v128): v128 {
  const a = i32x4.mul(v128.xor(word, i32x4.shr_u(word, 16)), i32x4.splat(0x85ebca6b));
  const b = i32x4.mul(v128.xor(a, i32x4.shr_u(a, 13)), i32x4.splat(0xc2b2ae35));
  return v128.xor(b, i32x4.shr_u(b, 16));
}

// @ts-ignore: decorator
@inline
function rotated(word: v128, left: i32): v128 {
  return v128.or(i32x4.shl(word, left), i32x4.shr_u(word, 32 - left));
}

/** Writes the four words of state of one factor's streams in four draws to `state` (64 bytes). */
export function seek(state: usize, seed: u32, high: u32, low: u32, draw: u32): void {
  const draws = i32x4.add(i32x4.splat(draw), i32x4(0, 1, 2, 3));
  const step = i32x4.splat(0x9e3779b9);
  let word = mixed(i32x4.splat(seed ^ 0x243f6a88));
  word = mixed(v128.xor(word, i32x4.splat(high)));
  word = mixed(v128.xor(word, i32x4.splat(low)));
  word = i32x4.add(mixed(v128.xor(word, draws)), step);
  let s0 = mixed(v128.xor(word, i32x4.splat(high)));
  word = i32x4.add(word, step);
  const s1 = mixed(v128.xor(word, i32x4.splat(low)));
  word = i32x4.add(word, step);
  const s2 = mixed(v128.xor(word, draws));
  word = i32x4.add(word, step);
  const s3 = mixed(v128.xor(word, i32x4.splat(seed)));
  // A state of nothing but zeros would stay so.
  const zero = i32x4.eq(v128.or(v128.or(s0, s1), v128.or(s2, s3)), i32x4.splat(0));
  s0 = v128.or(s0, v128.and(zero, i32x4.splat(1)));
  v128.store(state, s0);
  v128.store(state, s1, 16);
  v128.store(state, s2, 32);
  v128.store(state, s3, 48);
}

// @ts-ignore: decorator
@inline
function uniformOf(high: v128, low: v128): v128 {
  const sum = f64x2.add(
    f64x2.mul(f64x2.convert_low_i32x4_u(high), f64x2.splat(67108864)),
    f64x2.convert_low_i32x4_u(low),
  );
  return f64x2.mul(f64x2.add(sum, f64x2.splat(0.5)), f64x2.splat(1.0 / 9007199254740992.0));
}

/** Takes `count` uniform numbers of each of the four streams: [number, lane] to `to`; the state moves on. */
export function uniforms(state: usize, to: usize, count: i32): void {
  let s0 = v128.load(state);
  let s1 = v128.load(state, 16);
  let s2 = v128.load(state, 32);
  let s3 = v128.load(state, 48);
  for (let n = 0; n < count; n++) {
    const first = i32x4.shr_u(i32x4.add(rotated(i32x4.add(s0, s3), 7), s0), 5);
    let shifted = i32x4.shl(s1, 9);
    let t2 = v128.xor(s2, s0);
    let t3 = v128.xor(s3, s1);
    s1 = v128.xor(s1, t2);
    s0 = v128.xor(s0, t3);
    s2 = v128.xor(t2, shifted);
    s3 = rotated(t3, 11);
    const second = i32x4.shr_u(i32x4.add(rotated(i32x4.add(s0, s3), 7), s0), 6);
    shifted = i32x4.shl(s1, 9);
    t2 = v128.xor(s2, s0);
    t3 = v128.xor(s3, s1);
    s1 = v128.xor(s1, t2);
    s0 = v128.xor(s0, t3);
    s2 = v128.xor(t2, shifted);
    s3 = rotated(t3, 11);
    v128.store(to, uniformOf(first, second));
    v128.store(
      to,
      uniformOf(v128.shuffle<i32>(first, first, 2, 3, 2, 3), v128.shuffle<i32>(second, second, 2, 3, 2, 3)),
      16,
    );
    to += 32;
  }
  v128.store(state, s0);
  v128.store(state, s1, 16);
  v128.store(state, s2, 32);
  v128.store(state, s3, 48);
}
