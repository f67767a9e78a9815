import Type from 'typebox';
import { type IsoDate, isIsoDate } from '../units/period.ts';
import type { StockPageDto } from './contract-stockpile.ts';
import type { View } from './desk.ts';
import { ApiError } from './errors.ts';
import { PAGE_SIZE, PAGING } from './paging.ts';

/** Whose book, as a parameter. */
export const HOLDER = {
  holder: Type.Optional(
    Type.String({ maxLength: 80, description: 'Only the book of this holder: own, project-vault ...' }),
  ),
};

/** The day a book is asked about. */
export const ON_BOOK = {
  on: Type.Optional(Type.String({ description: 'Day YYYY-MM-DD the book is asked about; default the day known on' })),
};

export const MATERIAL = { material: Type.Optional(Type.String({ description: 'Only this material, by id' })) };

export const LIST = PAGING;

/** A day given as a parameter, or the day the ledger is known on. */
export function dayOf(name: string, given: string | undefined, { knownOn }: View): IsoDate {
  if (given === undefined) return knownOn;
  if (isIsoDate(given)) return given;
  throw new ApiError('invalid-query', `${name}: "${given}" is no calendar day. Write it as 2026-03-31.`);
}

/** How a part of a list is asked for. */
export interface PartAsked {
  readonly limit?: number | undefined;
  readonly cursor?: string | undefined;
}
interface Part<T> {
  readonly items: readonly T[];
  readonly next: string | null;
}

/** A page of a list the store gives in parts; a file asks for more than a page holds and gets all of them. */
export async function pagesOf<T, D>(
  { limit = PAGE_SIZE.default, cursor }: PartAsked,
  read: (page: { readonly limit: number; readonly after?: string }) => Promise<Part<T>>,
  present: (items: readonly T[]) => Promise<readonly D[]>,
): Promise<{ items: D[]; next: StockPageDto<D>['next'] }> {
  const items: D[] = [];
  let after = cursor;
  do {
    const part = await readFrom(read, Math.min(limit, PAGE_SIZE.most), after);
    items.push(...(await present(part.items)));
    after = part.next ?? undefined;
  } while (after !== undefined && limit > PAGE_SIZE.most);
  return { items, next: after ?? null };
}

function readFrom<T>(
  read: (page: { readonly limit: number; readonly after?: string }) => Promise<Part<T>>,
  limit: number,
  after: string | undefined,
): Promise<Part<T>> {
  return read({ limit, ...(after === undefined ? {} : { after }) }).catch((error: unknown) => {
    if (!(error instanceof Error) || error.name !== 'BadCursorError') throw error;
    throw new ApiError('invalid-cursor', 'This cursor does not belong to this list.');
  });
}
