import { lazy } from 'react';

/** Charts arrive when a frame first shows one: the drawing library is most of the app's weight. */
export const BarsChart = lazy(async () => ({ default: (await import('../../charts/bars-chart.tsx')).BarsChart }));
export const PointsChart = lazy(async () => ({ default: (await import('../../charts/points-chart.tsx')).PointsChart }));
export const TimelineChart = lazy(async () => ({
  default: (await import('../../charts/timeline-chart.tsx')).TimelineChart,
}));
export const WorldMap = lazy(async () => ({ default: (await import('../../charts/world-map.tsx')).WorldMap }));
