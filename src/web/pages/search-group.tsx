import { Link } from '@tanstack/react-router';
import type { ReactNode } from 'react';
import type { SearchDto } from '../../api/contract-search.ts';
import { apiAddress } from '../api/client.ts';
import { type Choices, readChoices } from '../choices/choices.ts';
import { useChoices } from '../choices/use-choices.ts';
import { keepKnownOn } from '../layout/keep-known-on.ts';
import { Highlighted } from './highlighted.tsx';

type Group = SearchDto['groups'][number];
type Hit = Group['hits'][number];

const NAMES: Readonly<Record<string, string>> = {
  ...{ material: 'Materials', form: 'Forms', procurement: 'Procurements', price: 'Prices', claim: 'Claims' },
  ...{ event: 'Events', statement: 'Statements', judgement: 'Judgements', correction: 'Corrections' },
  ...{ source: 'Sources', property: 'Properties', organisation: 'Organisations', place: 'Places' },
};

interface Props {
  readonly group: Group;
  readonly onAll: () => void;
}

/** What was found of one kind, best first. */
export function SearchGroup({ group: { kind, total, hits }, onAll }: Props) {
  const name = NAMES[kind] ?? kind;
  return (
    <section className="section" aria-labelledby={`found-${kind}`}>
      <h2 id={`found-${kind}`}>
        {name} <span className="suffix">{total}</span>
      </h2>
      <ul className="hits">
        {hits.map((hit) => (
          <HitView key={hit.id} hit={hit} />
        ))}
      </ul>
      {total > hits.length && (
        <button type="button" className="tool" onClick={onAll}>
          All {total} {name.toLowerCase()}
        </button>
      )}
    </section>
  );
}

/** A page may come with its choices: `/statements?place=CHN`. */
function PageLink({ page, children }: { readonly page: string; readonly children: ReactNode }) {
  const [to = '/', query = ''] = page.split('?');
  const chosen = readChoices(Object.fromEntries(new URLSearchParams(query)));
  return (
    <Link to={to} search={(old: Choices) => ({ ...keepKnownOn(old), ...chosen })}>
      {children}
    </Link>
  );
}

function HitView({ hit: { title, snippet, page, route } }: { readonly hit: Hit }) {
  const [{ known_on }] = useChoices();
  const words = <Highlighted segments={title} />;
  return (
    <li className="hit">
      {page === null ? <a href={apiAddress(route, known_on)}>{words}</a> : <PageLink page={page}>{words}</PageLink>}
      {snippet.length > 0 && (
        <p className="suffix">
          <Highlighted segments={snippet} />
        </p>
      )}
    </li>
  );
}
