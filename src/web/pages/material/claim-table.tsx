import { Link } from '@tanstack/react-router';
import type { ClaimDto } from '../../../api/contract.ts';
import { ScrollFrame } from '../../frame/scroll-frame.tsx';
import { keepKnownOn } from '../../layout/keep-known-on.ts';

/** Claims with speaker and interest, the day they were due, and what became of them. */
export function ClaimTable({ claims }: { readonly claims: readonly ClaimDto[] }) {
  if (claims.length === 0) return <p className="quiet">No claim about this material is recorded.</p>;
  return (
    <ScrollFrame label="Claims, table">
      <table className="data wordy">
        <caption>What somebody asserts, with what they stand to gain</caption>
        <thead>
          <tr>
            <th scope="col">Claim</th>
            <th scope="col">Speaker</th>
            <th scope="col">Said</th>
            <th scope="col">Due</th>
            <th scope="col">Verdict</th>
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
        <span className="verdict" data-verdict={claim.verdict}>
          {claim.verdict}
        </span>
        {claim.lateText !== null && <span className="suffix"> {claim.lateText}</span>}
        {claim.reason !== null && <div className="suffix">{claim.reason}</div>}
      </td>
    </tr>
  );
}
