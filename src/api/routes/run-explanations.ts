import Type from 'typebox';
import type { Explanation } from '../../cases/result.ts';
import type { StoredRun } from '../../store/run-store.ts';
import { compareRuns } from '../../workbench/run-compare.ts';
import { explainRun } from '../../workbench/run-explain.ts';
import { preparingAt } from '../case-desk.ts';
import { type ExplanationDto, ExplanationSchema, RunComparisonSchema } from '../contract-runs.ts';
import type { Desk } from '../desk.ts';
import { ApiError } from '../errors.ts';
import { type App, NO_PARAMETERS, readRoute } from '../route.ts';
import { Computing } from '../run-computing.ts';
import { keptRun, RUN_ID } from '../run-ids.ts';

function explainRoute(app: App, desk: Desk, computing: Computing): void {
  readRoute(app, desk, {
    path: '/runs/:id/explain',
    summary:
      'Why a node’s shortfall is what it is: by class of factors, lever by lever, and what it would take for none',
    params: Type.Object({ id: RUN_ID }),
    query: Type.Object({
      node: Type.Optional(Type.String({ description: 'Id of a node of the run; the worst where left out' })),
    }),
    response: ExplanationSchema,
    fresh: true,
    answer: async (_, { params, query }) => {
      const run = await keptRun(desk, params.id);
      const node = nodeOf(run, query.node);
      return computing.once(`explain ${run.id} ${node}`, async (signal) =>
        explanationDto(await explainRun(run.result, node, await preparingAt(desk), signal)),
      );
    },
  });
}

function explanationDto({ waterfall, tornado, breakEven, inventoryForZero, ...rest }: Explanation): ExplanationDto {
  return {
    ...rest,
    waterfall: waterfall.map((part) => ({ ...part })),
    tornado: tornado.map((bar) => ({ ...bar })),
    breakEven: breakEven.map((found) => ({ ...found })),
    inventoryForZero: { ...inventoryForZero },
  };
}

function nodeOf({ id, result }: StoredRun, asked: string | undefined): string {
  const ids = result.nodes.map(({ node }) => node.id);
  const node = asked ?? ids[0];
  if (node !== undefined && ids.includes(node)) return node;
  throw new ApiError('unknown-node', `The run ${id.slice(0, 12)} has no node "${asked ?? ''}".`, ids.join(', '));
}

/** GET /runs/:id/explain and /runs/compare: computed once for kept runs, one after the other. */
export function runExplanationRoutes(app: App, desk: Desk): void {
  const computing = new Computing();
  app.addHook('preClose', () => computing.close());
  readRoute(app, desk, {
    path: '/runs/compare',
    summary:
      'Why two kept runs differ, node by node: evidence, assumptions, code and luck, by running again what lies between',
    params: NO_PARAMETERS,
    query: Type.Object({ a: RUN_ID, b: RUN_ID }),
    response: RunComparisonSchema,
    fresh: true,
    answer: async (_, { query }) => {
      const [a, b] = [await keptRun(desk, query.a), await keptRun(desk, query.b)];
      const head = await desk.workbench.store.head();
      return computing.once(`compare ${a.id} ${b.id} at ${head}`, async (signal) => {
        const { nodes, changed, ...ids } = await compareRuns(a.result, b.result, await preparingAt(desk), signal);
        return {
          ...ids,
          nodes: nodes.map((node) => ({ ...node })),
          changed: { evidence: [...changed.evidence], assumptions: [...changed.assumptions] },
        };
      });
    },
  });
  explainRoute(app, desk, computing);
}
