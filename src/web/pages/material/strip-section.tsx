import { Link } from '@tanstack/react-router';
import type { StripDto } from '../../../api/contract-commitments.ts';
import { DataTable } from '../../frame/data-table.tsx';
import { DownloadLinks } from '../../frame/download-links.tsx';
import { keepKnownOn } from '../../layout/keep-known-on.ts';
import { stripTable } from '../commitments/commitment-tables.ts';
import { Section } from './section.tsx';
import { useSection } from './use-section.ts';

/** One strip for the material: request, outcome, then every stake, loan and offtake, in time order. */
export function StripSection({ material }: { readonly material: string }) {
  const { data } = useSection<StripDto>(material, 'strip');
  if (data === undefined || data.entries.length === 0) return null;
  return (
    <Section id="strip" title="Requests, outcomes, stakes and offtakes">
      <p className="frame-note">
        What was asked for, what came of it, and who stood behind a producer, in time order. A letter of interest is no
        commitment that closed; planned output of a project is not tonnes of the commitment. Amounts of different kinds
        and stages never add.{' '}
        <Link to="/commitments" search={(old) => ({ ...keepKnownOn(old), material })}>
          Summed by instrument and stage
        </Link>
        ,{' '}
        <Link to="/projects" search={(old) => ({ ...keepKnownOn(old), material })}>
          projects and their slips
        </Link>{' '}
        <DownloadLinks route={`/materials/${material}/strip`} title="the strip" />
      </p>
      <FailedRequests strip={data} />
      <DataTable id="strip" table={stripTable(data)} />
    </Section>
  );
}

/** Requests that came to nothing, with how many commitments began later: counted, not said to be caused. */
function FailedRequests({ strip: { failedRequests } }: { readonly strip: StripDto }) {
  if (failedRequests.length === 0) return null;
  return (
    <ul className="dashes">
      {failedRequests.map(({ procurement, title, how, ended, commitmentsAfter }) => (
        <li key={procurement}>
          <Link to="/procurements/$id" params={{ id: procurement }} search={keepKnownOn}>
            {title}
          </Link>
          : {how === 'cancelled' ? `cancelled ${ended}` : `closed ${ended}, no outcome published`};{' '}
          {commitmentsAfter === 0 ? 'no commitment began after it' : commitmentsText(commitmentsAfter)} (counted, not
          said to be caused by it)
        </li>
      ))}
    </ul>
  );
}

const commitmentsText = (n: number): string =>
  n === 1 ? '1 commitment of those below began after it' : `${n} of the commitments below began after it`;
