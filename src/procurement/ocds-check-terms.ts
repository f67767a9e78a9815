import type { Json } from '../ledger/canonical.ts';
import { objectsOf } from './ocds-check-dates.ts';
import { found, type OcdsFinding } from './ocds-finding.ts';
import { isObject, type OcdsObject, objectsIn, textIn } from './ocds-json.ts';
import { TENDER_STATUS } from './ocds-process.ts';
import { PROCUREMENT_STATES, type ProcurementState } from './state.ts';

/** Amounts and quantities of a release. */
export function checkMoney(release: OcdsObject, place: string): readonly OcdsFinding[] {
  return [
    ...objectsOf(release, place).flatMap(({ object, path }) => [
      ...wrongMoney(object, path),
      ...wrongQuantity(object, path),
    ]),
    ...ceilingsAsValues(release, place),
  ];
}

function wrongMoney({ amount, currency }: OcdsObject, path: string): readonly OcdsFinding[] {
  if (amount === undefined && currency === undefined) return [];
  const whole = typeof amount === 'number' && Number.isFinite(amount) && amount >= 0;
  const named = typeof currency === 'string' && /^[A-Z]{3}$/.test(currency);
  return whole && named
    ? []
    : [found('money', path, `${text(amount)} ${text(currency)} is no amount with its currency.`)];
}

function wrongQuantity({ quantity, unit }: OcdsObject, path: string): readonly OcdsFinding[] {
  if (quantity === undefined || quantity === null) return [];
  const counted = typeof quantity === 'number' && quantity > 0;
  const named = isObject(unit) && textIn(unit.name) !== null;
  return counted && named ? [] : [found('quantity', path, `${text(quantity)} of ${named ? 'its unit' : 'no unit'}.`)];
}

const text = (value: Json | undefined): string => (value === undefined ? 'nothing' : JSON.stringify(value));

/** A ceiling is the most that may be ordered: as the value of a contract or award it would be counted as spent. */
function ceilingsAsValues({ awards, contracts }: OcdsObject, place: string): readonly OcdsFinding[] {
  const ceilings = new Map(objectsIn(contracts).map(({ awardID, x_ballast }) => [awardID, ceilingIn(x_ballast)]));
  const asOwn = (award: OcdsObject): OcdsObject => ({ ...award, awardID: award.id });
  const valued = [...objectsIn(awards).map(asOwn), ...objectsIn(contracts)];
  return valued.flatMap(({ id, awardID, value, x_ballast }) => {
    const amount = isObject(value) ? value.amount : undefined;
    const ceiling = ceilingIn(x_ballast) ?? ceilings.get(awardID);
    return amount === undefined || amount !== ceiling || ceiling === undefined
      ? []
      : [found('ceiling-as-value', `${place} ${String(id)}`, `Its value ${text(amount)} is the ceiling.`)];
  });
}

function ceilingIn(own: Json | undefined): Json | undefined {
  const ceiling = isObject(own) ? own.ceiling : undefined;
  return isObject(ceiling) ? ceiling.amount : undefined;
}

/** Status codes against each other, against the state the release names, and against the fold. */
export function checkStates(
  compiled: OcdsObject,
  place: string,
  fold: ProcurementState | null,
): readonly OcdsFinding[] {
  const { tender, awards, x_ballast } = compiled;
  const status = isObject(tender) ? textIn(tender.status) : null;
  const inForce = objectsIn(awards).filter((award) => award.status === 'active');
  const named = PROCUREMENT_STATES.find((state) => isObject(x_ballast) && x_ballast.state === state) ?? null;
  return [
    ...(status === 'cancelled' && inForce.length > 0
      ? [found('cancelled-with-award', place, 'The tender is cancelled and an award of it in force.')]
      : []),
    ...[named, fold].flatMap((state) => disagreement(state, status, objectsIn(awards), place)),
  ];
}

function disagreement(
  state: ProcurementState | null,
  status: string | null,
  awards: readonly OcdsObject[],
  place: string,
): readonly OcdsFinding[] {
  if (state === null) return [];
  const wanted = TENDER_STATUS[state];
  const begun = awards.length > 0;
  // Of a process with awards the awards tell whether it goes on; its tender is over either way.
  const agrees = begun
    ? awards.some((award) => award.status === 'active') !== (wanted === 'cancelled') &&
      (status ?? 'complete') === 'complete'
    : status === wanted;
  return agrees ? [] : [found('state-differs', place, `"${status ?? 'no status'}" where the ledger has "${state}".`)];
}
