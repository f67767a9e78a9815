import { Link, useParams } from '@tanstack/react-router';
import { useMemo } from 'react';
import type { CaseDto } from '../../../api/contract-cases.ts';
import { useApi } from '../../api/use-api.ts';
import { keepKnownOn } from '../../layout/keep-known-on.ts';
import { Loaded } from '../loaded.tsx';
import { Section } from '../material/section.tsx';
import { ListOf } from '../runs/list-of.tsx';
import { assumptionsTable, notModelledTable, shocksTable } from '../runs/run-tables.ts';
import { WarningLines } from '../runs/warning-lines.tsx';
import { CaseEditor } from './case-editor.tsx';
import { CaseProblems } from './case-problems.tsx';
import { StartRun } from './start-run.tsx';

/** One case: what it asks, what it supposes and on whose word, its file, and ways to run it. */
export function CasePage() {
  const { id } = useParams({ strict: false });
  const query = useApi<CaseDto>(`/cases/${encodeURIComponent(id ?? '')}`);
  return <Loaded query={query}>{(found) => <Case key={found.id} found={found} />}</Loaded>;
}

function Case({ found }: { readonly found: CaseDto }) {
  const { id, title, summary, text, assembled, problems, uncertain } = found;
  return (
    <>
      <title>{`${title} · Ballast`}</title>
      <div className="page-head">
        <h1>{title}</h1>
        <p className="kicker">
          <Link to="/cases" search={keepKnownOn}>
            Cases
          </Link>{' '}
          / {id}
          {assembled !== null && ` · ledger as known on ${assembled.knownOn}`}
        </p>
      </div>
      <p>{summary}</p>
      <WarningLines warnings={assembled?.warnings ?? []} />
      {assembled === null ? (
        <CaseProblems problems={problems} />
      ) : (
        <Assembled id={id} assembled={assembled} uncertain={uncertain} />
      )}
      <Section id="file" title="The case as a file">
        <CaseEditor id={id} text={text} />
      </Section>
    </>
  );
}

const countText = (n: number, of: string): string => (n === 1 ? `1 ${of}` : `${n} ${of}s`);

interface AssembledProps {
  readonly id: string;
  readonly assembled: NonNullable<CaseDto['assembled']>;
  readonly uncertain: CaseDto['uncertain'];
}

function Assembled({ id, assembled, uncertain }: AssembledProps) {
  const tables = useMemo(
    () => ({
      shocks: shocksTable(assembled.shocks),
      assumptions: assumptionsTable(assembled.assumptions),
      notModelled: notModelledTable(assembled.notModelled),
    }),
    [assembled],
  );
  const { periods, tables: reliability } = assembled;
  return (
    <>
      <p className="frame-note">
        From {periods[0]?.label} to {periods.at(-1)?.label}, {countText(periods.length, 'period')};{' '}
        {countText(assembled.nodes.length, 'material')}, forms apart; how far countries can be relied on by{' '}
        {[reliability.primary, reliability.alternative].filter((name) => name !== null).join(' and ')}
        {assembled.edition === null ? '' : `; edition ${assembled.edition}`}.
      </p>
      <Section id="run" title="Run it">
        <StartRun subject={id} />
      </Section>
      <Section id="materials" title="Move its levers">
        <p className="frame-note">
          Choose a material; what its levers do is worked out in this browser while you drag.
        </p>
        <ul className="state-counts">
          {assembled.nodes.map(({ id: node, name, material }) => (
            <li key={node}>
              <Link
                to="/cases/$id/builder"
                params={{ id }}
                search={(old) => ({ ...keepKnownOn(old), seed: old.seed, material, node })}
              >
                {name}
              </Link>
            </li>
          ))}
        </ul>
      </Section>
      <ListOf id="shocks" title="What goes wrong" table={tables.shocks} none="No shock is declared." />
      {uncertain.length > 0 && (
        <p className="frame-note">
          {tables.shocks.rows.length > 0 ? 'Besides' : 'All the same'}: {uncertain.join('; ')}.
        </p>
      )}
      <ListOf id="assumptions" title="Assumptions" table={tables.assumptions} none="It supposes nothing." />
      <ListOf id="not-modelled" title="Not modelled" table={tables.notModelled} none="All it asks for is modelled." />
    </>
  );
}
