import type { StockEvent } from '../ledger/stock-event.ts';
import type { LotRecord, Mass } from '../vocabulary/stock-record.ts';
import { gramsText, isNothing, massText, minus, plus } from './mass.ts';
import { massOf } from './stock-accounts.ts';
import { cardFor, lotCardOn, type StockBook, type StockEventOf } from './stock-book.ts';
import { type CheckContext, NO_REFUSALS, refuse, type StockRefusal } from './stock-refusal.ts';

/** What is wrong with a movement by what it says and the cards it names. */
export function movementRefusals(e: StockEvent, { book }: CheckContext): readonly StockRefusal[] {
  if (!('lot' in e.payload) || e.kind === 'lot') return NO_REFUSALS;
  const into = 'into' in e.payload ? e.payload.into : undefined;
  const [card, intoCard] = [
    lotCardOn(book, e.payload.lot, e.date),
    into === undefined ? null : lotCardOn(book, into, e.date),
  ];
  return [
    ...(card === null ? unknownLot(e, 'lot', e.payload.lot, book) : massRefusals(e, card)),
    ...(into !== undefined && intoCard === null ? unknownLot(e, 'into', into, book) : []),
    ...siteRefusals(e, book),
    ...(e.kind === 'transfer' ? transferRefusals(e, card, intoCard) : []),
    ...(e.kind === 'upgrade' ? upgradeRefusals(e, card, intoCard) : []),
  ];
}

function unknownLot(e: StockEvent, field: string, lot: string, book: StockBook): readonly StockRefusal[] {
  const later = book.lives.get(lot)?.cards[0];
  const message =
    later === undefined
      ? `The book has no lot "${lot}".`
      : `Lot ${lot} has a card from ${later.date} on, not on ${e.date}.`;
  return refuse(e, 'stock-unknown-lot', field, message, 'Write the card of the lot first, dated no later than this.');
}

function siteRefusals(e: StockEvent, book: StockBook): readonly StockRefusal[] {
  const site = 'site' in e.payload ? e.payload.site : undefined;
  if (site === undefined || cardFor(book.sites, site, book, e) !== null) return NO_REFUSALS;
  const message = `The book has no site "${site}" on ${e.date} that stays in it.`;
  return refuse(
    e,
    'stock-unknown-site',
    'site',
    message,
    'Write the card of the site first, dated no later than this.',
  );
}

/** Masses a movement carries, by field; what an upgrade loses is looked at where it closes. */
function massesIn(e: StockEvent): readonly (readonly [string, Mass])[] {
  if (e.kind === 'transfer') return e.payload.part === undefined ? [] : [['part.', e.payload.part]];
  if (e.kind === 'upgrade')
    return [
      ['', massOf(e.payload)],
      ['out.', e.payload.out],
    ];
  return 'gross' in e.payload && 'content' in e.payload ? [['', massOf(e.payload)]] : [];
}

function massRefusals(e: StockEvent, card: LotRecord): readonly StockRefusal[] {
  const contents: readonly (readonly [string, number | null])[] =
    e.kind === 're-assay'
      ? [['content', e.payload.content]]
      : massesIn(e).map(([at, { content }]) => [`${at}content`, content]);
  return [
    ...contents.flatMap(([field, content]) => keptRefusals(e, field, content, card)),
    ...massesIn(e).flatMap(([at, mass]) => [...emptyRefusals(e, at, mass), ...aboveGross(e, at, mass, card)]),
  ];
}

/** A lot keeps its content from first to last or not at all: an unknown content would leave mass unexplained. */
function keptRefusals(e: StockEvent, field: string, content: number | null, card: LotRecord): readonly StockRefusal[] {
  const { contentOf, lot } = card;
  if ((content === null) === (contentOf === undefined)) return NO_REFUSALS;
  const [message, advice] =
    contentOf === undefined
      ? [
          `Lot ${lot} keeps no content, and ${field} gives one.`,
          'Leave the content out, or say on the card what it is of.',
        ]
      : [
          `Lot ${lot} keeps its ${contentOf}, and ${field} is not given.`,
          `Give the grams of ${contentOf}: the supplier's figure will do until a re-assay.`,
        ];
  return refuse(e, 'stock-content-unsaid', field, message, advice);
}

