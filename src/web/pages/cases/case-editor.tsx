import { useState } from 'react';
import { useWrite } from '../../api/use-write.ts';
import { hasKey } from '../../api/write.ts';
import { CopyText } from '../../frame/copy-text.tsx';
import { ScrollFrame } from '../../frame/scroll-frame.tsx';
import { ReadOnlyNote } from '../../write/read-only-note.tsx';
import { WriteOutcome } from '../../write/write-outcome.tsx';
import type { CaseProblemDto } from './case-types.ts';
import { StartRun } from './start-run.tsx';

interface Props {
  readonly id: string;
  readonly text: string;
}

interface CheckDto {
  readonly problems: readonly CaseProblemDto[];
}

/** The text of a case to read, take away, change, check and run; what is changed here is stored nowhere but in its runs. */
export function CaseEditor({ id, text: given }: Props) {
  const [text, setText] = useState(given);
  const check = useWrite<{ readonly text: string; readonly name: string }, CheckDto>('/cases/check');
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
        value={text}
        onChange={(event) => edit(event.target.value)}
      />
      {hasKey() ? (
        <p className="frame-bar">
          <button
            type="button"
            className="tool"
            disabled={check.isPending}
            onClick={() => check.mutate({ text, name })}
          >
            Check it
          </button>
        </p>
      ) : (
        <ReadOnlyNote />
      )}
      <WriteOutcome error={check.error} done={check.data?.problems.length === 0 ? 'Nothing is wrong with it.' : null} />
      {check.data !== undefined && check.data.problems.length > 0 && <Problems problems={check.data.problems} />}
      {text !== given && hasKey() && check.data?.problems.length === 0 && <StartRun subject={{ text, name }} />}
    </>
  );
}

function Problems({ problems }: { readonly problems: readonly CaseProblemDto[] }) {
  return (
    <div role="alert">
      <ScrollFrame label="What is wrong with the case">
        <table className="data wordy">
          <caption>What is wrong, all at once</caption>
          <thead>
            <tr>
              {['Line', 'Column', 'Where', 'What', 'Expected', 'To do'].map((label) => (
                <th key={label} scope="col">
                  {label}
                </th>
              ))}
            </tr>
          </thead>
          <tbody>
            {problems.map(({ line, column, path, message, expected, todo }) => (
              <tr key={`${line} ${column} ${message}`}>
                <th scope="row">{line}</th>
                <td>{column}</td>
                <td>{path}</td>
                <td>{message}</td>
                <td>{expected}</td>
                <td>{todo}</td>
              </tr>
            ))}
          </tbody>
        </table>
      </ScrollFrame>
    </div>
  );
}
