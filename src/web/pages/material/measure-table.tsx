import { Link } from '@tanstack/react-router';
import type { MeasureDto } from '../../../api/contract-brief.ts';
import { ScrollFrame } from '../../frame/scroll-frame.tsx';
import { keepKnownOn } from '../../layout/keep-known-on.ts';
import { Section } from './section.tsx';

interface Props {
  readonly material: string;
  readonly measures: readonly MeasureDto[];
}

/** Measures of policy with the days they are in force. */
export function MeasureTable({ material, measures }: Props) {
  if (measures.length === 0) return null;
  return (
    <Section id="measures" title="Measures">
      <ScrollFrame label="Measures, table">
        <table className="data wordy">
          <caption>Controls, tariffs and laws, as known on this day</caption>
          <thead>
            <tr>
              <th scope="col">Measure</th>
              <th scope="col">State</th>
              <th scope="col">From</th>
              <th scope="col">Until</th>
              <th scope="col" className="num">
                Days left
              </th>
            </tr>
          </thead>
          <tbody>
            {measures.map((measure) => (
              <tr key={measure.evidence}>
                <th scope="row">
                  <Link to="/evidence/$id" params={{ id: measure.evidence }} search={keepKnownOn} preload={false}>
                    {measure.title}
                  </Link>
                </th>
                <td>{measure.state}</td>
                <td className="day">{measure.effective ?? 'not stated'}</td>
                <td className="day">{untilText(measure)}</td>
                <td className="num">{measure.daysLeft ?? ''}</td>
              </tr>
            ))}
          </tbody>
        </table>
      </ScrollFrame>
      <p>
        <Link to="/measures" search={(old) => ({ ...keepKnownOn(old), material })}>
          Why each is in its state, on any day, with its course over time
        </Link>
      </p>
    </Section>
  );
}

function untilText({ expires, suspendedUntil }: MeasureDto): string {
  if (suspendedUntil !== null) return `suspended to ${suspendedUntil}`;
  return expires ?? 'no end stated';
}
