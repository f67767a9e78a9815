import type { LotState } from '../../stockpile/lot-state.ts';
import { isNothing } from '../../stockpile/mass.ts';
import { formatNumber } from '../../units/format.ts';
import type { LotRecord } from '../../vocabulary/stock-record.ts';
import type { LotRowDto, LotStateDto } from '../contract-stockpile.ts';
import { type Context, placeName } from './context.ts';
import { gramsText, grossFigure, plainFigure, stockMassDto, type Told } from './stock-figure.ts';
import { goodsDto, NO_GOODS } from './stock-goods.ts';
import { labelOf } from './stock-record.ts';

/** What a lot's state is shown with: how it is told, and what its site is called. */
export interface LotAbout {
  readonly asOf: string;
  readonly marking: string;
  readonly siteName: (site: string) => string | null;
}

/** What the fold of a lot's records says, under all of them. */
export function toldOfLot({ lot, evidence }: LotState, { asOf, marking }: LotAbout): Told {
  const rule = `records of lot ${lot} up to ${asOf}, added up`;
  return { asOf, evidence, marking, rule };
}

const contentOf = ({ card }: LotState): string | null => card?.contentOf ?? null;

/** A lot as a row of a list. */
export function lotRowDto(state: LotState, about: LotAbout, context: Context): LotRowDto {
  const { holder, lot, card, site, standing, mass, turns, received, inspected, assayed } = state;
  return {
    ...{ holder, lot, ...(card === null ? NO_GOODS : goodsDto(card, context)) },
    ...{ site, siteName: site === null ? null : about.siteName(site), standing },
    mass: stockMassDto(mass, contentOf(state), toldOfLot(state, about)),
    ...{ turns, received, inspected, assayed, marking: about.marking },
  };
}

/** A lot as it stands on a day. */
export function lotStateDto(state: LotState, about: LotAbout, context: Context): LotStateDto {
  const told = toldOfLot(state, about);
  const mass = (of: LotState['mass']) => stockMassDto(of, contentOf(state), told);
  const { card, acceptedUnder, onLoan, committed, condition, evidence, lot } = state;
  return {
    ...lotRowDto(state, about, context),
    card: card === null ? [] : cardFields(card, context),
    barcode: card === null ? null : (card.marks ?? lot),
    acceptedUnder: acceptedUnder === null ? null : { ...acceptedUnder },
    onLoan: isNothing(onLoan) ? null : mass(onLoan),
    committed: committed.map(({ to, mass: promised }) => ({ to, mass: mass(promised) })),
    assay: assayDto(state, about),
    condition: condition === null ? null : { ...condition },
    counted: countedDto(state, told),
    evidence: [...evidence],
  };
}

function assayDto({ assay }: LotState, { asOf, marking }: LotAbout): LotStateDto['assay'] {
  if (assay === null) return null;
  const { date, laboratory, analytes, evidence } = assay;
  const told: Told = { asOf, evidence: [evidence], marking, rule: `as assayed on ${date}` };
  return {
    date,
    laboratory,
    analytes: Object.entries(analytes).map(([analyte, percent]) => analyteDto(analyte, percent, told)),
  };
}

/** What an assay found of one analyte, in mass percent. */
export function analyteDto(analyte: string, percent: number, told: Told) {
  return { analyte, figure: plainFigure(percent, 'pct', `${formatNumber(percent)} %`, told) };
}

function countedDto({ counted }: LotState, told: Told): LotStateDto['counted'] {
  if (counted === null) return null;
  const { date, gross, difference } = counted;
  const open = { ...told, rule: 'counted less at hand, less what was written off or found since' };
  const signed = difference > 0 ? `+${gramsText(difference)}` : gramsText(difference);
  return { date, gross: grossFigure(gross, told), difference: { ...grossFigure(difference, open), text: signed } };
}

const CARD: readonly (readonly [keyof LotRecord, string])[] = [
  ['brand', 'brand'],
  ['specification', 'specification'],
  ['revision', 'revision'],
  ['owner', 'owner'],
  ['origin', 'origin'],
  ['producer', 'producer'],
  ['packages', 'packages'],
  ['order', 'order'],
  ['marks', 'marks'],
  ['inspectEvery', 'inspect every'],
  ['assayEvery', 'assay every'],
  ['note', 'note'],
];

function cardFields(card: LotRecord, context: Context): LotStateDto['card'] {
  return CARD.flatMap(([key, name]) => {
    const value = card[key];
    if (value === undefined) return [];
    const days = typeof value === 'number' ? `${value} days` : value;
    return [{ name, label: labelOf(name), text: key === 'origin' ? placeName(context, days) : days }];
  });
}
