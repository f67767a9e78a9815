/**
 * Lower triangle L of a correlation matrix C = L Lt, row-major, n by n; null where C is not positive definite, which says
 * that the correlations contradict each other.
 */
export function cholesky(c: Float64Array, n: number): Float64Array | null {
  const l = new Float64Array(n * n);
  for (let i = 0; i < n; i++) {
    for (let j = 0; j <= i; j++) {
      let rest = c[i * n + j] as number;
      for (let k = 0; k < j; k++) rest -= (l[i * n + k] as number) * (l[j * n + k] as number);
      if (i !== j) l[i * n + j] = rest / (l[j * n + j] as number);
      else if (rest > 1e-12) l[i * n + i] = Math.sqrt(rest);
      else return null;
    }
  }
  return l;
}
