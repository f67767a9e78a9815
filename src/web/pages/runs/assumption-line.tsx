import { formatPercent } from '../../../units/format.ts';

interface Props {
  /** Share of the mean gross shortfall that vanishes without assumptions, 0 to 1; null where nothing is short. */
  readonly share: number | null;
}

/** Stands beside every headline: how much of it rests on assumptions rather than on evidence. */
export function AssumptionLine({ share }: Props) {
  if (share === null)
    return <p className="assumption-line">Nothing is short, so nothing of it rests on assumptions.</p>;
  return (
    <p className="assumption-line">
      <strong>{formatPercent(share, { maxDigits: 2 })}</strong> of it rests on assumptions: that much of the mean
      shortfall vanishes when every assumption of the case is taken out.
    </p>
  );
}
