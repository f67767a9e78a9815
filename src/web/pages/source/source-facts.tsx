import type { ReactNode } from 'react';
import type { SourceProfileDto } from '../../../api/contract-source-profile.ts';

/** What each of the five states means, in a sentence. */
const STATES: Readonly<Record<string, string>> = {
  available: 'read itself, in time, whole',
  empty: 'in the register, nothing read of it by the day',
  partial: 'not all of it was read itself: some is known through an extraction, a quotation, or met problems',
  stale: 'its newest edition is older than its budget allows; what it says keeps its date',
  unavailable: 'known only through others, and nothing of it is held',
};

const TIERS = ['', 'official', 'company filing or wire reporting', 'secondary or unverified'];

/** Licence, tier, cadence and freshness. */
export function SourceFacts({ profile }: { readonly profile: SourceProfileDto }) {
  const { source, budgetText, ageText } = profile;
  return (
    <dl className="facts">
      <Fact name="State">
        <strong data-tone={source.freshness === 'stale' ? 'warn' : undefined}>{source.freshness}</strong>:{' '}
        {STATES[source.freshness]}
      </Fact>
      <Fact name="Freshness">
        {[
          ageText === null ? 'no edition by the day' : `newest edition ${ageText} old`,
          budgetText === null ? 'no budget: it publishes once' : `budget ${budgetText}`,
        ].join('; ')}
      </Fact>
      <Fact name="Cadence">{source.cadence}</Fact>
      <Fact name="Licence">{source.licence}</Fact>
      <Fact name="Tier">
        {source.tier}, {TIERS[source.tier]}
      </Fact>
      <Fact name="Read">{source.readDirectly ? 'itself' : 'through another source that quotes it'}</Fact>
      <Fact name="Held">
        {source.statements.toLocaleString('en-US')} statements, {source.events.toLocaleString('en-US')} events
      </Fact>
    </dl>
  );
}

function Fact({ name, children }: { readonly name: string; readonly children: ReactNode }) {
  return (
    <>
      <dt>{name}</dt>
      <dd>{children}</dd>
    </>
  );
}
