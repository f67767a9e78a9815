/** A computation that may be made before its turn; what it gives or throws is only heard of at its turn. */
export interface Ahead<T> {
  /** Makes it now, where that was not done yet; never throws. */
  readonly make: () => void;
  /** Its result, made at the latest now; throws what making it threw. */
  readonly take: () => T;
}

type Outcome<T> = { readonly result: T } | { readonly error: unknown };

/** Something to be computed once, now or later: for work to do while another thread has its own. */
export function ahead<T>(compute: () => T): Ahead<T> {
  let made: Outcome<T> | null = null;
  const outcome = (): Outcome<T> => {
    made ??= outcomeOf(compute);
    return made;
  };
  const take = (): T => {
    const done = outcome();
    if ('error' in done) throw done.error;
    return done.result;
  };
  return { make: () => void outcome(), take };
}

function outcomeOf<T>(compute: () => T): Outcome<T> {
  try {
    return { result: compute() };
  } catch (error) {
    return { error };
  }
}
