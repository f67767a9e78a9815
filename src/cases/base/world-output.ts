import type { Figure } from '../../ledger/figure.ts';
import { basisName } from '../../units/quantity.ts';
import type { MaterialBase } from './material-base.ts';
import type { Producer, StageProduction } from './world-production.ts';

/** What each country made in a year of what is traded, as one table prints it. */
export interface WorldOutput {
  readonly label: string;
  readonly period: string;
  readonly publication: string;
  /** Countries but the home country, and those not named; where the table withholds a number, there is none. */
  readonly producers: readonly Made[];
  /** Places whose number is not printed. */
  readonly withheld: readonly string[];
  /** Null where no total is printed. */
  readonly world: Made | null;
}

/** A printed output, tonnes a year. */
export interface Made {
  readonly place: string;
  readonly placeName: string;
  readonly tonnes: number;
  readonly figure: Figure;
}

/** Why a material has none: which table is missing. */
export interface NoWorldOutput {
  readonly why: string;
  readonly needs: readonly string[];
}

/** World production by country of what a material is traded as; mine shares stand for nobody's refining. */
export function worldOutput(base: MaterialBase, home: string): WorldOutput | NoWorldOutput {
  if (base.refining === 'not modelled')
    return {
      why: `${base.name}: no table says who refines or processes it, and shares of mines are not those of what is traded.`,
      needs: ['world production by country of the stage that is traded'],
    };
  const tables = base.production.filter(
    ({ property, producers }) => !/mine|secondary/.test(property) && producers.some(({ tonnes }) => tonnes !== null),
  );
  const [table, ...others] = tables;
  if (table === undefined) return lacking(base, 'no table of world production by country has numbers');
  if (others.length > 0) {
    const labels = tables.map(({ label }) => label.toLowerCase()).join(' and ');
    return lacking(
      base,
      `several tables of world production stand side by side (${labels}), none of them of what is traded`,
    );
  }
  const bases = [...new Set(table.producers.flatMap(({ figure }) => basisOf(figure)))];
  if (bases.some((basis) => basis !== base.basisWords))
    return lacking(base, `world production is told in ${bases.join(' and ')}, demand in ${base.basisWords}`);
  return outputOf(table, home);
}

const lacking = ({ name }: MaterialBase, what: string): NoWorldOutput => ({
  why: `${name}: ${what}.`,
  needs: ['one table of world production by country of the stage that is traded, counted as demand is'],
});

function basisOf(figure: Figure | null): readonly string[] {
  const value = figure?.value;
  if (value === undefined) return [];
  if ('quantity' in value) return [basisName(value.quantity.basis)];
  return [];
}

function outputOf({ label, period, edition, producers }: StageProduction, home: string): WorldOutput {
  const abroad = producers.filter(({ place, kind }) => kind !== 'world' && place !== home);
  return {
    ...{ label, period, publication: edition },
    producers: abroad.flatMap(made),
    withheld: abroad.filter(({ tonnes }) => tonnes === null).map(({ placeName }) => placeName),
    world: producers.filter(({ kind }) => kind === 'world').flatMap(made)[0] ?? null,
  };
}

function made({ place, placeName, tonnes, figure }: Producer): readonly Made[] {
  return tonnes === null || figure === null ? [] : [{ place, placeName, tonnes, figure }];
}
