/** A procurement instrument identifier (DFARS 204.16): office, fiscal year, kind of instrument, serial. */
export interface Piid {
  /** DoDAAC of the contracting office, `SP8000`; null where the number was written without it. */
  readonly office: string | null;
  /** Two digits of the fiscal year. */
  readonly year: string;
  /** R request for proposals, Q for quotations, D contract for orders, C contract, F order. */
  readonly instrument: string;
  readonly serial: string;
}

/** Anchored at the end, since people and systems put things in front: `2025-SPRDL125Q0054`. */
const FULL = /([A-Z0-9]{6})-?(\d{2})-?([A-Z])-?([A-Z0-9]{4})$/;
const SHORT = /^(\d{2})-?([A-Z])-?([A-Z0-9]{4})$/;

const upper = (text: string): string =>
  text
    .trim()
    .toUpperCase()
    .replace(/[\s.–—]+/g, '-');

/** A number however it is spelled, or null where it is no such number: `SP800025R0007`, `sp8000-25-r-0007`, `25-R-0007`. */
export function piidOf(text: string): Piid | null {
  const written = upper(text);
  const [, year, instrument, serial] = SHORT.exec(written) ?? [];
  if (year !== undefined && instrument !== undefined && serial !== undefined) {
    return { office: null, year, instrument, serial };
  }
  const full = FULL.exec(written);
  const [, office, y, i, s] = full ?? [];
  if (office === undefined || y === undefined || i === undefined || s === undefined) return null;
  return { office, year: y, instrument: i, serial: s };
}

/** The one spelling of a number: `SP8000-25-R-0007`; what is no PIID keeps its own words. */
export function numberText(text: string): string {
  const piid = piidOf(text);
  return piid === null || piid.office === null ? text.trim() : `${piid.office}-${tailOf(piid)}`;
}

/** A PIID without its office: `25-R-0007`. */
export const tailOf = ({ year, instrument, serial }: Piid): string => `${year}-${instrument}-${serial}`;

/** Whether two spellings are of one number; one without its office matches any office. */
export function sameNumber(a: string, b: string): boolean {
  const [first, second] = [piidOf(a), piidOf(b)];
  if (first === null || second === null) return bare(a) === bare(b) && bare(a) !== '';
  if (tailOf(first) !== tailOf(second)) return false;
  return first.office === null || second.office === null || first.office === second.office;
}

const bare = (text: string): string => text.toUpperCase().replace(/[^A-Z0-9]/g, '');
