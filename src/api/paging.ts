import Type from 'typebox';
import { ApiError } from './errors.ts';

/** Items of a page when the reader does not say, and at most. */
export const PAGE_SIZE = { default: 100, most: 1000 } as const;

/** The query parameters of every list. */
export const PAGING = {
  limit: Type.Optional(
    Type.Integer({
      minimum: 1,
      maximum: PAGE_SIZE.most,
      description: `Items a page, 1 to ${PAGE_SIZE.most}; default ${PAGE_SIZE.default}`,
    }),
  ),
  cursor: Type.Optional(Type.String({ description: '`next` of the page before; absent for the first page' })),
};

/** A page as the contract has it, its items still evidence until a route presents them. */
export interface Page<T> {
  readonly items: T[];
  readonly total: number;
  readonly next: string | null;
}

/** What a list was asked for. */
export interface PageQuery {
  readonly limit?: number | undefined;
  readonly cursor?: string | undefined;
}

/**
 * One page of a list. `list` names the list with its filters and the ledger's head: a cursor of another list, or from
 * before the ledger changed, is refused, since its place would mean something else now.
 */
export function pageOf<T>(items: readonly T[], query: PageQuery, list: string): Page<T> {
  const from = query.cursor === undefined ? 0 : placeOf(query.cursor, list);
  const to = from + (query.limit ?? PAGE_SIZE.default);
  return { items: items.slice(from, to), total: items.length, next: to < items.length ? cursorOf(to, list) : null };
}

function cursorOf(place: number, list: string): string {
  return Buffer.from(JSON.stringify([place, list])).toString('base64url');
}

function placeOf(cursor: string, list: string): number {
  const [place, of] = decoded(cursor);
  if (of === list && typeof place === 'number' && Number.isSafeInteger(place) && place >= 0) return place;
  throw new ApiError('invalid-cursor', 'This cursor does not belong to this list as the ledger stands now.');
}

function decoded(cursor: string): readonly unknown[] {
  try {
    const data: unknown = JSON.parse(Buffer.from(cursor, 'base64url').toString('utf8'));
    return Array.isArray(data) ? data : [];
  } catch {
    return [];
  }
}

/** Names a list for its cursors: route, filters, day and ledger head. */
export function listName(
  { counts, knownOn }: { readonly counts: { readonly head: number }; readonly knownOn: string },
  route: string,
  filter: object = {},
): string {
  const given = Object.entries(filter).filter(([, value]) => value !== undefined);
  return JSON.stringify([route, given.sort(([a], [b]) => (a < b ? -1 : 1)), knownOn, counts.head]);
}
