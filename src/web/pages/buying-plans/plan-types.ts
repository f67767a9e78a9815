import type { PlanAnswerDto } from '../../../api/contract-plan-answer.ts';

/** Parts of a plan's answer, by their names. */
export type PlanRefusalDto = PlanAnswerDto['notTaken'][number];
export type PlanNodeDto = PlanAnswerDto['nodes'][number];
export type PlanAccountDto = PlanAnswerDto['accounts'][number];
export type PlanRivalDto = PlanAnswerDto['rivals'][number];
export type PlanVariationDto = PlanAnswerDto['variations'][number];
export type NotPlannedDto = PlanAnswerDto['notPlanned'][number];
