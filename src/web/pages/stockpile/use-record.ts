import { useState } from 'react';
import type {
  StockPreviewBodyDto,
  StockPreviewDto,
  StockRecordsBodyDto,
  StockRefusalDto,
  StockWrittenDto,
} from '../../../api/contract-stock-writing.ts';
import { useWrite } from '../../api/use-write.ts';
import { writeApi } from '../../api/write.ts';
import { bodyOf, type Draft, recordsBody } from './record-draft.ts';

/** What was shown of a draft: nothing can be written that was not shown. */
interface Shown {
  readonly body: StockPreviewBodyDto;
  readonly preview: StockPreviewDto;
}

/** A draft on its way into the book: shown first, then written, or refused, or overtaken and shown anew. */
export interface Recording {
  readonly preview: StockPreviewDto | null;
  readonly written: StockWrittenDto | null;
  readonly overtaken: StockWrittenDto['overtaken'];
  readonly refusals: readonly StockRefusalDto[];
  readonly error: Error | null;
  readonly isBusy: boolean;
  readonly show: (draft: Draft) => void;
  readonly write: () => void;
  /** The draft has changed: what was shown of it no longer holds. */
  readonly forget: () => void;
}

/** Steps of a draft from the form into the book. */
export function useRecord(): Recording {
  const [shown, setShown] = useState<Shown | null>(null);
  const [written, setWritten] = useState<StockWrittenDto | null>(null);
  const [error, setError] = useState<Error | null>(null);
  const [isAsking, setAsking] = useState(false);
  const writing = useWrite<StockRecordsBodyDto, StockWrittenDto>('/stockpile/records');
  const ask = async (body: StockPreviewBodyDto): Promise<void> => {
    setAsking(true);
    setError(null);
    try {
      setShown({ body, preview: await writeApi<StockPreviewDto>('/stockpile/preview', body) });
    } catch (failure) {
      setError(failure instanceof Error ? failure : new Error(String(failure)));
    } finally {
      setAsking(false);
    }
  };
  const show = (draft: Draft): void => {
    setWritten(null);
    void ask(bodyOf(draft));
  };
  const write = (): void => {
    if (shown === null) return;
    writing.mutate(recordsBody(shown.body, shown.preview), {
      onSuccess: (answer) => {
        setWritten(answer);
        // Overtaken: nothing was written; what would change now is shown for another decision.
        if (answer.outcome === 'overtaken') void ask(shown.body);
      },
    });
  };
  const forget = (): void => {
    setShown(null);
    setWritten(null);
    setError(null);
    writing.reset();
  };
  return {
    preview: shown?.preview ?? null,
    written,
    overtaken: written?.outcome === 'overtaken' ? written.overtaken : [],
    refusals: written?.outcome === 'refused' ? written.refusals : (shown?.preview.refusals ?? []),
    error: error ?? writing.error,
    isBusy: isAsking || writing.isPending,
    ...{ show, write, forget },
  };
}
