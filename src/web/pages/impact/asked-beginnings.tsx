import type { ProcurementDto } from '../../../api/contract-brief.ts';
import { useChoices } from '../../choices/use-choices.ts';

/** Masses that procurements of the material ask for, each to begin with by one press. */
export function AskedBeginnings({ procurements }: { readonly procurements: readonly ProcurementDto[] }) {
  const [, change] = useChoices();
  const asked = procurements.flatMap(({ id, title, quantity }) =>
    quantity === null || quantity.amount === null ? [] : [{ id, title, text: quantity.text }],
  );
  if (asked.length === 0) return null;
  return (
    <p className="quiet">
      Begin with{' '}
      {asked.map(({ id, title, text }) => (
        <button key={id} type="button" className="tool" onClick={() => change({ quantity: text })}>
          {text}
          <span className="sr-only">, as of: {title}</span>
        </button>
      ))}
    </p>
  );
}
