import { lazy } from 'react';

/** Arrives when a frame first shows it: the drawing library is most of the app's weight. */
export const StepBandsChart = lazy(async () => ({
  default: (await import('../../charts/step-bands-chart.tsx')).StepBandsChart,
}));
