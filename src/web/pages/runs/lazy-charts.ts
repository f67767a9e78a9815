import { lazy } from 'react';

/** Charts arrive when a frame first shows one: the drawing library is most of the app's weight. */
export const FanChart = lazy(async () => ({ default: (await import('../../charts/fan-chart.tsx')).FanChart }));
export const FallChart = lazy(async () => ({ default: (await import('../../charts/fall-chart.tsx')).FallChart }));
export const TornadoChart = lazy(async () => ({
  default: (await import('../../charts/tornado-chart.tsx')).TornadoChart,
}));
