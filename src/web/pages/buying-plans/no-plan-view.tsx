import type { NoPlanDto } from '../../../api/contract-plan-answer.ts';

/** Why there is no plan: what of what was asked for clashes. */
export function NoPlanView({ found }: { readonly found: NoPlanDto }) {
  return (
    <div role="alert" className="failure">
      <p>
        <strong>{found.status === 'infeasible' ? 'No plan keeps to all of it.' : 'There is nothing to plan.'}</strong>{' '}
        {found.reason}
      </p>
      {found.clash.length > 0 && (
        <ul className="dashes">
          {found.clash.map(({ words, where }) => (
            <li key={`${words} ${where}`}>
              {words}
              {where !== null && <span className="suffix"> {where}</span>}
            </li>
          ))}
        </ul>
      )}
      <p className="quiet">Plans made before stay as they are.</p>
    </div>
  );
}
