import { Link } from '@tanstack/react-router';
import type { ClaimDto } from '../../../api/contract.ts';
import { ScrollFrame } from '../../frame/scroll-frame.tsx';
import { keepKnownOn } from '../../layout/keep-known-on.ts';

const CAPTION = 'What somebody asserts, with what they stand to gain';

interface Props {
  readonly claims: readonly ClaimDto[];
  readonly caption?: string;
}

/** Claims with speaker and interest, the day they were due, and what became of them. */
export function ClaimTable({ claims, caption = CAPTION }: Props) {
  if (claims.length === 0) return <p className="quiet">No such claim is recorded.</p>;
  return (
    <ScrollFrame label={`${caption}, table`}>
      <table className="data wordy">
        <caption>{caption}</caption>
        <thead>
          <tr>
            <th scope="col">Claim</th>
            <th scope="col">Speaker</th>
            <th scope="col">Said</th>
            <th scope="col">Due</th>
            <th scope="col">What became of it</th>
          </tr>
        </thead>
        <tbody>
          {claims.map((claim) => (
            <ClaimRow key={claim.id} claim={claim} />
          ))}
        </tbody>
      </table>
    </ScrollFrame>
  );
}

function ClaimRow({ claim }: { readonly claim: ClaimDto }) {
  const [evidence] = claim.evidence;
  return (
    <tr>
      <th scope="row">
        {evidence === undefined ? (
          claim.text
        ) : (
          <Link to="/evidence/$id" params={{ id: evidence }} search={keepKnownOn} preload={false}>
            {claim.text}
          </Link>
        )}
      </th>
      <td>
        {claim.speaker ?? claim.source.producer}
        <span className="suffix"> {[claim.role, claim.interest].filter(Boolean).join('; ')}</span>
      </td>
      <td className="day">{claim.said}</td>
      <td className="day">{claim.due ?? ''}</td>
      <td>
        <Standing claim={claim} />
      </td>
    </tr>
  );
}

/** The score of a dated claim with how late; of a position only the evidence since, for and against. */
function Standing({ claim: { verdict, lateText, later } }: { readonly claim: ClaimDto }) {
  return (
    <>
      <span className="verdict" data-verdict={verdict}>
        {verdict}
      </span>
      {lateText !== null && <span className="suffix"> {lateText}</span>}
      {later.map(({ on, onText, bearing, reason, evidence }) => (
        <div key={`${on} ${reason}`} className="suffix">
          {BEARINGS[bearing] ?? bearing}, {onText}:{' '}
          {evidence[0] === undefined ? (
            reason
          ) : (
            <Link to="/evidence" search={(old) => ({ ...keepKnownOn(old), ids: evidence.join('~') })} preload={false}>
              {reason}
            </Link>
          )}
        </div>
      ))}
    </>
  );
}

const BEARINGS: Readonly<Record<string, string>> = {
  for: 'Evidence for',
  against: 'Evidence against',
  both: 'Some for, some against',
  neither: 'Decides nothing',
};
