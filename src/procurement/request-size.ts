import type { Figure } from '../ledger/figure.ts';
import { highestMarking } from '../ledger/marking.ts';
import type { MaterialView } from '../market/material-view.ts';
import { inWords, percentOf } from '../market/sum.ts';
import { type Supply, usSupplies, worldSupplies } from '../market/supply.ts';
import { formatPeriod } from '../units/format.ts';
import { basisName, convert, isMass, isMassBasis, type Quantity, quantity, unlike } from '../units/quantity.ts';
import { quantityOf } from '../units/value.ts';
import { formKey } from '../vocabulary/tables.ts';
import type { Contract } from './contract-record.ts';

/** How large a request is beside one year of one supply; the share names its denominator. */
export interface SizeAgainst extends Supply {
  /** Whether the supply is of the form asked for, as far as both are named. */
  readonly sameForm: 'same form' | 'another form' | 'form not named';
  /** A year of the request as a percentage of the supply of a year; null with the reason in `refused`. */
  readonly share: Figure | null;
  readonly refused: string | null;
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
  const gross = yearly(contract.procurement.quantity, contract);
  if (gross === null) return { perYear: null, against: [], refused: 'No quantity in tons is published.' };
  const content = yearly(contract.content, contract);
  const formula = formulaOf(contract, view);
  const supplies = [...usSupplies(view), ...worldSupplies(view)];
  const against = supplies.map((supply) => sizeAgainst(supply, { gross, content, formula, contract }));
  const order = ['same form', 'form not named', 'another form'];
  return {
    perYear: gross,
    against: [...against].sort((a, b) => order.indexOf(a.sameForm) - order.indexOf(b.sameForm)),
    refused: supplies.length === 0 ? 'No supply of the material is published by year.' : null,
  };
}

/** A year of a quantity, in tonnes; where no term is published the whole counts as one. */
function yearly(asked: Figure | null, { termYears }: Contract): Figure | null {
  const q = asked === null ? null : quantityOf(asked.value);
  if (asked === null || q === null || !isMass(q)) return null;
  const years = termYears?.value ?? 1;
  const tonnes = Number((convert(q, 't').amount / years).toPrecision(12));
  const spread = `the whole quantity spread evenly over ${years} years`;
  const rule = termYears === null ? 'the whole quantity; no term is published' : `hypothetical: ${spread}`;
  const kind = asked.value.kind === 'estimated' ? 'estimated' : 'reported';
  const evidence = termYears === null ? asked.evidence : [...new Set([...asked.evidence, termYears.evidence])];
  return { ...asked, evidence, value: { kind, quantity: quantity(tonnes, 't', q.basis) }, rule, method: 'F-23' };
}

interface Asked {
  readonly gross: Figure;
  readonly content: Figure | null;
  /** Formula of the form asked for: a supply counted as that oxide takes the gross weight. */
  readonly formula: string | null;
  readonly contract: Contract;
}

function sizeAgainst(supply: Supply, asked: Asked): SizeAgainst {
  const { contract } = asked;
  const sameForm =
    supply.form === null || contract.form === null
      ? 'form not named'
      : supply.form === contract.form.value
        ? 'same form'
        : 'another form';
  return { ...supply, sameForm, ...shareOf(supply, asked) };
}

type Share = Pick<SizeAgainst, 'share' | 'refused'>;
const refuse = (refused: string): Share => ({ share: null, refused });

/** Absences divide nothing; a supply counted as content takes the content of the request, never its gross weight. */
function shareOf({ figure, label }: Supply, asked: Asked): Share {
  const whole = quantityOf(figure.value);
  if (whole === null)
    return refuse(`${figure.value.kind} ${figure.value.kind === 'zero' ? '(nothing to divide by)' : ''}`.trim());
  if (!isMassBasis(whole.basis)) return refuse('not a mass');
  const part = partFor(whole, asked);
  if (part === null) return refuse(`counted as ${basisName(whole.basis)}; the request is not`);
  const value = percentOf(part.value, { kind: 'reported', quantity: asBasis(whole, quantityOf(part.value)) });
  if (value === null) return refuse('not comparable');
  const period = figure.period === undefined ? '' : ` in ${formatPeriod(figure.period)}`;
  return {
    share: {
      value,
      asOf: part.asOf,
      evidence: [...new Set([...part.evidence, ...figure.evidence])],
      rule: `a year of the request as a share of ${label}${period}, ${inWords(figure.value)}`,
      method: 'F-23',
      marking: highestMarking([part.marking, figure.marking]),
    },
    refused: null,
  };
}

function partFor(whole: Quantity, { gross, content, formula }: Asked): Figure | null {
  if (typeof whole.basis === 'object' && 'oxide' in whole.basis && whole.basis.oxide === formula) return gross;
  const fits = (figure: Figure): boolean => {
    const q = quantityOf(figure.value);
    return q !== null && !unlike(q.basis, whole.basis);
  };
  return [content, gross].flatMap((figure) => figure ?? []).find(fits) ?? null;
}

const formulaOf = ({ form, procurement }: Contract, { vocabulary }: MaterialView): string | null =>
  form === null ? null : (vocabulary.forms.get(formKey(procurement.material, form.value))?.formula ?? null);

/** Where one of two weights is not stated they are compared as they stand, as the screen says. */
const asBasis = (whole: Quantity, part: Quantity | null): Quantity =>
  part === null ? whole : { ...whole, basis: part.basis };
