import { lazy } from 'react';

/** Charts arrive when a frame first shows one: the drawing library is most of the app's weight. */
export const StackChart = lazy(async () => ({ default: (await import('../../charts/stack-chart.tsx')).StackChart }));
export const FrontierChart = lazy(async () => ({
  default: (await import('../../charts/frontier-chart.tsx')).FrontierChart,
}));
