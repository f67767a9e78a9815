import { HATCH_ID } from '../charts/theme.ts';

/** The hatch of withheld values, defined once for every chart of the page. */
export function Hatch() {
  return (
    <svg width="0" height="0" className="absolute" aria-hidden="true">
      <title>Hatch of withheld values</title>
      <defs>
        <pattern id={HATCH_ID} width="5" height="5" patternUnits="userSpaceOnUse" patternTransform="rotate(45)">
          <rect width="5" height="5" fill="var(--paper)" />
          <line x1="0" y1="0" x2="0" y2="5" stroke="var(--ink-2)" strokeWidth="2" />
        </pattern>
      </defs>
    </svg>
  );
}
