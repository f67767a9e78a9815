import { exp, log } from './elementary.ts';

/** Value of a polynomial whose coefficients come lowest power first. */
function polynomial(coefficients: readonly number[], x: number): number {
  let sum = 0;
  for (let n = coefficients.length - 1; n >= 0; n--) sum = sum * x + (coefficients[n] as number);
  return sum;
}

// Wichura 1988, algorithm AS 241 (PPND16): rational approximations in three ranges, relative error about 1e-16.
const CENTRE = {
  over: [
    3.3871328727963665, 133.14166789178438, 1971.5909503065513, 13731.69376550946, 45921.95393154987, 67265.7709270087,
    33430.57558358813, 2509.0809287301227,
  ],
  under: [
    1, 42.31333070160091, 687.1870074920579, 5394.196021424751, 21213.794301586597, 39307.89580009271,
    28729.085735721943, 5226.495278852854,
  ],
};
const MIDDLE = {
  over: [
    1.4234371107496835, 4.630337846156546, 5.769497221460691, 3.6478483247632045, 1.2704582524523684,
    0.2417807251774506, 0.022723844989269184, 0.0007745450142783414,
  ],
  under: [
    1, 2.053191626637759, 1.6763848301838038, 0.6897673349851, 0.14810397642748008, 0.015198666563616457,
    0.0005475938084995345, 1.0507500716444169e-9,
  ],
};
const TAIL = {
  over: [
    6.657904643501103, 5.463784911164114, 1.7848265399172913, 0.29656057182850487, 0.026532189526576124,
    0.0012426609473880784, 2.7115555687434876e-5, 2.0103343992922881e-7,
  ],
  under: [
    1, 0.599832206555888, 0.1369298809227358, 0.014875361290850615, 0.0007868691311456133, 1.8463183175100548e-5,
    1.421511758316446e-7, 2.0442631033899397e-15,
  ],
};

/** Standard normal quantile of a probability strictly between 0 and 1. */
export function normalQuantile(p: number): number {
  if (!(p > 0 && p < 1)) throw new RangeError(`a probability strictly between 0 and 1 is needed, got ${p}`);
  const centred = p - 0.5;
  if (Math.abs(centred) <= 0.425) {
    const r = 0.180625 - centred * centred;
    return (centred * polynomial(CENTRE.over, r)) / polynomial(CENTRE.under, r);
  }
  const root = Math.sqrt(-log(centred < 0 ? p : 1 - p));
  const [{ over, under }, r] = root <= 5 ? [MIDDLE, root - 1.6] : [TAIL, root - 5];
  const tail = polynomial(over, r) / polynomial(under, r);
  return centred < 0 ? -tail : tail;
}

const INVERSE_ROOT_2PI = 0.3989422804014327;

/** Standard normal density. */
export function normalDensity(x: number): number {
  return INVERSE_ROOT_2PI * exp(-0.5 * x * x);
}

/**
 * Standard normal distribution function: the series of the density near the middle (Marsaglia 2004), the continued fraction
 * of Mills' ratio in the tails, so that small probabilities keep their digits.
 */
export function normalCdf(x: number): number {
  if (x < -38) return 0;
  if (x > 9) return 1;
  if (Math.abs(x) >= 2.5) {
    const tail = normalDensity(x) / millsFraction(Math.abs(x));
    return x < 0 ? tail : 1 - tail;
  }
  let [sum, term] = [x, x];
  for (let n = 3; Math.abs(term) > 1e-18 * Math.abs(sum); n += 2) {
    term *= (x * x) / n;
    sum += term;
  }
  return 0.5 + sum * normalDensity(x);
}

/** x + 1/(x + 2/(x + 3/(x + ...))): density over tail probability. */
function millsFraction(x: number): number {
  let value = x;
  for (let n = 160; n >= 1; n--) value = x + n / value;
  return value;
}
