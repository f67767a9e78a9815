import { type FormEvent, useState } from 'react';
import type { IngestPreviewDto } from '../../../api/contract-ingest-preview.ts';
import type { IngestBodyDto, IngestReportDto } from '../../../api/contract-service.ts';
import { useWrite } from '../../api/use-write.ts';
import { hasKey } from '../../api/write.ts';
import { ReadOnlyNote } from '../../write/read-only-note.tsx';
import { WriteOutcome } from '../../write/write-outcome.tsx';
import { base64Of } from './file-bytes.ts';
import { ImportPreview } from './import-preview.tsx';
import { ImportTaken } from './import-taken.tsx';

/** Takes a filled spreadsheet into a book: tried first, which writes nothing, then in earnest. */
export function ImportPage() {
  return (
    <>
      <title>Import · Stockpile · Ballast</title>
      <div className="page-head">
        <h1>Import</h1>
        <p className="counts">
          A spreadsheet of sites, lots and movements, as <code>./ballast template stockpile book.xlsx</code> writes it.
          One wrong row and nothing of the file is taken in. What is taken in is marked internal.
        </p>
      </div>
      {hasKey() ? <ImportForm /> : <ReadOnlyNote />}
    </>
  );
}

function ImportForm() {
  const [file, setFile] = useState<File | null>(null);
  const [tried, setTried] = useState<{ readonly body: IngestBodyDto; readonly preview: IngestPreviewDto } | null>(null);
  const trying = useWrite<IngestBodyDto, IngestPreviewDto>('/ingest/preview');
  const taking = useWrite<IngestBodyDto, IngestReportDto>('/ingest');
  const choose = (next: File | null): void => {
    setFile(next);
    setTried(null);
    trying.reset();
    taking.reset();
  };
  const submit = async (event: FormEvent): Promise<void> => {
    event.preventDefault();
    if (file === null) return;
    const body = { name: file.name, contentBase64: await base64Of(file) };
    trying.mutate(body, { onSuccess: (preview) => setTried({ body, preview }) });
  };
  const mayBeTaken = tried?.preview.outcome === 'would be taken in';
  return (
    <>
      <form className="policy-controls" onSubmit={(event) => void submit(event)}>
        <label>
          Spreadsheet{' '}
          <input
            type="file"
            required
            accept=".xlsx,.csv,.jsonl"
            onChange={({ target }) => choose(target.files?.[0] ?? null)}
          />
        </label>
        <button type="submit" className="tool primary" disabled={trying.isPending}>
          Try it, writing nothing
        </button>
      </form>
      <WriteOutcome error={trying.error ?? taking.error} done={null} />
      {tried !== null && taking.data === undefined && (
        <>
          <ImportPreview preview={tried.preview} />
          <button
            type="button"
            className="tool primary"
            disabled={!mayBeTaken || taking.isPending}
            onClick={() => taking.mutate(tried.body)}
          >
            Take it in
          </button>
          {!mayBeTaken && <span className="quiet"> {whyNot(tried.preview)}</span>}
        </>
      )}
      {taking.data !== undefined && <ImportTaken report={taking.data} />}
    </>
  );
}

const whyNot = ({ outcome }: IngestPreviewDto): string =>
  outcome === 'already known' ? 'Nothing in it is new.' : 'Mend the file and choose it again.';
