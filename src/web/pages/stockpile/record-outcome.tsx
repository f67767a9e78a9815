import { Link } from '@tanstack/react-router';
import type { StockRefusalDto, StockWrittenDto } from '../../../api/contract-stock-writing.ts';
import { keepKnownOn } from '../../layout/keep-known-on.ts';
import { undoing } from './movements-table.ts';
import { RecordPreview } from './record-preview.tsx';

interface RefusedProps {
  readonly refusals: readonly StockRefusalDto[];
  /** Those that stand beside no field. */
  readonly elsewhere: readonly StockRefusalDto[];
}

/** That nothing was written, and why as far as no field says it. */
export function Refused({ refusals, elsewhere }: RefusedProps) {
  return (
    <div aria-live="polite">
      {refusals.length > 0 && (
        <div className="refusal" role="alert">
          <p>
            {refusals.length === 1 ? 'This record is refused' : `This record is refused for ${refusals.length} reasons`}
            ; nothing is written.
          </p>
          <ul className="dashes">
            {elsewhere.map(({ code, message, advice }) => (
              <li key={`${code} ${message}`}>
                {message} {advice}
              </li>
            ))}
          </ul>
        </div>
      )}
    </div>
  );
}

/** Who moved a lot meanwhile and by which record; what is below is as it stands now. */
export function Overtaken({ overtaken }: { readonly overtaken: StockWrittenDto['overtaken'] }) {
  if (overtaken.length === 0) return null;
  return (
    <div className="refusal" role="alert">
      <p>Somebody was quicker, and nothing of yours was written. What follows is the state as it is now.</p>
      <ul className="dashes">
        {overtaken.map(({ lot, by, text }) => (
          <li key={lot}>
            {text}
            {by !== null && (
              <>
                {' '}
                <Link to="/evidence/$id" params={{ id: by.id }} search={keepKnownOn}>
                  {by.number}
                </Link>
                : {by.title} ({by.principal}, {by.recorded.slice(0, 16).replace('T', ' ')} UTC)
              </>
            )}
          </li>
        ))}
      </ul>
    </div>
  );
}

/** What was written, the lots as they are now, and the way back. */
export function Written({ written, onAgain }: { readonly written: StockWrittenDto; readonly onAgain: () => void }) {
  const { records, lots, holder } = written;
  return (
    <div aria-live="polite">
      <p className="done" role="status">
        Recorded: {records.map(({ number }) => number).join(', ')}.
      </p>
      <p className="actions">
        {lots.map(({ lot }) => (
          <Link
            key={lot}
            to="/stockpile/lots/$holder/$lot"
            params={{ holder, lot }}
            search={keepKnownOn}
            className="tool"
          >
            Lot {lot}
          </Link>
        ))}
        {records
          .filter(({ reverses }) => reverses === null)
          .map((record) => (
            <Link
              key={record.id}
              to="/stockpile/record"
              search={(old) => ({ ...keepKnownOn(old), ...undoing(record) })}
              className="tool"
            >
              Undo {record.number}
            </Link>
          ))}
        <button type="button" className="tool" onClick={onAgain}>
          Another record of this kind
        </button>
      </p>
      <RecordPreview titles={records.map(({ title }) => title)} lots={lots} heading="What changed" />
    </div>
  );
}
