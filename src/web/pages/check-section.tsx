import type { CheckDto, CheckFindingDto, ChecksDto } from '../../api/contract-checks.ts';
import { useApi } from '../api/use-api.ts';
import { FigureLink } from '../figure/figure-link.tsx';
import { ScrollFrame } from '../frame/scroll-frame.tsx';
import { Loaded } from './loaded.tsx';

/** What must hold among the evidence, and where it does not, each failure with its reason where somebody gave one. */
export function CheckSection() {
  const query = useApi<ChecksDto>('/checks');
  return (
    <section aria-labelledby="checks">
      <h2 id="checks">Checks</h2>
      <Loaded query={query}>{({ checks }) => <CheckTable checks={checks} />}</Loaded>
    </section>
  );
}

function CheckTable({ checks }: { readonly checks: readonly CheckDto[] }) {
  return (
    <ScrollFrame label="Checks, table">
      <table className="data wordy">
        <caption>What must hold among the evidence; failures are corrected or explained</caption>
        <thead>
          <tr>
            <th scope="col">Check</th>
            <th scope="col">State</th>
            <th scope="col" className="num">
              Hold
            </th>
            <th scope="col">Failed or excepted</th>
          </tr>
        </thead>
        <tbody>
          {checks.map((check) => (
            <CheckRow key={check.id} check={check} />
          ))}
        </tbody>
      </table>
    </ScrollFrame>
  );
}

function CheckRow({ check }: { readonly check: CheckDto }) {
  const { title, why, state, passed, failed, excepted, stale } = check;
  return (
    <tr>
      <th scope="row" title={why}>
        {title}
      </th>
      <td data-tone={state === 'failed' ? 'warn' : undefined}>{state}</td>
      <td className="num">{passed.toLocaleString('en-US')}</td>
      <td>
        {[...failed, ...excepted].map((finding) => (
          <Finding key={finding.evidence.join(' ')} finding={finding} />
        ))}
        {stale.map((reason) => (
          <div key={reason}>An exception that excepts nothing: {reason}</div>
        ))}
      </td>
    </tr>
  );
}

function Finding({ finding }: { readonly finding: CheckFindingDto }) {
  const { title, what, byHowMuch, figures, why } = finding;
  return (
    <div>
      {title}: {what}, {byHowMuch}
      {figures.map(({ name, figure }) => (
        <span key={name} className="step">
          {' '}
          <span className="suffix">{name}</span> <FigureLink figure={figure} />
        </span>
      ))}
      <div className="suffix">{why ?? 'Nobody has explained this yet.'}</div>
    </div>
  );
}
