import type { AssumptionDto, NodeLabelDto, NotModelledDto, ShockDto } from '../runs/run-types.ts';

export interface CaseEntryDto {
  readonly id: string;
  readonly title: string;
  readonly summary: string;
  readonly extends: string | null;
  readonly materials: readonly string[] | 'all';
  readonly shocks: readonly string[];
}
export interface CaseDto {
  readonly id: string;
  readonly title: string;
  readonly summary: string;
  readonly text: string;
  readonly sha256: string;
  readonly knownOn: string;
  readonly nodes: readonly Pick<NodeLabelDto, 'id' | 'material' | 'name'>[];
  readonly shocks: readonly ShockDto[];
  readonly assumptions: readonly AssumptionDto[];
  readonly notModelled: readonly NotModelledDto[];
}
export interface CaseProblemDto {
  readonly line: number;
  readonly column: number;
  readonly path: string;
  readonly message: string;
  readonly expected: string;
  readonly todo: string;
}
export interface RunStartedDto {
  readonly id: string;
  readonly state: string;
}
export interface RunEntryDto {
  readonly id: string;
  readonly state: string;
  readonly case: string;
  readonly title: string;
  readonly recorded: string;
  readonly seed: number;
  readonly draws: number;
  readonly knownOn: string;
  readonly headline: string | null;
}
