import { lazy } from 'react';

/** Each arrives when a frame first shows it: the drawing library is most of the app's weight. */
export const StepBandsChart = lazy(async () => ({
  default: (await import('../../charts/step-bands-chart.tsx')).StepBandsChart,
}));
export const SaidChart = lazy(async () => ({ default: (await import('../../charts/said-chart.tsx')).SaidChart }));
