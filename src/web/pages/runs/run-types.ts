import type { CaseAssemblyDto } from '../../../api/contract-cases.ts';
import type { RunResultDto } from '../../../api/contract-runs.ts';

/** Parts of a run's answer and of a case's, by their names. */
export type NodeResultDto = RunResultDto['nodes'][number];
export type DistributionDto = NodeResultDto['gross'];
export type ShockDto = RunResultDto['shocks'][number];
export type AssumptionDto = RunResultDto['assumptions'][number];
export type CellDto = RunResultDto['cells'][number];
export type NotModelledDto = RunResultDto['notModelled'][number];
export type NodeLabelDto = CaseAssemblyDto['nodes'][number];
