import type { CaseProblemDto } from '../../../api/contract-cases.ts';
import { ScrollFrame } from '../../frame/scroll-frame.tsx';

/** Everything that is wrong with a case file, with line and column. */
export function CaseProblems({ problems }: { readonly problems: readonly CaseProblemDto[] }) {
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
