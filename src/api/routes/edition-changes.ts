import Type, { type Static } from 'typebox';
import {
  CHANGE_KINDS,
  type EditionChange,
  type EditionChanges,
  editionChanges,
  ordered,
  wholeEditions,
} from '../../brief/edition-changes.ts';
import { materialName } from '../../brief/words.ts';
import { knownOn } from '../../ledger/as-of.ts';
import { correct } from '../../ledger/correction.ts';
import type { Statement } from '../../ledger/statement.ts';
import { endOfDate, isPeriod } from '../../units/period.ts';
import { materialOf } from '../../vocabulary/subject.ts';
import {
  ChangeKindSchema,
  EditionChangeSchema,
  type EditionSummaryDto,
  EditionSummarySchema,
} from '../contract-edition-changes.ts';
import { PageOf } from '../contract-envelope.ts';
import type { Desk, View } from '../desk.ts';
import { ApiError } from '../errors.ts';
import { listName, PAGING, pageOf } from '../paging.ts';
import { contextOf, placeName, propertyName } from '../present/context.ts';
import { editionChangeDto } from '../present/edition-change.ts';
import { sourceRef } from '../present/source.ts';
import { type App, NO_PARAMETERS, readRoute } from '../route.ts';

const Day = (which: string) =>
  Type.Optional(Type.String({ description: `Publication day of the ${which} edition, as the source register has it` }));

const Which = {
  source: Type.Optional(Type.String({ description: 'Source id; default usgs-mcs' })),
  from: Day('earlier'),
  to: Day('later'),
};
const Filter = {
  material: Type.Optional(Type.String({ description: 'Material id' })),
  property: Type.Optional(Type.String({ description: 'Property id' })),
  place: Type.Optional(Type.String({ description: 'Place code' })),
  kind: Type.Optional(ChangeKindSchema),
  order: Type.Optional(
    Type.Union([Type.Literal('tonnes'), Type.Literal('relative')], {
      description: 'Largest first by tonnes (default) or relative change',
    }),
  ),
};
const WhichSchema = Type.Object(Which);
const FilterSchema = Type.Object(Filter);

interface Compared extends EditionChanges {
  readonly from: Statement;
  readonly to: Statement;
  /** One statement of each edition, latest first. */
  readonly editions: readonly Statement[];
}

/** Two editions of a source side by side, worked out once for a day. */
function compared(view: View, which: Static<typeof WhichSchema>): Promise<Compared> {
  const { source, from, to } = which;
  return view.once(`editions ${JSON.stringify([source, from, to])}`, () => compareEditions(view, which));
}

/** The editions compared when none are named. */
export const newestEditions = (view: View): Promise<unknown> => compared(view, {});

async function compareEditions(
  view: View,
  { source = 'usgs-mcs', from, to }: Static<typeof WhichSchema>,
): Promise<Compared> {
  if (!view.workbench.sources.has(source)) throw new ApiError('unknown-source', `There is no source "${source}".`);
  const { statements, corrections } = await view.ledger();
  const said = knownOn(
    statements.filter((s) => s.source === source),
    view.knownOn,
  );
  const [later, earlier] = chosen(said, from, to);
  const of = (day: string): readonly Statement[] =>
    said.filter((s) => s.published === day).map((s) => correct(s, corrections).statement);
  const [before, after] = [of(earlier), of(later)];
  const [first, second] = [before[0], after[0]];
  if (first === undefined || second === undefined) throw notTwo(source);
  const editions = [...new Map(said.map((s) => [s.published, s])).values()].sort((a, b) =>
    endOfDate(b.published).localeCompare(endOfDate(a.published)),
  );
  return { from: first, to: second, editions, ...editionChanges(before, after) };
}

const notTwo = (source: string): ApiError =>
  new ApiError(
    'invalid-query',
    `"${source}" has no two such editions known on the day.`,
    'publication days of two editions',
  );

/** The editions asked for; without them the latest whole one and the whole one before it. */
function chosen(
  said: readonly Statement[],
  from: string | undefined,
  to: string | undefined,
): readonly [string, string] {
  for (const day of [from, to]) {
    if (day !== undefined && !isPeriod(day)) throw new ApiError('invalid-query', `"${day}" is not a publication day.`);
  }
  const whole = wholeEditions(said);
  const later = to ?? whole[0] ?? '';
  const before = whole.filter((day) => later !== '' && endOfDate(day) < endOfDate(later));
  return [later, from ?? before[0] ?? ''];
}

function wanted(
  changes: readonly EditionChange[],
  { material, property, place }: Static<typeof FilterSchema>,
): readonly EditionChange[] {
  return changes.filter(({ before, after }) => {
    const said = after ?? before;
    if (said === null) return false;
    return (
      (material === undefined || materialOf(said.subject) === material) &&
      (property === undefined || said.property === property) &&
      (place === undefined || said.subject.place === place)
    );
  });
}

function ofKind(
  changes: readonly EditionChange[],
  { kind, order = 'tonnes' }: Static<typeof FilterSchema>,
): readonly EditionChange[] {
  return ordered(
    changes.filter((item) => kind === undefined || item.kind === kind),
    order,
  );
}

type Choice = EditionSummaryDto['materials'][number];

/** What the changes are about, each once, by name. */
function choices(
  { changes }: Compared,
  of: (said: Statement) => string | null | undefined,
  name: (id: string) => string,
): Choice[] {
  const ids = changes.flatMap(({ before, after }) => [after ?? before].flatMap((said) => (said && of(said)) ?? []));
  return [...new Set(ids)].map((id) => ({ id, name: name(id) })).sort((a, b) => a.name.localeCompare(b.name, 'en'));
}

function summary(view: View, found: Compared): EditionSummaryDto {
  const context = contextOf(view);
  return {
    from: sourceRef(found.from, context),
    to: sourceRef(found.to, context),
    editions: found.editions.map((said) => sourceRef(said, context)),
    tally: [
      ...CHANGE_KINDS.map((kind) => ({ kind, total: found.changes.filter((item) => item.kind === kind).length })),
      { kind: 'same', total: found.same },
      { kind: 'one edition only', total: found.elsewhere },
    ],
    materials: choices(
      found,
      (said) => materialOf(said.subject),
      (id) => materialName(id, context.vocabulary),
    ),
    properties: choices(
      found,
      (said) => said.property,
      (id) => propertyName(context, id),
    ),
    places: choices(
      found,
      (said) => said.subject.place,
      (id) => placeName(context, id),
    ),
  };
}

/** GET /edition-changes and /edition-changes/summary: what changed from one edition of a source to another. */
export function editionChangeRoutes(app: App, desk: Desk): void {
  readRoute(app, desk, {
    path: '/edition-changes',
    summary: 'What changed from one edition of a source to another: revised, new, dropped, recoded',
    params: NO_PARAMETERS,
    query: Type.Object({ ...Which, ...Filter, ...PAGING }),
    response: PageOf(EditionChangeSchema),
    answer: async (view, { query: { limit, cursor, ...query } }) => {
      const found = ofKind(wanted((await compared(view, query)).changes, query), query);
      const page = pageOf(found, { limit, cursor }, listName(view, 'edition-changes', query));
      const context = contextOf(view);
      return { ...page, items: page.items.map((item) => editionChangeDto(item, context)) };
    },
  });
  readRoute(app, desk, {
    path: '/edition-changes/summary',
    summary: 'Which editions of a source are compared, how many changes of each kind, and what they are about',
    params: NO_PARAMETERS,
    query: Type.Object(Which),
    response: EditionSummarySchema,
    answer: async (view, { query }) => summary(view, await compared(view, query)),
  });
}
