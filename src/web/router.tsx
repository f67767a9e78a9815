import {
  createRootRoute,
  createRoute,
  createRouter,
  lazyRouteComponent,
  parseSearchWith,
  retainSearchParams,
  stringifySearchWith,
} from '@tanstack/react-router';
import { type Choices, readChoices } from './choices/choices.ts';
import { Shell } from './layout/shell.tsx';
import { NotFoundPage } from './pages/not-found-page.tsx';
import { SituationPage } from './pages/situation-page.tsx';

const root = createRootRoute({
  component: Shell,
  notFoundComponent: NotFoundPage,
  validateSearch: (raw: Record<string, unknown>): Choices => readChoices(raw),
  search: { middlewares: [retainSearchParams(['known_on'])] },
});

const routes = [
  createRoute({ getParentRoute: () => root, path: '/', component: SituationPage }),
  createRoute({
    getParentRoute: () => root,
    path: '/materials',
    component: lazyRouteComponent(() => import('./pages/compare/compare-page.tsx'), 'ComparePage'),
  }),
  createRoute({
    getParentRoute: () => root,
    path: '/materials/$id',
    component: lazyRouteComponent(() => import('./pages/material/material-page.tsx'), 'MaterialPage'),
  }),
  createRoute({
    getParentRoute: () => root,
    path: '/conflicts',
    component: lazyRouteComponent(() => import('./pages/conflicts-page.tsx'), 'ConflictsPage'),
  }),
  createRoute({
    getParentRoute: () => root,
    path: '/search',
    component: lazyRouteComponent(() => import('./pages/search-page.tsx'), 'SearchPage'),
  }),
  createRoute({
    getParentRoute: () => root,
    path: '/statements',
    component: lazyRouteComponent(() => import('./pages/statements-page.tsx'), 'StatementsPage'),
  }),
  createRoute({
    getParentRoute: () => root,
    path: '/organisations/$id',
    component: lazyRouteComponent(() => import('./pages/organisation-page.tsx'), 'OrganisationPage'),
  }),
  createRoute({
    getParentRoute: () => root,
    path: '/tour',
    component: lazyRouteComponent(() => import('./pages/tour-page.tsx'), 'TourPage'),
  }),
  createRoute({
    getParentRoute: () => root,
    path: '/revisions',
    component: lazyRouteComponent(() => import('./pages/revisions-page.tsx'), 'RevisionsPage'),
  }),
  createRoute({
    getParentRoute: () => root,
    path: '/sources',
    component: lazyRouteComponent(() => import('./pages/sources-page.tsx'), 'SourcesPage'),
  }),
  createRoute({
    getParentRoute: () => root,
    path: '/lists',
    component: lazyRouteComponent(() => import('./pages/lists-page.tsx'), 'ListsPage'),
  }),
  createRoute({
    getParentRoute: () => root,
    path: '/not-modelled',
    component: lazyRouteComponent(() => import('./pages/not-modelled-page.tsx'), 'NotModelledPage'),
  }),
  createRoute({
    getParentRoute: () => root,
    path: '/indicators',
    component: lazyRouteComponent(() => import('./pages/indicators-page.tsx'), 'IndicatorsPage'),
  }),
  createRoute({
    getParentRoute: () => root,
    path: '/codes',
    component: lazyRouteComponent(() => import('./pages/codes-page.tsx'), 'CodesPage'),
  }),
  createRoute({
    getParentRoute: () => root,
    path: '/sources/$source',
    component: lazyRouteComponent(() => import('./pages/source/source-page.tsx'), 'SourcePage'),
  }),
  createRoute({
    getParentRoute: () => root,
    path: '/evidence',
    component: lazyRouteComponent(() => import('./pages/evidence-list-page.tsx'), 'EvidenceListPage'),
  }),
  createRoute({
    getParentRoute: () => root,
    path: '/evidence/$id',
    component: lazyRouteComponent(() => import('./pages/evidence-page.tsx'), 'EvidencePage'),
  }),
  createRoute({
    getParentRoute: () => root,
    path: '/procurements',
    component: lazyRouteComponent(() => import('./pages/procurement/procurements-page.tsx'), 'ProcurementsPage'),
  }),
  createRoute({
    getParentRoute: () => root,
    path: '/survival',
    component: lazyRouteComponent(() => import('./pages/survival/survival-page.tsx'), 'SurvivalPage'),
  }),
  createRoute({
    getParentRoute: () => root,
    path: '/procurements/$id',
    component: lazyRouteComponent(() => import('./pages/procurement-page.tsx'), 'ProcurementPage'),
  }),
  createRoute({
    getParentRoute: () => root,
    path: '/feed',
    component: lazyRouteComponent(() => import('./pages/policy/feed-page.tsx'), 'FeedPage'),
  }),
  createRoute({
    getParentRoute: () => root,
    path: '/duty',
    component: lazyRouteComponent(() => import('./pages/policy/duty-page.tsx'), 'DutyPage'),
  }),
  createRoute({
    getParentRoute: () => root,
    path: '/measures',
    component: lazyRouteComponent(() => import('./pages/policy/measures-page.tsx'), 'MeasuresPage'),
  }),
  createRoute({
    getParentRoute: () => root,
    path: '/wanted',
    component: lazyRouteComponent(() => import('./pages/wanted/wanted-page.tsx'), 'WantedPage'),
  }),
  createRoute({
    getParentRoute: () => root,
    path: '/contracts',
    component: lazyRouteComponent(() => import('./pages/contracts/contracts-page.tsx'), 'ContractsPage'),
  }),
  createRoute({
    getParentRoute: () => root,
    path: '/contracts/$id',
    component: lazyRouteComponent(() => import('./pages/contracts/contract-page.tsx'), 'ContractPage'),
  }),
  createRoute({
    getParentRoute: () => root,
    path: '/pot',
    component: lazyRouteComponent(() => import('./pages/pot-page.tsx'), 'PotPage'),
  }),
  createRoute({
    getParentRoute: () => root,
    path: '/claims',
    component: lazyRouteComponent(() => import('./pages/claims/claims-page.tsx'), 'ClaimsPage'),
  }),
  createRoute({
    getParentRoute: () => root,
    path: '/projects',
    component: lazyRouteComponent(() => import('./pages/projects/projects-page.tsx'), 'ProjectsPage'),
  }),
  createRoute({
    getParentRoute: () => root,
    path: '/plans',
    component: lazyRouteComponent(() => import('./pages/plans/plans-page.tsx'), 'PlansPage'),
  }),
  createRoute({
    getParentRoute: () => root,
    path: '/stockpile/nds',
    component: lazyRouteComponent(() => import('./pages/stockpile-history/public-stock-page.tsx'), 'PublicStockPage'),
  }),
  createRoute({
    getParentRoute: () => root,
    path: '/stockpile/nds/$material',
    component: lazyRouteComponent(() => import('./pages/stockpile-history/stock-history-page.tsx'), 'StockHistoryPage'),
  }),
  createRoute({
    getParentRoute: () => root,
    path: '/commitments',
    component: lazyRouteComponent(() => import('./pages/commitments/commitments-page.tsx'), 'CommitmentsPage'),
  }),
  createRoute({
    getParentRoute: () => root,
    path: '/stockpile',
    component: lazyRouteComponent(() => import('./pages/stockpile/stockpile-page.tsx'), 'StockpilePage'),
  }),
  createRoute({
    getParentRoute: () => root,
    path: '/stockpile/lots',
    component: lazyRouteComponent(() => import('./pages/stockpile/lots-page.tsx'), 'LotsPage'),
  }),
  createRoute({
    getParentRoute: () => root,
    path: '/stockpile/lots/$holder/$lot',
    component: lazyRouteComponent(() => import('./pages/stockpile/lot-page.tsx'), 'LotPage'),
  }),
  createRoute({
    getParentRoute: () => root,
    path: '/stockpile/print',
    component: lazyRouteComponent(() => import('./pages/stockpile/print-page.tsx'), 'PrintPage'),
  }),
  createRoute({
    getParentRoute: () => root,
    path: '/stockpile/movements',
    component: lazyRouteComponent(() => import('./pages/stockpile/movements-page.tsx'), 'MovementsPage'),
  }),
  createRoute({
    getParentRoute: () => root,
    path: '/stockpile/sites',
    component: lazyRouteComponent(() => import('./pages/stockpile/sites-page.tsx'), 'SitesPage'),
  }),
  createRoute({
    getParentRoute: () => root,
    path: '/stockpile/due',
    component: lazyRouteComponent(() => import('./pages/stockpile/due-page.tsx'), 'DuePage'),
  }),
  createRoute({
    getParentRoute: () => root,
    path: '/stockpile/reports',
    component: lazyRouteComponent(() => import('./pages/stockpile/reports-page.tsx'), 'ReportsPage'),
  }),
  createRoute({
    getParentRoute: () => root,
    path: '/stockpile/record',
    component: lazyRouteComponent(() => import('./pages/stockpile/record-page.tsx'), 'RecordPage'),
  }),
  createRoute({
    getParentRoute: () => root,
    path: '/stockpile/import',
    component: lazyRouteComponent(() => import('./pages/stockpile/import-page.tsx'), 'ImportPage'),
  }),
  createRoute({
    getParentRoute: () => root,
    path: '/cases',
    component: lazyRouteComponent(() => import('./pages/cases/cases-page.tsx'), 'CasesPage'),
  }),
  createRoute({
    getParentRoute: () => root,
    path: '/cases/$id',
    component: lazyRouteComponent(() => import('./pages/cases/case-page.tsx'), 'CasePage'),
  }),
  createRoute({
    getParentRoute: () => root,
    path: '/cases/$id/builder',
    component: lazyRouteComponent(() => import('./pages/cases/builder-page.tsx'), 'BuilderPage'),
  }),
  createRoute({
    getParentRoute: () => root,
    path: '/runs',
    component: lazyRouteComponent(() => import('./pages/runs/runs-page.tsx'), 'RunsPage'),
  }),
  createRoute({
    getParentRoute: () => root,
    path: '/runs/compare',
    component: lazyRouteComponent(() => import('./pages/runs/compare-runs-page.tsx'), 'CompareRunsPage'),
  }),
  createRoute({
    getParentRoute: () => root,
    path: '/runs/$id',
    component: lazyRouteComponent(() => import('./pages/runs/run-page.tsx'), 'RunPage'),
  }),
  createRoute({
    getParentRoute: () => root,
    path: '/buying-plans',
    component: lazyRouteComponent(() => import('./pages/buying-plans/buying-plans-page.tsx'), 'BuyingPlansPage'),
  }),
  createRoute({
    getParentRoute: () => root,
    path: '/buying-plans/compare',
    component: lazyRouteComponent(() => import('./pages/buying-plans/compare-plans-page.tsx'), 'ComparePlansPage'),
  }),
  createRoute({
    getParentRoute: () => root,
    path: '/buying-plans/$id',
    component: lazyRouteComponent(() => import('./pages/buying-plans/plan-page.tsx'), 'PlanPage'),
  }),
  createRoute({
    getParentRoute: () => root,
    path: '/decisions',
    component: lazyRouteComponent(() => import('./pages/decisions/decisions-page.tsx'), 'DecisionsPage'),
  }),
];

/** The app's router. Search values stay plain text (`edition=mcs-2026`), never JSON in quotes. */
export const appRouter = createRouter({
  routeTree: root.addChildren(routes),
  parseSearch: parseSearchWith((text) => text),
  stringifySearch: stringifySearchWith(String),
  defaultPreload: 'intent',
  scrollRestoration: true,
});

declare module '@tanstack/react-router' {
  interface Register {
    router: typeof appRouter;
  }
}
