import type { Desk } from '../desk.ts';
import type { App } from '../route.ts';
import { buyingPlanRoutes } from './buying-plans.ts';
import { caseRoutes } from './cases.ts';
import { checkRoutes } from './checks.ts';
import { claimRoutes } from './claims.ts';
import { codeRoutes } from './codes.ts';
import { commitmentRoutes } from './commitments.ts';
import { compareRoutes } from './compare.ts';
import { conflictRoutes } from './conflicts.ts';
import { contractRoutes } from './contracts.ts';
import { convertRoutes } from './convert.ts';
import { counterfactualRoutes } from './counterfactual.ts';
import { decisionRoutes } from './decisions.ts';
import { deliverabilityRoutes } from './deliverability.ts';
import { doctorRoutes } from './doctor.ts';
import { dutyRoutes } from './duty.ts';
import { editionChangeRoutes } from './edition-changes.ts';
import { editionRoutes } from './editions.ts';
import { eventRoutes } from './events.ts';
import { evidenceRoutes } from './evidence.ts';
import { feedRoutes } from './feed.ts';
import { healthRoutes } from './health.ts';
import { impactRoutes } from './impact.ts';
import { importRankRoutes } from './import-ranks.ts';
import { indicatorRoutes } from './indicators.ts';
import { ingestRoutes } from './ingest.ts';
import { judgementRoutes } from './judgements.ts';
import { listRoutes } from './lists.ts';
import { materialIndicatorRoutes } from './material-indicators.ts';
import { materialLineRoutes } from './material-lines.ts';
import { materialSectionRoutes } from './material-sections.ts';
import { materialShortfallRoutes } from './material-shortfall.ts';
import { materialRoutes } from './materials.ts';
import { measureRoutes } from './measures.ts';
import { notModelledRoutes } from './not-modelled.ts';
import { ocdsRoutes } from './ocds.ts';
import { openapiRoutes } from './openapi.ts';
import { organisationRoutes } from './organisations.ts';
import { packageRoutes } from './package.ts';
import { planRoutes } from './plans.ts';
import { potRoutes } from './pot.ts';
import { problemRoutes } from './problems.ts';
import { procurementChangeRoutes } from './procurement-changes.ts';
import { procurementLifeRoutes } from './procurement-lives.ts';
import { procurementRoutes } from './procurements.ts';
import { profileRoutes } from './profile.ts';
import { projectRoutes } from './projects.ts';
import { propertyRoutes } from './properties.ts';
import { rebuildRoutes } from './rebuild.ts';
import { revisionRoutes } from './revisions.ts';
import { runExplanationRoutes } from './run-explanations.ts';
import { runRoutes } from './runs.ts';
import { searchRoutes } from './search.ts';
import { situationRoutes } from './situation.ts';
import { snapshotRoutes } from './snapshots.ts';
import { sourceProfileRoutes } from './source-profile.ts';
import { sourceRoutes } from './sources.ts';
import { statementRoutes } from './statements.ts';
import { stockDisposalRoutes } from './stock-disposals.ts';
import { stockExportRoutes } from './stock-export.ts';
import { stockKindRoutes } from './stock-kinds.ts';
import { stockLotRoutes } from './stock-lots.ts';
import { stockMovementRoutes } from './stock-movements.ts';
import { stockPrintRoutes } from './stock-prints.ts';
import { stockReportRoutes } from './stock-reports.ts';
import { stockSiteRoutes } from './stock-sites.ts';
import { stockWritingRoutes } from './stock-writing.ts';
import { stockpileRoutes } from './stockpile.ts';
import { stockpileHistoryRoutes } from './stockpile-history.ts';
import { survivalRoutes } from './survival.ts';
import { tourRoutes } from './tour.ts';
import { verifyRoutes } from './verify.ts';
import { wantedRoutes } from './wanted.ts';

const ROUTES: readonly ((app: App, desk: Desk) => void)[] = [
  healthRoutes,
  situationRoutes,
  searchRoutes,
  compareRoutes,
  tourRoutes,
  materialRoutes,
  profileRoutes,
  notModelledRoutes,
  listRoutes,
  codeRoutes,
  materialSectionRoutes,
  materialIndicatorRoutes,
  materialLineRoutes,
  importRankRoutes,
  impactRoutes,
  counterfactualRoutes,
  indicatorRoutes,
  procurementRoutes,
  measureRoutes,
  contractRoutes,
  deliverabilityRoutes,
  wantedRoutes,
  procurementChangeRoutes,
  procurementLifeRoutes,
  survivalRoutes,
  dutyRoutes,
  feedRoutes,
  potRoutes,
  commitmentRoutes,
  ocdsRoutes,
  planRoutes,
  stockpileRoutes,
  stockLotRoutes,
  stockMovementRoutes,
  stockSiteRoutes,
  stockReportRoutes,
  stockDisposalRoutes,
  stockKindRoutes,
  stockpileHistoryRoutes,
  stockWritingRoutes,
  projectRoutes,
  caseRoutes,
  runRoutes,
  buyingPlanRoutes,
  decisionRoutes,
  runExplanationRoutes,
  materialShortfallRoutes,
  conflictRoutes,
  revisionRoutes,
  editionChangeRoutes,
  claimRoutes,
  organisationRoutes,
  statementRoutes,
  eventRoutes,
  evidenceRoutes,
  snapshotRoutes,
  editionRoutes,
  sourceRoutes,
  sourceProfileRoutes,
  stockExportRoutes,
  stockPrintRoutes,
  packageRoutes,
  problemRoutes,
  propertyRoutes,
  convertRoutes,
  checkRoutes,
  verifyRoutes,
  doctorRoutes,
  ingestRoutes,
  judgementRoutes,
  rebuildRoutes,
  openapiRoutes,
];

/** Registers every route of /api/v1, in the order the reference page lists them. */
export function apiRoutes(app: App, desk: Desk): void {
  for (const register of ROUTES) register(app, desk);
}
