import { Link } from '@tanstack/react-router';
import { use } from 'react';
import type { CitationDto } from '../../api/contract-profile.ts';
import { SourceTitle } from '../frame/source-list.tsx';
import { keepKnownOn } from '../layout/keep-known-on.ts';
import { CiteContext } from './cite-context.ts';
import { citationWords, numberOf } from './numbering.ts';

/** The number of a fact's source, leading to the register; its title says where in the source the fact stands. */
export function Cite({ citation }: { readonly citation: CitationDto }) {
  const words = citationWords(citation);
  const number = numberOf(use(CiteContext), citation);
  return (
    <Link to="/sources" hash={citation.source.id} search={keepKnownOn} className="cite" title={words} preload={false}>
      <span aria-hidden="true">[{number ?? '?'}]</span>
      <span className="sr-only">Source: {words}</span>
    </Link>
  );
}

/** Several facts' sources, each publication once. */
export function Cites({ citations }: { readonly citations: readonly CitationDto[] }) {
  const distinct = [...new Map(citations.map((one) => [`${one.source.id} ${one.source.published}`, one])).values()];
  return distinct.map((citation) => (
    <Cite key={`${citation.source.id} ${citation.source.published}`} citation={citation} />
  ));
}

/** The publications behind the numbers, with every place in them that is cited; folded away. */
export function CitedSources({ name }: { readonly name: string }) {
  const sources = [...use(CiteContext).values()];
  return (
    <details className="cited">
      <summary>
        {name} ({sources.length})
      </summary>
      <ol>
        {sources.map(({ number, citation, locators }) => (
          <li key={number}>
            {citation.source.producer}, <SourceTitle source={citation.source} />, {citation.source.published};{' '}
            {citation.source.licence}, tier {citation.source.tier}
            {!citation.readDirectly && '; quoted by another source, not read itself'}
            <div className="suffix">{locators.join(' · ')}</div>
          </li>
        ))}
      </ol>
    </details>
  );
}
