import { lazy } from 'react';

/** Arrives when a frame first shows it. */
export const LivesChart = lazy(async () => ({ default: (await import('../../charts/lives-chart.tsx')).LivesChart }));
