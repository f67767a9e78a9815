import type { FigureDto } from '../../../api/contract.ts';
import type { ChangedLotDto } from '../../../api/contract-stock-writing.ts';
import { kilogramsText } from '../../../units/grams.ts';

/** Grams of a figure in kg; whole, since books close to the gram and a double holds more digits than there are. */
const gramsOf = (figure: FigureDto | null): number => Math.round((figure?.amount ?? 0) * 1000);

/** Grams with their sign: `−200 kg`; `none` where nothing changes. */
function signedText(grams: number): string {
  if (grams === 0) return 'none';
  return `${grams < 0 ? '−' : '+'}${kilogramsText(Math.abs(grams))}`;
}

/** By how much a mass changes. */
export const changeText = (before: FigureDto | null, after: FigureDto | null): string =>
  signedText(gramsOf(after) - gramsOf(before));

/** By how much the touched lots change together: gross weight, and content for each thing it is the mass of. */
export function togetherOf(
  lots: readonly ChangedLotDto[],
): readonly { readonly name: string; readonly text: string }[] {
  const gross = sum(lots.map(({ before, after }) => gramsOf(after.mass.gross) - gramsOf(before.mass.gross)));
  const contents = [...new Set(lots.flatMap(({ after }) => (after.contentOf === null ? [] : [after.contentOf])))];
  const contentOf = (name: string): number =>
    sum(
      lots
        .filter(({ after }) => after.contentOf === name)
        .map(({ before, after }) => gramsOf(after.mass.content) - gramsOf(before.mass.content)),
    );
  return [
    { name: 'gross', text: wordsOf(gross) },
    ...contents.map((name) => ({ name: `${name} content`, text: wordsOf(contentOf(name)) })),
  ];
}

const wordsOf = (grams: number): string => (grams === 0 ? '0 kg' : signedText(grams));
const sum = (all: readonly number[]): number => all.reduce((a, b) => a + b, 0);
