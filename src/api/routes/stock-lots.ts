import Type from 'typebox';
import { highestMarking } from '../../ledger/marking.ts';
import { bookDayOn } from '../../stockpile/book-day.ts';
import { stateOn } from '../../stockpile/lot.ts';
import { livesOf } from '../../stockpile/lot-life.ts';
import type { LotStanding } from '../../stockpile/lot-state.ts';
import type { StockLot } from '../../store/stock-store.ts';
import { type LotRowDto, LotRowSchema, LotSchema, StockPageOf } from '../contract-stockpile.ts';
import type { Desk, View } from '../desk.ts';
import { ApiError } from '../errors.ts';
import { checkWord, wordOf } from '../one-of.ts';
import { contextOf } from '../present/context.ts';
import { lotDto } from '../present/lot.ts';
import { lotRowDto } from '../present/lot-state.ts';
import { type App, NO_PARAMETERS, readRoute } from '../route.ts';
import { contentsAmong, holdersAsked, recordsOfLots, reversalsAmong, siteNames } from '../stock-books.ts';
import { dayOf, HOLDER, LIST, MATERIAL, ON_BOOK, pagesOf } from '../stock-params.ts';

const STANDINGS: readonly LotStanding[] = ['not accepted', 'accepted', 'rejected'];

const Query = Type.Object({
  ...HOLDER,
  ...MATERIAL,
  form: Type.Optional(Type.String({ description: 'Only this form, by id' })),
  site: Type.Optional(Type.String({ description: 'Only lots at this site on the day' })),
  standing: wordOf(STANDINGS, 'Only lots of this standing on the day'),
  ...ON_BOOK,
  ...LIST,
});
const LotParams = Type.Object({
  holder: Type.String({ maxLength: 100 }),
  lot: Type.String({ maxLength: 100, description: 'Number of the lot in its holder’s book' }),
});

interface Wanted {
  readonly on: string;
  readonly site: string | undefined;
  readonly standing: string | undefined;
}

/** Lots of one page as they stood on the day; those that had not begun by then are left out. */
async function rowsOn(lots: readonly StockLot[], wanted: Wanted, view: View): Promise<readonly LotRowDto[]> {
  const holders = [...new Set(lots.map(({ holder }) => holder))];
  const rows = await Promise.all(
    holders.map((holder) =>
      rowsOf(
        holder,
        lots.filter((one) => one.holder === holder),
        wanted,
        view,
      ),
    ),
  );
  return rows.flat();
}

async function rowsOf(holder: string, lots: readonly StockLot[], { on, site, standing }: Wanted, view: View) {
  const records = await recordsOfLots(
    { view, holder },
    lots.map(({ lot }) => lot),
  );
  const lives = livesOf(records);
  const about = {
    asOf: on,
    marking: highestMarking(records.map(({ marking }) => marking)),
    siteName: siteNames(records, on),
  };
  return lots.flatMap(({ lot }) => {
    const life = lives.get(lot);
    const state = life === undefined ? null : stateOn(life, on);
    if (state === null || state.evidence.length === 0) return [];
    if (site !== undefined && state.site !== site) return [];
    if (standing !== undefined && state.standing !== standing) return [];
    return [lotRowDto(state, about, contextOf(view))];
  });
}

/** GET /stockpile/lots and /stockpile/lots/:holder/:lot: lots on a day, and the life of one. */
export function stockLotRoutes(app: App, desk: Desk): void {
  readRoute(app, desk, {
    path: '/stockpile/lots',
    summary: 'Lots of the stock books as they stood on a day, by holder and number',
    params: NO_PARAMETERS,
    query: Query,
    response: StockPageOf(LotRowSchema),
    answer: async (view, { query }) => {
      const { holder, material, form, site, limit, cursor } = query;
      const standing = checkWord('standing', query.standing, STANDINGS);
      if (holder !== undefined) await holdersAsked(desk, holder);
      const on = dayOf('on', query.on, view);
      const filter = {
        ...(holder === undefined ? {} : { holder }),
        ...(material === undefined ? {} : { material }),
        ...(form === undefined ? {} : { form }),
      };
      return pagesOf(
        { limit, cursor },
        (page) => view.workbench.store.stockLots(filter, page),
        (lots) => rowsOn(lots, { on, site, standing }, view),
      );
    },
  });
  readRoute(app, desk, {
    path: '/stockpile/lots/:holder/:lot',
    summary: 'One lot on a day: its card, its state, its life record by record, its verdict by today’s specification',
    params: LotParams,
    query: Type.Object(ON_BOOK),
    response: LotSchema,
    answer: async (view, { params: { holder, lot: name }, query }) => {
      await holdersAsked(desk, holder);
      const on = dayOf('on', query.on, view);
      const records = await recordsOfLots({ view, holder }, [name]);
      const book = bookDayOn(records, holder, on);
      const lot = book.lots.find(({ state }) => state.lot === name);
      if (lot === undefined) throw new ApiError('unknown-lot', `The book of ${holder} has no lot ${name} on ${on}.`);
      const marking = highestMarking(records.map((one) => one.marking));
      return lotDto(
        {
          ...{ book, lot, about: { asOf: on, marking, siteName: siteNames(records, on) } },
          records: { contentOf: contentsAmong(records), reversedBy: reversalsAmong(records) },
        },
        contextOf(view),
      );
    },
  });
}
