import Type, { type Static } from 'typebox';
import { type DisposalReview, disposalReview } from '../../brief/disposal.ts';
import type { Figure } from '../../ledger/figure.ts';
import { viewOf } from '../../market/material-view.ts';
import { type BookDay, bookDayOn } from '../../stockpile/book-day.ts';
import type { ProposedDisposal } from '../../stockpile/disposal.ts';
import { uncommittedOf } from '../../stockpile/lot-state.ts';
import { total } from '../../stockpile/mass.ts';
import { planYears } from '../../stockpile/plans.ts';
import type { FormOfMaterial } from '../../stockpile/release-authority.ts';
import { rotationOf } from '../../stockpile/rotation.ts';
import { answers } from '../../stockpile/stock-conversion.ts';
import { formatValue } from '../../units/format.ts';
import { kilogramsText, readGrams } from '../../units/grams.ts';
import type { Mass } from '../../vocabulary/stock-record.ts';
import { formKey } from '../../vocabulary/tables.ts';
import { contentsOf } from '../briefs.ts';
import { type StockDisposalDto, StockDisposalSchema } from '../contract-stock-reports.ts';
import type { Desk, View } from '../desk.ts';
import { ApiError } from '../errors.ts';
import { checkWord, wordOf } from '../one-of.ts';
import { contextOf } from '../present/context.ts';
import { reportFigure } from '../present/report-table.ts';
import { goodsDto, holderName } from '../present/stock-goods.ts';
import { type App, NO_PARAMETERS, readRoute } from '../route.ts';
import { holdersAsked, OWN_BOOK, wholeBook } from '../stock-books.ts';
import { dayOf, HOLDER, ON_BOOK } from '../stock-params.ts';

const WAYS = ['sale', 'release'] as const;
/** The holder whose disposals an annual materials plan bounds (50 USC 98h-2). */
const PLANNED = 'nds';

const Query = Type.Object({
  ...HOLDER,
  material: Type.String({ description: 'Id of the material' }),
  form: Type.String({ description: 'Id of its form' }),
  grade: Type.Optional(Type.String({ description: 'Only this grade; every grade where left out' })),
  mass: Type.String({ description: 'Gross mass proposed, with its unit: 20 t' }),
  as: wordOf(WAYS, 'How it would leave; default sale'),
  authority: Type.Optional(
    Type.String({ description: 'Authority it would rest on; all that cover it where left out' }),
  ),
  noticed: Type.Optional(Type.String({ description: 'Day the notice was given; none yet where left out' })),
  rebuy: Type.Optional(Type.String({ description: 'Gross mass to be bought back, with its unit: a rotation' })),
  proceeds: Type.Optional(Type.Number({ minimum: 0, description: 'What the sale is to bring in, in dollars' })),
  price: Type.Optional(Type.Number({ minimum: 0, description: 'What buying back is to cost, in dollars' })),
  back_on: Type.Optional(Type.String({ description: 'Day the mass is to be back' })),
  ...ON_BOOK,
});

function gramsOf(text: string, name: 'mass' | 'rebuy' = 'mass'): number {
  const read = readGrams(text);
  if (read.ok && read.grams > 0) return read.grams;
  const why = read.ok ? 'nothing is proposed' : read.message;
  throw new ApiError('invalid-query', `${name}: "${text.slice(0, 80)}": ${why}. Write it as 20 t or 20,000 kg.`);
}

/** The content of a proposed mass is taken at the average of what is uncommitted of its form. */
function massOf(of: FormOfMaterial, gross: number, day: BookDay): Pick<ProposedDisposal, 'mass' | 'contentOf'> {
  const lots = day.lots.filter((lot) => answers(of, lot));
  const held: Mass = total(lots.map(({ state }) => uncommittedOf(state)));
  const contents = new Set(lots.map(({ state }) => state.card?.contentOf ?? null));
  const [contentOf = null] = contents.size === 1 ? contents : [];
  const share = held.content === null || held.gross === 0 || contentOf === null ? null : held.content / held.gross;
  return { contentOf, mass: { gross, content: share === null ? null : Math.round(gross * share) } };
}

