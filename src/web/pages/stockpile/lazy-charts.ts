import { lazy } from 'react';

/** Charts of the stockpile pages arrive when one is first shown. */
export const StepsChart = lazy(async () => ({ default: (await import('../../charts/steps-chart.tsx')).StepsChart }));
export const SiteMap = lazy(async () => ({ default: (await import('../../charts/site-map.tsx')).SiteMap }));
