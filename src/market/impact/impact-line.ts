import type { Figure } from '../../ledger/figure.ts';
import { FORM_ORDER, type SameForm, sameForm } from '../supply.ts';
import { quantityIn } from '../unit-price.ts';
import { GUARDS } from './guards.ts';
import type { Masses } from './masses.ts';
import { type Printed, readingsOf } from './readings.ts';
import type { ImpactRequest } from './request.ts';
import { type Share, shareOf } from './share.ts';
import { SCOPES, type Scope, type SupplyLine } from './supply-lines.ts';

/** A share of a supply as one edition prints it for one year. */
export interface ShareReading extends Printed, Share {}

/** A year of the request beside one supply; the first reading is the one chosen, others are the year before and other editions. */
export interface ImpactLine {
  readonly scope: Scope;
  readonly label: string;
  readonly property: string;
  readonly form: string | null;
  readonly sameForm: SameForm;
  readonly readings: readonly ShareReading[];
  /** Whether the chosen share is above our guard; null where there is none for it. */
  readonly aboveGuard: boolean | null;
}

/** World first, production at home last; in each the form asked for first. */
export const byScopeAndForm = (a: ImpactLine, b: ImpactLine): number =>
  SCOPES.indexOf(a.scope) - SCOPES.indexOf(b.scope) || FORM_ORDER.indexOf(a.sameForm) - FORM_ORDER.indexOf(b.sameForm);

/** One supply with the shares that a year of the request is of it. */
export function lineOf({ printed, ...supply }: SupplyLine, masses: Masses, { form, year }: ImpactRequest): ImpactLine {
  const readings = readingsOf(printed, year).map((one) => ({
    ...one,
    ...shareOf(masses, one.figure, { part: 'a year of the request', whole: supply.label }),
  }));
  return {
    ...supply,
    sameForm: sameForm(supply.form, form),
    readings,
    aboveGuard: aboveGuard(supply.scope, readings[0]?.share ?? null),
  };
}

function aboveGuard(scope: Scope, share: Figure | null): boolean | null {
  const guard = scope === 'world' ? GUARDS.world : scope === 'use' ? GUARDS.home : null;
  if (guard === null || share === null) return null;
  const { value } = share;
  const most = value.kind === 'range' ? value.high : quantityIn(share);
  return most === null ? null : most.amount > guard;
}
