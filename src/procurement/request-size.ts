import type { Figure } from '../ledger/figure.ts';
import { massesOf, yearlyPace } from '../market/impact/masses.ts';
import { type Share, shareOf } from '../market/impact/share.ts';
import type { MaterialView } from '../market/material-view.ts';
import { FORM_ORDER, type SameForm, type Supply, sameForm, usSupplies, worldSupplies } from '../market/supply.ts';
import type { Contract } from './contract-record.ts';

/** How large a request is beside one year of one supply; the share names its denominator. */
export interface SizeAgainst extends Supply, Share {
  /** Whether the supply is of the form asked for, as far as both are named. */
  readonly sameForm: SameForm;
}

/** The size of a request: what it asks for in a year, beside US and world supply. */
export interface RequestSize {
  /** Quantity over its years, else the whole of it. */
  readonly perYear: Figure | null;
  readonly against: readonly SizeAgainst[];
  readonly refused: string | null;
}

/** Sets a year of a request beside supply of the latest editions; our own comparison, on the arithmetic of F-23. */
export function requestSizeOf(contract: Contract, view: MaterialView): RequestSize {
  const perYear = yearOf(contract);
  if (perYear === null) return { perYear, against: [], refused: 'No quantity in tons is published.' };
  const form = contract.form?.value ?? null;
  const masses = massesOf(perYear, form, view);
  const supplies = [...usSupplies(view), ...worldSupplies(view)];
  const against = supplies.map((supply) => ({
    ...supply,
    sameForm: sameForm(supply.form, form),
    ...shareOf(masses, supply.figure, { part: 'a year of the request', whole: supply.label }),
  }));
  return {
    perYear,
    against: [...against].sort((a, b) => FORM_ORDER.indexOf(a.sameForm) - FORM_ORDER.indexOf(b.sameForm)),
    refused: supplies.length === 0 ? 'No supply of the material is published by year.' : null,
  };
}

/** A year of what is asked for, in tonnes; where no term is published the whole counts as one. */
export function yearOf({ procurement, termYears }: Contract): Figure | null {
  const years = termYears?.value ?? 1;
  const spread = `the whole quantity spread evenly over ${years} years`;
  const rule = termYears === null ? 'the whole quantity; no term is published' : `hypothetical: ${spread}`;
  const year = yearlyPace(procurement.quantity, years * 12, rule);
  if (year === null || termYears === null) return year;
  return { ...year, evidence: [...new Set([...year.evidence, termYears.evidence])] };
}
