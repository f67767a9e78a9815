import { proposedJoins } from '../../procurement/joins.ts';
import { conflictsOf, procurementsOf } from '../briefs.ts';
import { JudgementBodySchema, JudgementReportSchema } from '../contract-service.ts';
import type { Desk } from '../desk.ts';
import { ApiError } from '../errors.ts';
import { type App, actRoute } from '../route.ts';

/** A judgement about nothing would lie in the ledger for ever: its key must be a conflict's, a proposed join's, or one judged before. */
async function checkKey(key: string, desk: Desk): Promise<void> {
  const view = await desk.view(undefined);
  const { judgements } = await view.ledger();
  if (judgements.some((judgement) => judgement.key === key)) return;
  if ((await conflictsOf(view)).some(({ conflict }) => conflict.key === key)) return;
  const joins = proposedJoins(await procurementsOf(view), judgements, view.knownOn);
  if (joins.some((join) => join.key === key)) return;
  throw new ApiError(
    'judgement-refused',
    'No conflict and no proposed join has this key.',
    'the `key` of a conflict, as /conflicts gives it, or of a join, as /procurement-joins gives it',
  );
}

/** POST /judgements: which side of a conflict is followed, by whom and why; append-only. */
export function judgementRoutes(app: App, desk: Desk): void {
  actRoute(app, {
    path: '/judgements',
    summary: 'Records which side of a conflict is followed, or what was proposed to belong together, by whom and why',
    body: JudgementBodySchema,
    response: JudgementReportSchema,
    act: async ({ by, ...judgement }) => {
      await checkKey(judgement.key, desk);
      const report = await desk.workbench.judge({ ...judgement, by: by ?? desk.principal, on: desk.today() });
      if (report.outcome !== 'refused') return report;
      const [first] = report.problems;
      throw new ApiError('judgement-refused', first?.message ?? 'The judgement was refused.', first?.advice ?? null);
    },
  });
}
