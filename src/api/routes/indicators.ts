import Type from 'typebox';
import { materialView } from '../../brief/material.ts';
import { materialName } from '../../brief/words.ts';
import { knownOn } from '../../ledger/as-of.ts';
import type { MaterialView } from '../../market/material-view.ts';
import { viewOf } from '../../market/material-view.ts';
import { type GovernanceScores, governanceSets } from '../../market/risk/governance-scores.ts';
import { wholeImports } from '../../market/risk/import-indicators.ts';
import { materialIndicators } from '../../market/risk/material-indicators.ts';
import { materialInputOf } from '../briefs.ts';
import { type IndicatorRowDto, IndicatorRowsSchema, MaterialIndicatorsSchema } from '../contract-risk.ts';
import type { Desk, View } from '../desk.ts';
import { checkMaterial, MATERIAL_PARAMS } from '../material-params.ts';
import { indicatorDto, indicatorRowDto, scoresDto, topSourcesDto } from '../present/risk.ts';
import { type App, NO_PARAMETERS, readRoute } from '../route.ts';

/** The governance scores of the day: one's own set if there is one, else the newest published. */
const scoresOf = (view: View): Promise<GovernanceScores | null> =>
  view.once('governance scores', async () => {
    const { statements } = await view.index();
    return governanceSets(knownOn(statements, view.knownOn))[0] ?? null;
  });

/** Every material with evidence as a row, by name; worked out once a day. */
export const indicatorRowsOf = (view: View): Promise<readonly IndicatorRowDto[]> =>
  view.once('indicator rows', async () => {
    const [scores, { statementsOf }] = [await scoresOf(view), await view.index()];
    const { vocabulary, sources } = view.workbench;
    const register = [...sources.values()];
    const rows = [...vocabulary.materials.keys()].map((material) => {
      const about: MaterialView = viewOf(
        material,
        statementsOf.get(material) ?? [],
        vocabulary,
        register,
        view.knownOn,
      );
      return indicatorRowDto(material, materialName(material, vocabulary), materialIndicators(about, scores));
    });
    const said = rows.filter(({ concentration, reliance, importGovernance }) =>
      [concentration, reliance, importGovernance].some((figure) => figure !== null),
    );
    return said.toSorted((a, b) => a.name.localeCompare(b.name));
  });

/** GET /indicators and /materials/:material/indicators: supply risk by several methods, side by side. */
export function indicatorRoutes(app: App, desk: Desk): void {
  readRoute(app, desk, {
    path: '/indicators',
    summary: 'Every material with its indicators of supply risk as columns; never one rank',
    params: NO_PARAMETERS,
    query: Type.Object({}),
    response: IndicatorRowsSchema,
    table: true,
    answer: async (view) => ({
      scores: scoresDto(await scoresOf(view), view.workbench.sources),
      rows: [...(await indicatorRowsOf(view))],
    }),
  });
  readRoute(app, desk, {
    path: '/materials/:material/indicators',
    summary:
      'Indicators of supply risk side by side (F-02 to F-09): formula, inputs, what is missing, the threshold and who set it',
    params: MATERIAL_PARAMS,
    query: Type.Object({}),
    response: MaterialIndicatorsSchema,
    answer: async (view, { params }) => {
      const material = checkMaterial(view, params);
      const scores = await scoresOf(view);
      const about = materialView(await materialInputOf(view, material));
      return {
        ...{ material, name: materialName(material, view.workbench.vocabulary) },
        scores: scoresDto(scores, view.workbench.sources),
        ...topSourcesDto(wholeImports(about)),
        indicators: materialIndicators(about, scores).map(indicatorDto),
      };
    },
  });
}
