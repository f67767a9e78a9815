import { JudgementBodySchema, JudgementReportSchema } from '../contract-service.ts';
import type { Desk } from '../desk.ts';
import { ApiError } from '../errors.ts';
import { type App, actRoute } from '../route.ts';

/** POST /judgements: which side of a conflict is followed, by whom and why; append-only. */
export function judgementRoutes(app: App, desk: Desk): void {
  actRoute(app, {
    path: '/judgements',
    summary: 'Records which side of a conflict is followed, by whom and why',
    body: JudgementBodySchema,
    response: JudgementReportSchema,
    act: async ({ by, ...judgement }) => {
      const report = await desk.workbench.judge({ ...judgement, by: by ?? desk.principal, on: desk.today() });
      if (report.outcome !== 'refused') return report;
      const [first] = report.problems;
      throw new ApiError('judgement-refused', first?.message ?? 'The judgement was refused.', first?.advice ?? null);
    },
  });
}
