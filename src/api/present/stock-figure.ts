import type { EvidenceId, Marking } from '../../ledger/evidence.ts';
import { formatNumber } from '../../units/format.ts';
import { kilogramsText } from '../../units/grams.ts';
import type { IsoDate } from '../../units/period.ts';
import { basisName, type MassBasis } from '../../units/quantity.ts';
import { parseMassBasis } from '../../units/text-basis.ts';
import { convertAmount, type Unit } from '../../units/unit.ts';
import type { Grams, Mass } from '../../vocabulary/stock-record.ts';
import type { FigureDto } from '../contract.ts';
import type { StockMassDto } from '../contract-stockpile.ts';

/** What every figure of one answer about a book shares. */
export interface Told {
  readonly asOf: IsoDate;
  readonly evidence: readonly EvidenceId[];
  readonly marking: Marking;
  /** How the number came about, in words. */
  readonly rule: string;
}

/** Ids a figure carries at most: a total of ten thousand lots names its newest records, and its rule says how many there are. */
export const MOST_EVIDENCE = 24;

/** What is told, with no more evidence than a page can carry; the newest is kept. */
export function withinReason(told: Told): Told {
  const { evidence, rule } = told;
  if (evidence.length <= MOST_EVIDENCE) return told;
  const words = `${rule}; ${formatNumber(evidence.length)} records in all, of which the newest ${MOST_EVIDENCE} are named`;
  return { ...told, evidence: evidence.slice(-MOST_EVIDENCE), rule: words };
}

/** Grams as kilograms, exact: a book closes to the gram, so no figure of it is rounded. */
export function gramsText(grams: Grams): string {
  return grams < 0 ? `−${kilogramsText(-grams)}` : kilogramsText(grams);
}

/** What content is the mass of, as a basis: an element's content or an oxide. */
function contentBasis(contentOf: string): string {
  const basis: MassBasis = parseMassBasis(contentOf) ?? { contentOf };
  return basisName(basis);
}

function figure(text: string, amount: number, unit: Unit, basis: string | null, told: Told): FigureDto {
  const { asOf, evidence, rule, marking } = withinReason(told);
  return {
    ...{ text, kind: 'reported', amount, low: null, high: null, unit, basis, period: null },
    ...{ asOf, evidence: [...evidence], rule, method: null, marking },
  };
}

/** A gross mass of a book as a figure, in kg. */
export function grossFigure(grams: Grams, told: Told): FigureDto {
  return figure(gramsText(grams), convertAmount(grams, 'g', 'kg'), 'kg', basisName('gross'), told);
}

/** A content of a book as a figure, in kg of what it is the content of. */
export function contentFigure(grams: Grams, contentOf: string | null, told: Told): FigureDto {
  const basis = contentOf === null ? basisName('unstated') : contentBasis(contentOf);
  return figure(gramsText(grams), convertAmount(grams, 'g', 'kg'), 'kg', basis, told);
}

/** A mass of a book: gross and, where it is kept, content. */
export function stockMassDto({ gross, content }: Mass, contentOf: string | null, told: Told): StockMassDto {
  return {
    gross: grossFigure(gross, told),
    content: content === null ? null : contentFigure(content, contentOf, told),
  };
}

/** A number of a book that is no mass: days, a share in percent, dollars; as written or worked out. */
export function plainFigure(amount: number, unit: Unit, text: string, told: Told): FigureDto {
  return figure(text, amount, unit, null, told);
}

/** A share of one as a figure in percent. */
export function percentFigure(share: number, told: Told): FigureDto {
  return plainFigure(share * 100, 'pct', `${formatNumber(share * 100, { maxDigits: 3 })} %`, told);
}
