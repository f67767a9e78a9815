import type { StockMassDto } from '../../../api/contract-stockpile.ts';
import { FigureLink } from '../../figure/figure-link.tsx';

interface Props {
  readonly mass: StockMassDto;
  /** What its content is the mass of: `Sb`. */
  readonly contentOf: string | null;
}

/** A mass of a book: gross weight, and under it what it contains; the two never add. */
export function MassView({ mass: { gross, content }, contentOf }: Props) {
  return (
    <>
      <FigureLink figure={gross} />
      <span className="mass-content">
        {content === null ? (
          'content not kept'
        ) : (
          <>
            <FigureLink figure={content} /> {contentOf ?? 'content'}
          </>
        )}
      </span>
    </>
  );
}
