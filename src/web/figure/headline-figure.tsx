import type { ReactNode } from 'react';
import type { FigureDto } from '../../api/contract.ts';
import { FigureLink } from './figure-link.tsx';

interface Props {
  readonly name: string;
  readonly figure: FigureDto | null;
  /** Shown below the figure where there is one. */
  readonly note?: ReactNode;
  /** Why there is none. */
  readonly empty?: string;
}

/** A figure of a headline, large, with its name above and a note below; to stand in a `dl.headline`. */
export function HeadlineFigure({ name, figure, note, empty = 'not published' }: Props) {
  return (
    <div>
      <dt>{name}</dt>
      <dd>
        <span className="headline-figure">
          {figure === null ? <span className="quiet">{empty}</span> : <FigureLink figure={figure} />}
        </span>
        {figure !== null && <span className="suffix">{note}</span>}
      </dd>
    </div>
  );
}
