import { Link, useParams } from '@tanstack/react-router';
import type { ReactNode } from 'react';
import type { EventDto, StatementDto } from '../../api/contract.ts';
import type { EvidenceDto } from '../../api/contract-evidence.ts';
import type { StockRecordDto } from '../../api/contract-stockpile.ts';
import { useApi } from '../api/use-api.ts';
import { SourceProducer, SourceTitle } from '../frame/source-list.tsx';
import { keepKnownOn } from '../layout/keep-known-on.ts';
import { Citation } from './citation.tsx';
import { Loaded } from './loaded.tsx';
import { Sightings } from './sightings.tsx';

/** One piece of evidence: who says it, when, in which words, where it was seen, and how to cite it. */
export function EvidencePage() {
  const { id } = useParams({ strict: false });
  const query = useApi<EvidenceDto>(`/evidence/${id ?? ''}`);
  return (
    <>
      <title>Evidence · Ballast</title>
      <Loaded query={query}>{(evidence) => <EvidenceView evidence={evidence} />}</Loaded>
    </>
  );
}

const KICKERS = { statement: 'Statement', event: 'Event', stock: 'Record of a stock book' } as const;

function EvidenceView({ evidence }: { readonly evidence: EvidenceDto }) {
  const said = evidence.statement ?? evidence.event ?? evidence.stock;
  if (said === null) return <p>This evidence is empty.</p>;
  return (
    <article className="evidence">
      <p className="kicker">{KICKERS[evidence.type]}</p>
      <h1>{titleOf(evidence)}</h1>
      {evidence.statement && <p className="big-figure">{evidence.statement.figure.text}</p>}
      <Withdrawn withdrawn={evidence.withdrawn} />
      <blockquote>{said.original}</blockquote>
      <dl className="facts">
        <Fact name="Source">
          <SourceProducer source={said.source} />, <SourceTitle source={said.source} />
          {said.source.edition !== null && `, ${said.source.edition}`}
          {!said.source.readDirectly && <strong> (not read itself)</strong>}
        </Fact>
        <Fact name="Published">{said.source.published}</Fact>
        <Fact name="Recorded here">{said.recorded}</Fact>
        <Fact name="Stance">{said.stance}</Fact>
        {evidence.statement && <StatementFacts statement={evidence.statement} />}
        {evidence.event && <EventFacts event={evidence.event} />}
        {evidence.stock && <StockFacts record={evidence.stock} />}
        <Fact name="Found at">{said.locator}</Fact>
        <Fact name="Snapshot">
          <a href={`/api/v1/snapshots/${said.snapshot}`}>
            <code>{said.snapshot}</code>
          </a>
        </Fact>
        <Fact name="Licence">{said.source.licence}</Fact>
        <Fact name="Evidence id">
          <code>{evidence.id}</code>
        </Fact>
      </dl>
      <Corrections corrections={evidence.corrections} />
      <Sightings sightings={evidence.sightings} />
      <Citation evidence={evidence} />
    </article>
  );
}

function Withdrawn({ withdrawn }: { readonly withdrawn: EvidenceDto['withdrawn'] }) {
  if (withdrawn === null) return null;
  return (
    <p role="note">
      <strong>Withdrawn.</strong> {withdrawn.name}, as taken in {withdrawn.recorded}, states this no longer; no other
      page counts it.
    </p>
  );
}

function StatementFacts({ statement }: { readonly statement: StatementDto }) {
  return (
    <>
      {statement.speaker !== null && <Fact name="Speaker">{statement.speaker}</Fact>}
      <Fact name="Kind">{[statement.figure.kind, statement.figure.basis].filter(Boolean).join(', ')}</Fact>
      <Fact name="Period">{statement.period}</Fact>
      <Fact name="Rule">{statement.figure.rule}</Fact>
      {statement.note !== null && <Fact name="Note">{statement.note}</Fact>}
      {statement.material !== null && <Fact name="Material">{<MaterialLink id={statement.material} />}</Fact>}
      {statement.derivedFrom.length > 0 && (
        <Fact name="Computed from">
          {statement.derivedFrom.map((id) => (
            <Link key={id} to="/evidence/$id" params={{ id }} search={keepKnownOn} className="id-link">
              <code>{id.slice(0, 12)}</code>
            </Link>
          ))}
        </Fact>
      )}
    </>
  );
}

/** What a record of a stock book says, field by field. */
function StockFacts({ record }: { readonly record: StockRecordDto }) {
  return (
    <>
      <Fact name="Date">{record.date}</Fact>
      <Fact name="Book of">{`${record.holder}, ${record.marking}`}</Fact>
      <Fact name="Number">{record.number}</Fact>
      {record.fields.map(({ name, label, text }) => (
        <Fact key={name} name={label}>
          {text}
        </Fact>
      ))}
      {record.reversedBy !== null && <Fact name="Undone by">{record.reversedBy}</Fact>}
    </>
  );
}

function EventFacts({ event }: { readonly event: EventDto }) {
  const vague = event.datePrecision !== 'day' && ` (only the ${event.datePrecision} is known)`;
  return (
    <>
      <Fact name="Date">
        {event.dateText}
        {vague}
      </Fact>
      <Fact name="Kind">{event.kind}</Fact>
      {event.parties.length > 0 && <Fact name="Parties">{event.parties.join(', ')}</Fact>}
      {event.money.map(({ role, figure }) => (
        <Fact key={role} name={role}>
          {figure.text}
        </Fact>
      ))}
      {event.quantity !== null && <Fact name="Quantity">{event.quantity.text}</Fact>}
      {event.expires !== null && <Fact name="Ends">{event.expires}</Fact>}
      {event.note !== null && <Fact name="Note">{event.note}</Fact>}
      {event.materials.length > 0 && (
        <Fact name="Materials">
          {event.materials.map((id) => (
            <MaterialLink key={id} id={id} />
          ))}
        </Fact>
      )}
    </>
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

function MaterialLink({ id }: { readonly id: string }) {
  return (
    <Link to="/materials/$id" params={{ id }} search={keepKnownOn} className="id-link">
      {id}
    </Link>
  );
}

function Corrections({ corrections }: { readonly corrections: EvidenceDto['corrections'] }) {
  if (corrections.length === 0) return null;
  return (
    <section className="section">
      <h2>Known mistakes</h2>
      {corrections.map((correction) => (
        <p key={correction.id}>
          <strong>{correction.mistake}</strong> {correction.reason}
        </p>
      ))}
    </section>
  );
}

function titleOf({ statement, event, stock }: EvidenceDto): string {
  if (statement === null) return event?.title ?? stock?.title ?? '';
  const { placeName, propertyName, form, period, material } = statement;
  return [material, placeName, propertyName, form, period].filter((part) => part !== null).join(', ');
}
