import { useState } from 'react';
import type { CaseCheckDto, OwnCaseDto } from '../../../api/contract-cases.ts';
import { useWrite } from '../../api/use-write.ts';
import { CopyText } from '../../frame/copy-text.tsx';
import { WriteOutcome } from '../../write/write-outcome.tsx';
import { CaseProblems } from './case-problems.tsx';
import { StartRun } from './start-run.tsx';

interface Props {
  readonly id: string;
  readonly text: string;
  /** For a text that no case at hand has: draws it is run with as it stands. */
  readonly draws?: number;
}

/** Lines of a case seen at once. */
const MOST_ROWS = 30;

/** The text of a case to read, take away, change, check and run; what is changed here is stored nowhere but in its runs. */
export function CaseEditor({ id, text: given, draws }: Props) {
  const [text, setText] = useState(given);
  const check = useWrite<OwnCaseDto, CaseCheckDto>('/cases/check');
  const name = `${id}.yaml`;
  const edit = (next: string): void => {
    setText(next);
    check.reset();
  };
  return (
    <>
      <p className="frame-bar">
        <CopyText text={text} what="the case" />
        <a className="tool" href={`data:text/yaml;charset=utf-8,${encodeURIComponent(text)}`} download={name}>
          Download
        </a>
        {text !== given && (
          <button type="button" className="tool" onClick={() => edit(given)}>
            Back to how it was
          </button>
        )}
      </p>
      <textarea
        className="yaml"
        aria-label="The case file, YAML"
        spellCheck={false}
        rows={Math.min(MOST_ROWS, text.split('\n').length + 1)}
        value={text}
        onChange={(event) => edit(event.target.value)}
      />
      <p className="frame-bar">
        <button type="button" className="tool" disabled={check.isPending} onClick={() => check.mutate({ text, name })}>
          Check it
        </button>
      </p>
      <WriteOutcome error={check.error} done={check.data?.ok === true ? 'Nothing is wrong with it.' : null} />
      {check.data?.ok === false && <CaseProblems problems={check.data.problems} />}
      {(draws !== undefined || text !== given) && check.data?.ok === true && (
        <StartRun subject={{ text, name }} {...(draws === undefined ? {} : { draws })} />
      )}
    </>
  );
}
