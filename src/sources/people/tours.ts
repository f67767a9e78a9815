import type { Problem } from '../../ledger/evidence.ts';
import type { Tour, TourStep } from '../../ledger/tour.ts';
import type { DecodedTree } from '../parser.ts';
import { type Problems, type Reader, rootOf } from './node.ts';
import { mapping, slug, text, wholeListOf } from './read.ts';

const step = mapping({ id: slug, title: text, claim: slug, question: text, lesson: text }, { also: wholeListOf(text) });

const tourStep: Reader<TourStep> = (node, problems) => {
  const read = step(node, problems);
  return read === undefined ? undefined : { ...read, also: read.also ?? [] };
};

const tour: Reader<Tour> = mapping(
  { id: slug, title: text, about: text, article: slug, steps: wholeListOf(tourStep) },
  {},
);

/** Reads a tour, `data/tours/*.yaml`: null where the file is not one. */
export function parseTour(tree: DecodedTree): { readonly tour: Tour | null; readonly problems: readonly Problem[] } {
  const problems: Problems = [];
  return { tour: tour(rootOf(tree), problems) ?? null, problems };
}
