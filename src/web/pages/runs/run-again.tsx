import { useNavigate } from '@tanstack/react-router';
import type { RunBodyDto, RunResultDto, RunStartedDto } from '../../../api/contract-runs.ts';
import { useWrite } from '../../api/use-write.ts';
import { keepKnownOn } from '../../layout/keep-known-on.ts';
import { WriteOutcome } from '../../write/write-outcome.tsx';
import { settingsOf } from './run-settings.ts';

/** Puts the case of a run together once more, from its own text, and runs it where the numbers could be others. */
export function RunAgain({ result }: { readonly result: RunResultDto }) {
  const navigate = useNavigate();
  const start = useWrite<RunBodyDto, RunStartedDto>('/runs');
  const { case: id, caseText } = result.manifest;
  const run = (): void =>
    start.mutate(
      { case: { text: caseText, name: `${id}.yaml` }, ...settingsOf(result) },
      {
        onSuccess: ({ id: found }) =>
          void navigate({
            to: '/runs/$id',
            params: { id: found },
            search: (old) => ({ ...keepKnownOn(old), again: result.id }),
          }),
      },
    );
  return (
    <>
      <button type="button" className="tool" disabled={start.isPending} onClick={run}>
        Run it again as it stands
      </button>
      <WriteOutcome error={start.error} done={null} />
    </>
  );
}
