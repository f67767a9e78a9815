import { exp, log } from './elementary';

/** Standard normal quantile and distribution function of src/numeric/normal.ts (Wichura 1988; Marsaglia 2004). */

// @ts-ignore: decorator
@inline
function horner7(x: f64, a: f64, b: f64, c: f64, d: f64, e: f64, f: f64, g: f64, h: f64): f64 {
  return ((((((h * x + g) * x + f) * x + e) * x + d) * x + c) * x + b) * x + a;
}

function centre(q: f64): f64 {
  const r: f64 = 0.180625 - q * q;
  const over = horner7(r,
    3.3871328727963665, 133.14166789178438, 1971.5909503065513, 13731.69376550946,
    45921.95393154987, 67265.7709270087, 33430.57558358813, 2509.0809287301227);
  const under = horner7(r,
    1, 42.31333070160091, 687.1870074920579, 5394.196021424751,
    21213.794301586597, 39307.89580009271, 28729.085735721943, 5226.495278852854);
  return (q * over) / under;
}

function middle(r: f64): f64 {
  const over = horner7(r,
    1.4234371107496835, 4.630337846156546, 5.769497221460691, 3.6478483247632045,
    1.2704582524523684, 0.2417807251774506, 0.022723844989269184, 0.0007745450142783414);
  const under = horner7(r,
    1, 2.053191626637759, 1.6763848301838038, 0.6897673349851,
    0.14810397642748008, 0.015198666563616457, 0.0005475938084995345, 1.0507500716444169e-9);
  return over / under;
}

function farTail(r: f64): f64 {
  const over = horner7(r,
    6.657904643501103, 5.463784911164114, 1.7848265399172913, 0.29656057182850487,
    0.026532189526576124, 0.0012426609473880784, 2.7115555687434876e-5, 2.0103343992922881e-7);
  const under = horner7(r,
    1, 0.599832206555888, 0.1369298809227358, 0.014875361290850615,
    0.0007868691311456133, 1.8463183175100548e-5, 1.421511758316446e-7, 2.0442631033899397e-15);
  return over / under;
}

/** Standard normal quantile of a probability strictly between 0 and 1; stops the kernel outside. */
export function normalQuantile(p: f64): f64 {
  if (!(p > 0 && p < 1)) unreachable();
  const centred = p - 0.5;
  if (abs(centred) <= 0.425) return centre(centred);
  const root = sqrt(-log(centred < 0 ? p : 1 - p));
  const tail = root <= 5 ? middle(root - 1.6) : farTail(root - 5);
  return centred < 0 ? -tail : tail;
}

/** Standard normal density. */
export function normalDensity(x: f64): f64 {
  return 0.3989422804014327 * exp(-0.5 * x * x);
}

/** x + 1/(x + 2/(x + 3/(x + ...))): density over tail probability. */
function millsFraction(x: f64): f64 {
  let value = x;
  for (let n: f64 = 160; n >= 1; n--) value = x + n / value;
  return value;
}

/** Standard normal distribution function. */
export function normalCdf(x: f64): f64 {
  if (x < -38) return 0;
  if (x > 9) return 1;
  if (abs(x) >= 2.5) {
    const tail = normalDensity(x) / millsFraction(abs(x));
    return x < 0 ? tail : 1 - tail;
  }
  let sum = x;
  let term = x;
  for (let n: f64 = 3; abs(term) > 1e-18 * abs(sum); n += 2) {
    term *= (x * x) / n;
    sum += term;
  }
  return 0.5 + sum * normalDensity(x);
}