/** A sale with its rebuy, in words: every number of it is the reader's own. */
function rotationDto(
  query: Static<typeof Query>,
  sold: number,
  day: BookDay,
  view: View,
): StockDisposalDto['rotation'] {
  const { rebuy, proceeds = null, price = null, back_on: back } = query;
  if (rebuy === undefined) return null;
  const content = null;
  const { isRotation, net, cost, without, text } = rotationOf(
    {
      ...{ sold: { gross: sold, content }, bought: { gross: gramsOf(rebuy, 'rebuy'), content }, proceeds, price },
      ...{ soldOn: day.on, backOn: back === undefined ? null : dayOf('back_on', back, view) },
    },
    day.on,
  );
  const words = (figure: Figure | null): string | null => (figure === null ? null : formatValue(figure.value));
  return { isRotation, net: formatValue(net.value), cost: words(cost), without: words(without), text };
}

function disposalDto(
  { proposed, state, earliest, checks, notes }: DisposalReview,
  rotation: StockDisposalDto['rotation'],
  day: BookDay,
  view: View,
): StockDisposalDto {
  const context = contextOf(view);
  return {
    ...{ holder: day.holder, holderName: holderName(day.holder, context), on: day.on, as: proposed.kind },
    goods: goodsDto({ ...proposed.of, contentOf: proposed.contentOf }, context),
    ...{ massText: kilogramsText(proposed.mass.gross), state, earliest },
    checks: checks.map(({ check, state: stands, text, figures, evidence }) => ({
      ...{ check, state: stands, text, evidence: [...evidence].slice(-24) },
      // A figure of no record at all is told in the words.
      figures: figures
        .filter(({ figure }) => figure.evidence.length > 0)
        .map(({ label, figure }) => ({ label, figure: reportFigure(figure) })),
    })),
    rotation,
    notes: [...notes],
  };
}

/** GET /stockpile/disposals: every question put to a proposed sale or release; it writes nothing. */
export function stockDisposalRoutes(app: App, desk: Desk): void {
  readRoute(app, desk, {
    path: '/stockpile/disposals',
    summary:
      'A proposed sale or release tested: inventory, authority, plan line, market impact (F-17), notice, proceeds',
    params: NO_PARAMETERS,
    query: Query,
    response: StockDisposalSchema,
    answer: async (view, { query }) => {
      const { material, form, grade = null, authority = null } = query;
      const { vocabulary } = view.workbench;
      if (!vocabulary.materials.has(material))
        throw new ApiError('unknown-material', `No material has the id "${material}".`);
      if (!vocabulary.forms.has(formKey(material, form))) {
        throw new ApiError('invalid-query', `form: "${form}" is no form of ${material}.`);
      }
      const holder = query.holder ?? OWN_BOOK;
      if (query.holder !== undefined) await holdersAsked(desk, holder);
      const on = dayOf('on', query.on, view);
      const day = bookDayOn(await wholeBook({ view, holder }), holder, on);
      const of = { material, form, grade };
      const proposed: ProposedDisposal = {
        ...{ kind: checkWord('as', query.as, WAYS) ?? 'sale', of, authority },
        ...massOf(of, gramsOf(query.mass), day),
        noticed: query.noticed === undefined ? null : dayOf('noticed', query.noticed, view),
      };
      const { statements, judgements, sources, knownOn } = await contentsOf(view);
      const plans = holder === PLANNED ? planYears(statements, { vocabulary, judgements, asOf: knownOn }) : null;
      const seen = viewOf(material, statements, vocabulary, sources, knownOn);
      const rotation = rotationDto(query, proposed.mass.gross, day, view);
      return disposalDto(disposalReview(proposed, { day, view: seen, plans }), rotation, day, view);
    },
  });
}
