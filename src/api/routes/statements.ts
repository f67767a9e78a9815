import Type, { type Static } from 'typebox';
import { knownBy } from '../../ledger/as-of.ts';
import { groupBy } from '../../ledger/conflict.ts';
import { withPrefix } from '../../ledger/ledger-index.ts';
import type { Statement } from '../../ledger/statement.ts';
import { isPeriod } from '../../units/period.ts';
import { materialOf } from '../../vocabulary/subject.ts';
import { StatementSchema } from '../contract.ts';
import { PageOf } from '../contract-envelope.ts';
import type { Desk, View } from '../desk.ts';
import { ApiError } from '../errors.ts';
import { findEver, ID_PARAMS } from '../find.ts';
import { listName, PAGING, pageOf } from '../paging.ts';
import { contextOf } from '../present/context.ts';
import { statementDto } from '../present/statement.ts';
import { type App, NO_PARAMETERS, readRoute } from '../route.ts';

const Query = Type.Object({
  material: Type.Optional(Type.String({ description: 'Material id' })),
  property: Type.Optional(Type.String({ description: 'Property id' })),
  period: Type.Optional(Type.String({ description: 'Period, e.g. 2024, FY2025, 2025-10' })),
  source: Type.Optional(Type.String({ description: 'Source id' })),
  place: Type.Optional(Type.String({ description: 'Place code, e.g. CHN, WLD' })),
  ...PAGING,
});
type Asked = Static<typeof Query>;

/** Whether a statement is asked for. */
function isWanted({ property, period, source, place }: Asked): (s: Statement) => boolean {
  if (period !== undefined && !isPeriod(period)) {
    throw new ApiError('invalid-query', `period "${period}" is not a period.`, '2024, 2025-10, 2025-Q3, FY2025');
  }
  return (s) =>
    (property === undefined || s.property === property) &&
    (period === undefined || s.period === period) &&
    (source === undefined || s.source === source) &&
    (place === undefined || s.subject.place === place);
}

/** Statements as their sources have them, by id, so that paging depends on nothing else. */
async function found(view: View, query: Asked): Promise<readonly Statement[]> {
  const { statementsById } = await view.index();
  const { material } = query;
  const ofMaterials = () =>
    view.always('statements of materials', () => groupBy(statementsById, (s) => materialOf(s.subject) ?? ''));
  const among = material === undefined ? statementsById : ((await ofMaterials()).get(material) ?? []);
  const [wanted, isKnown] = [isWanted(query), knownBy(view.knownOn)];
  return among.filter((s) => wanted(s) && isKnown(s.published));
}

/** GET /statements and /statements/:id. */
export function statementRoutes(app: App, desk: Desk): void {
  readRoute(app, desk, {
    path: '/statements',
    summary: 'Statements, filtered',
    params: NO_PARAMETERS,
    query: Query,
    response: PageOf(StatementSchema),
    answer: async (view, { query }) => {
      const { limit, cursor, ...filter } = query;
      const page = pageOf(await found(view, query), { limit, cursor }, listName(view, 'statements', filter));
      return { ...page, items: page.items.map((statement) => statementDto(statement, contextOf(view))) };
    },
  });
  readRoute(app, desk, {
    path: '/statements/:id',
    summary: 'One statement, also a withdrawn one, by its id or the first digits of it',
    params: ID_PARAMS,
    query: Type.Object({}),
    response: StatementSchema,
    answer: async (view, { params: { id } }) => {
      const { statementsById } = await view.index();
      const ever = () => view.workbench.store.statements({ idPrefix: id });
      return statementDto(await findEver(withPrefix(statementsById, id), id, view.knownOn, ever), contextOf(view));
    },
  });
}
