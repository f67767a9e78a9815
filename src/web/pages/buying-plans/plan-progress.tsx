import { useState } from 'react';
import type { BuyingPlanEvents, BuyingPlanViewDto, PlanProgressDto } from '../../../api/contract-buying-plans.ts';
import { useServerEvents } from '../../api/use-server-events.ts';
import { writeApi } from '../../api/write.ts';
import { WriteOutcome } from '../../write/write-outcome.tsx';
import { planText, riskUnit } from './plan-figure.ts';

type Told = BuyingPlanEvents['progress'] | BuyingPlanEvents['waiting'];

interface Props {
  readonly plan: BuyingPlanViewDto;
  readonly onEnd: () => void;
}

/** A plan that is being made: how far it is, how good it is already, and how to stop it. */
export function PlanProgress({ plan, onEnd }: Props) {
  const [error, setError] = useState<Error | null>(null);
  const address = `/buying-plans/${encodeURIComponent(plan.id)}`;
  const told = useServerEvents<Told>(`/api/v1${address}/events`, onEnd);
  const progress = told !== null && 'stage' in told ? told : plan.progress;
  const cancel = async (): Promise<void> => {
    try {
      await writeApi(address, undefined, 'DELETE');
    } catch (failure) {
      setError(failure instanceof Error ? failure : new Error(String(failure)));
    }
  };
  return (
    <>
      <div className="progress-line">
        <progress aria-label="How far the plan is" max={1} value={partOf(progress)} />
        <span>{told !== null && 'ahead' in told ? aheadWords(told.ahead) : stageWords(progress, plan)}</span>
        <button type="button" className="tool" onClick={() => void cancel()}>
          Cancel
        </button>
      </div>
      <WriteOutcome error={error} done={null} />
    </>
  );
}

const aheadWords = (ahead: number): string => (ahead === 0 ? 'next' : `waits for ${ahead} others`);

const STAGES = ['drawing', 'planning', 'frontier', 'variations'] as const;

/** Stages count the same; within one as far as its rounds are known. */
export function partOf(progress: PlanProgressDto | null): number {
  if (progress === null) return 0;
  const { stage, round, of } = progress;
  const within = of === null || of === 0 ? 0.5 : Math.min(1, round / of);
  return (STAGES.indexOf(stage) + within) / STAGES.length;
}

/** What it is at, in words, with the best plan so far and what it cannot be better than. */
export function stageWords(progress: PlanProgressDto | null, plan: Pick<BuyingPlanViewDto, 'worth'>): string {
  if (progress === null) return 'beginning';
  const { stage, round, of, best, bound, secondsLeft } = progress;
  const unit = riskUnit(plan);
  const count = `${round.toLocaleString('en-US')}${of === null ? '' : ` of ${of.toLocaleString('en-US')}`}`;
  const so =
    best === null || bound === null
      ? ''
      : `, best so far ${planText(best, unit)}, none better than ${planText(bound, unit)}`;
  const left = secondsLeft === null ? '' : `, about ${Math.ceil(secondsLeft)} s left`;
  return `${STAGE_WORDS[stage]} ${count}${so}${left}`;
}

const STAGE_WORDS: Readonly<Record<PlanProgressDto['stage'], string>> = {
  drawing: 'drawing scenarios:',
  planning: 'searching the best plan, round',
  frontier: 'other budgets: point',
  variations: 'with one thing otherwise: variation',
};
