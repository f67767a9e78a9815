import { Link, useParams } from '@tanstack/react-router';
import { useMemo } from 'react';
import { useApi } from '../../api/use-api.ts';
import { keepKnownOn } from '../../layout/keep-known-on.ts';
import { Loaded } from '../loaded.tsx';
import { Section } from '../material/section.tsx';
import { assumptionsTable, notModelledTable, shocksTable } from '../runs/run-tables.ts';
import { ListOf } from '../runs/run-view.tsx';
import { CaseEditor } from './case-editor.tsx';
import type { CaseDto } from './case-types.ts';
import { StartRun } from './start-run.tsx';

/** One case: what it asks, what it supposes and on whose word, its file, and ways to run it. */
export function CasePage() {
  const { id } = useParams({ strict: false });
  const query = useApi<CaseDto>(`/cases/${encodeURIComponent(id ?? '')}`);
  return <Loaded query={query}>{(found) => <Case key={found.id} found={found} />}</Loaded>;
}

function Case({ found }: { readonly found: CaseDto }) {
  const tables = useMemo(
    () => ({
      shocks: shocksTable(found.shocks),
      assumptions: assumptionsTable(found.assumptions),
      notModelled: notModelledTable(found.notModelled),
    }),
    [found],
  );
  return (
    <>
      <title>{`${found.title} · Ballast`}</title>
      <div className="page-head">
        <h1>{found.title}</h1>
        <p className="kicker">
          <Link to="/cases" search={keepKnownOn}>
            Cases
          </Link>{' '}
          / {found.id} · ledger as known on {found.knownOn}
        </p>
      </div>
      <p>{found.summary}</p>
      <Section id="run" title="Run it">
        <StartRun subject={found.id} />
      </Section>
      <Section id="materials" title="Move its levers">
        <p className="frame-note">
          Choose a material; what its levers do is worked out in this browser while you drag, with the luck of the seed.
        </p>
        <ul className="state-counts">
          {found.nodes.map(({ id, name, material }) => (
            <li key={id}>
              <Link
                to="/cases/$id/builder"
                params={{ id: found.id }}
                search={(old) => ({ ...keepKnownOn(old), seed: old.seed, material, node: id })}
              >
                {name}
              </Link>
            </li>
          ))}
        </ul>
      </Section>
      <ListOf id="shocks" title="Shocks" table={tables.shocks} none="Nothing goes wrong in this case." />
      <ListOf id="assumptions" title="Assumptions" table={tables.assumptions} none="It supposes nothing." />
      <ListOf id="not-modelled" title="Not modelled" table={tables.notModelled} none="All it asks for is modelled." />
      <Section id="file" title="The case as a file">
        <CaseEditor id={found.id} text={found.text} />
      </Section>
    </>
  );
}