function emptyRefusals(e: StockEvent, at: string, mass: Mass): readonly StockRefusal[] {
  if (e.kind === 'sampling' || !isNothing(mass)) return NO_REFUSALS;
  return refuse(
    e,
    'stock-moves-nothing',
    `${at}gross`,
    `The ${e.kind} moves no mass.`,
    'Give the mass, or leave it out.',
  );
}

function aboveGross(e: StockEvent, at: string, { gross, content }: Mass, card: LotRecord): readonly StockRefusal[] {
  if (content === null || content <= gross) return NO_REFUSALS;
  const message = `${gramsText(content)} of ${card.contentOf ?? 'content'} are in ${gramsText(gross)} gross: ${gramsText(content - gross)} too much.`;
  return refuse(
    e,
    'stock-content-above-gross',
    `${at}content`,
    message,
    'Check whether gross and content are swapped.',
  );
}

function transferRefusals(
  e: StockEventOf<'transfer'>,
  from: LotRecord | null,
  to: LotRecord | null,
): readonly StockRefusal[] {
  const { lot, into, part, site } = e.payload;
  if (into === undefined && part === undefined && site !== undefined) return NO_REFUSALS;
  if (into === undefined || part === undefined || into === lot) {
    const message = 'A transfer moves a whole lot to a site, or a part of it, by its mass, into another lot.';
    const field = part === undefined ? 'part' : 'into';
    return refuse(e, 'stock-transfer-unclear', field, message, 'Give site alone, or into and part.');
  }
  return from === null || to === null ? NO_REFUSALS : unlikeLots(e, from, to);
}

function unlikeLots(e: StockEvent, from: LotRecord, to: LotRecord): readonly StockRefusal[] {
  const differ = (['material', 'form', 'contentOf'] as const).find((field) => from[field] !== to[field]);
  if (differ === undefined) return NO_REFUSALS;
  const message = `Lot ${from.lot} is ${differ} ${from[differ] ?? 'none'} and lot ${to.lot} ${to[differ] ?? 'none'}; a transfer changes neither.`;
  return refuse(e, 'stock-lots-differ', 'into', message, 'Record an upgrade if it became something else.');
}

function upgradeRefusals(
  e: StockEventOf<'upgrade'>,
  from: LotRecord | null,
  to: LotRecord | null,
): readonly StockRefusal[] {
  const { lot, into } = e.payload;
  if (into === lot) {
    return refuse(e, 'stock-transfer-unclear', 'into', 'A lot is not upgraded into itself.', 'Name the new lot.');
  }
  const changed = from === null || to === null ? NO_REFUSALS : elementRefusals(e, from, to);
  return [...changed, ...(changed.length === 0 ? closingRefusals(e, from?.contentOf) : [])];
}

/** Both lots must be kept by the content of the same thing; without a content, material stands for it. */
function elementRefusals(e: StockEvent, from: LotRecord, to: LotRecord): readonly StockRefusal[] {
  const field = from.contentOf === undefined && to.contentOf === undefined ? 'material' : 'contentOf';
  if (from[field] === to[field]) return NO_REFUSALS;
  const message = `Lot ${from.lot} is kept by ${from[field] ?? 'gross mass alone'} and lot ${to.lot} by ${to[field] ?? 'gross mass alone'}; an upgrade keeps its element.`;
  const advice = 'Keep both lots by the content of the same element or oxide.';
  return refuse(e, 'stock-element-changed', 'into', message, advice);
}

/** What goes in is what comes out and what is lost, gross and content each to the gram. */
function closingRefusals(e: StockEventOf<'upgrade'>, contentOf: string | undefined): readonly StockRefusal[] {
  const { out, loss } = e.payload;
  if (loss.gross < 0 && e.payload.content === null) {
    const message = `Gross mass grows by ${gramsText(0 - loss.gross)}, and no content is kept that would show why.`;
    return refuse(
      e,
      'stock-does-not-close',
      'loss.gross',
      message,
      'Keep both lots by a content, or check the masses.',
    );
  }
  const open = minus(massOf(e.payload), plus(out, loss));
  if (isNothing(open)) return NO_REFUSALS;
  const message = `${massText(massOf(e.payload), contentOf)} goes in; ${massText(out, contentOf)} comes out and ${massText(loss, contentOf)} is lost: ${massText(open, contentOf)} is not explained.`;
  return refuse(
    e,
    'stock-does-not-close',
    open.gross === 0 ? 'loss.content' : 'loss.gross',
    message,
    'Give what was lost, or what was taken up as a negative gross loss.',
  );
}
