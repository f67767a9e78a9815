import type { FigureDto } from '../../../api/contract.ts';
import type { ToldDto } from '../../../api/contract-contracts.ts';
import type { Cell } from '../../frame/table-data.ts';

/** What no source at hand publishes is said; it is never an empty cell and never a zero. */
export const NOT_PUBLISHED: Cell = { text: 'not published', tone: 'quiet', sort: null };

/** A figure as a cell; a missing one is said to be missing. */
export function moneyCell(figure: FigureDto | null, suffix?: string): Cell {
  return figure === null ? NOT_PUBLISHED : { figure, suffix };
}

/** Words with a link to the evidence that gives them. */
export function toldCell(told: ToldDto | null): Cell {
  if (told === null) return NOT_PUBLISHED;
  const [first, second] = told.evidence;
  if (first === undefined) return { text: told.text };
  return second === undefined
    ? { text: told.text, to: `/evidence/${first}` }
    : { text: told.text, to: '/evidence', search: { ids: told.evidence.join('~') } };
}

/** A share with what it is a share of: `23.3 % of the ceiling`. */
export function shareWords(figure: FigureDto | null, of: string): string | undefined {
  return figure === null ? undefined : `${figure.text} of ${of}`;
}
