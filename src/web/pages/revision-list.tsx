import type { RevisionDto } from '../../api/contract.ts';
import { formatPercent } from '../../units/format.ts';
import { FigureLink } from '../figure/figure-link.tsx';
import { ScrollFrame } from '../frame/scroll-frame.tsx';

/** "+3,400 %", "−33.3 %"; a change from zero or to no number has no percentage. */
const changeText = (change: number | null): string =>
  change === null ? '–' : `${change > 0 ? '+' : ''}${formatPercent(change)}`;

/** Revisions: one source's own number, edition by edition. Not a conflict. */
export function RevisionList({ revisions }: { readonly revisions: readonly RevisionDto[] }) {
  if (revisions.length === 0) return <p className="quiet">No source at hand has changed a number of its own.</p>;
  return (
    <ScrollFrame label="Revisions, table">
      <table className="data wordy">
        <caption>A source changing its own number between editions; the latest edition is shown elsewhere</caption>
        <thead>
          <tr>
            <th scope="col">What</th>
            <th scope="col">Edition by edition</th>
            <th scope="col" className="num">
              Change
            </th>
          </tr>
        </thead>
        <tbody>
          {revisions.map((revision) => (
            <tr key={`${revision.source} ${revision.key}`}>
              <th scope="row">{revision.title}</th>
              <td>
                {revision.steps.map((step, n) => (
                  <span key={`${step.edition} ${step.published}`} className="step">
                    {n > 0 && ' → '}
                    <FigureLink figure={step.figure} />{' '}
                    <span className="suffix" title={step.edition}>
                      {step.published}
                    </span>
                  </span>
                ))}
              </td>
              <td className="num">{changeText(revision.change)}</td>
            </tr>
          ))}
        </tbody>
      </table>
    </ScrollFrame>
  );
}
