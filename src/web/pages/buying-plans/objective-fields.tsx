import { NumberField } from '../cases/number-field.tsx';
import { SelectChoice } from '../material/select-choice.tsx';
import { type Objective, objectiveSaid } from './plan-settings.ts';

interface Props {
  readonly objective: Objective | undefined;
  readonly onChange: (objective: Objective) => void;
}

const KINDS = [
  { value: 'expected', label: 'least expected consequence' },
  { value: 'cvar', label: 'least mean of the worst scenarios' },
  { value: 'blend', label: 'a blend of both' },
  { value: 'cheapest', label: 'least money for a P90 target' },
] as const;

/** What the plan is to be best at, with the numbers that belong to it. */
export function ObjectiveFields({ objective = { kind: 'expected' }, onChange }: Props) {
  return (
    <>
      <SelectChoice
        name="Objective"
        value={objective.kind}
        options={KINDS}
        onChange={(next) => onChange(objectiveSaid(next))}
      />
      {objective.kind === 'blend' && (
        <Percent
          label="Weight of the worst, %"
          share={objective.tail}
          onChange={(tail) => onChange({ ...objective, tail })}
        />
      )}
      {(objective.kind === 'blend' || objective.kind === 'cvar') && (
        <Percent
          label="The worst, % of scenarios"
          share={1 - objective.quantile}
          most={50}
          onChange={(worst) => onChange({ ...objective, quantile: 1 - worst })}
        />
      )}
      {objective.kind === 'cheapest' && (
        <Percent
          label="P90 shortfall down to, % of what it was"
          share={objective.p90}
          onChange={(p90) => onChange({ ...objective, p90 })}
        />
      )}
    </>
  );
}

interface PercentProps {
  readonly label: string;
  /** 0 to 1. */
  readonly share: number;
  readonly most?: number;
  readonly onChange: (share: number) => void;
}

/** Shares as whole hundredths of a percent, so that 1 less 0.95 is 5 %. */
const asPercent = (share: number): string => String(Math.round(share * 1e4) / 100);

function Percent({ label, share, most = 100, onChange }: PercentProps) {
  return (
    <NumberField
      label={label}
      value={asPercent(share)}
      min={0}
      max={most}
      step="any"
      onChange={(next) => onChange(Math.round(Number(next) * 100) / 1e4)}
    />
  );
}
