import Type from 'typebox';
import type { StoredRun } from '../../store/run-store.ts';
import { type MaterialShortfallDto, MaterialShortfallSchema } from '../contract-material-shortfall.ts';
import type { Desk } from '../desk.ts';
import { checkMaterial, MATERIAL_PARAMS } from '../material-params.ts';
import { keptEntryDto, runResultDto } from '../present/run.ts';
import { type App, readRoute } from '../route.ts';

/** The case a material page looks at. */
const CASE = 'reference';

/** What a kept run says of one material. */
function saidOf(run: StoredRun, material: string): MaterialShortfallDto {
  const { nodes, notModelled, cells, tables } = runResultDto(run.result);
  const own = nodes.filter(({ node }) => node.material === material);
  const ids = own.map(({ node }) => node.id);
  return {
    ...{ case: CASE, run: keptEntryDto(run), tables, nodes: own },
    notModelled: notModelled.filter((one) => one.material === material),
    cells: cells.filter(({ where }) => ids.some((id) => `/${where}/`.includes(`/${id}/`))),
  };
}

/** GET /materials/:material/shortfall: read from the newest kept run of the reference case; nothing is run. */
export function materialShortfallRoutes(app: App, desk: Desk): void {
  const { store } = desk.workbench;
  readRoute(app, desk, {
    path: '/materials/:material/shortfall',
    summary: 'What the newest kept run of the reference case says of the material; nothing is run for it',
    params: MATERIAL_PARAMS,
    query: Type.Object({}),
    response: MaterialShortfallSchema,
    fresh: true,
    answer: async (view, { params }) => {
      const material = checkMaterial(view, params);
      const newest = (await store.runs()).find((run) => run.case === CASE && run.manifest.knownOn <= view.knownOn);
      const run = newest === undefined ? null : await store.run(newest.id);
      if (run !== null) return saidOf(run, material);
      return { case: CASE, run: null, tables: null, nodes: [], notModelled: [], cells: [] };
    },
  });
}
