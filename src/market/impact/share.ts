import type { Figure } from '../../ledger/figure.ts';
import { highestMarking } from '../../ledger/marking.ts';
import { formatPeriod } from '../../units/format.ts';
import { basisName, isMassBasis, quantity } from '../../units/quantity.ts';
import { quantityOf, type Value } from '../../units/value.ts';
import { inWords, isEstimated, single } from '../sum.ts';
import { measureOf, spanIn } from '../us-lines.ts';
import { assumedOf, comparable, type Masses } from './masses.ts';

/** A mass as a share of a year of some supply or use; null with the reason in `refused`. */
export interface Share {
  readonly share: Figure | null;
  /** What has to be so for the share to hold; null where nothing is assumed. */
  readonly assumption: string | null;
  readonly refused: string | null;
}

/** What the part and the whole are called in the share's rule. */
export interface ShareWords {
  readonly part: string;
  readonly whole: string;
}

const refuse = (refused: string): Share => ({ share: null, assumption: null, refused });

/** Absences divide nothing; a supply counted as content takes the content of the request, never its gross weight (F-23). */
export function shareOf(masses: Masses, whole: Figure, words: ShareWords): Share {
  const { kind } = whole.value;
  const measured = measureOf(whole.value);
  if (measured === null) return refuse(`${kind} ${kind === 'zero' ? '(nothing to divide by)' : ''}`.trim());
  if (!isMassBasis(measured.basis)) return refuse('not a mass');
  const part = comparable(masses, measured);
  const q = part === null ? null : quantityOf(part.value);
  if (part === null || q === null) return refuse(`counted as ${basisName(measured.basis)}; the request is not`);
  const value = percentOf(part.value, whole.value);
  if (value === null) return refuse('not comparable');
  const period = whole.period === undefined ? '' : ` in ${formatPeriod(whole.period)}`;
  return {
    share: {
      value,
      ...(whole.period === undefined ? {} : { period: whole.period }),
      asOf: part.asOf,
      evidence: [...new Set([...part.evidence, ...whole.evidence])],
      rule: `${words.part} as a share of ${words.whole}${period}, ${inWords(whole.value)}`,
      method: 'F-23',
      marking: highestMarking([part.marking, whole.marking]),
    },
    assumption: assumedOf(q, measured),
    refused: null,
  };
}

/** Part over whole in percent; the smaller end of a range of wholes gives the larger share. */
function percentOf(part: Value, whole: Value): Value | null {
  const [p, w] = [spanIn(part, 't'), spanIn(whole, 't')];
  if (p === null || w === null || w.low <= 0) return null;
  const percent = (share: number) => quantity(share * 100, 'pct', 'none');
  const [low, high] = [percent(p.low / w.high), percent(p.high / w.low)];
  return low.amount === high.amount
    ? single(low, isEstimated(part) || isEstimated(whole))
    : { kind: 'range', low, high };
}
