import { Link } from '@tanstack/react-router';
import type { ReactNode } from 'react';
import type { ProcurementRecordDto } from '../../../api/contract-procurements.ts';
import { FigureLink } from '../../figure/figure-link.tsx';
import { keepKnownOn } from '../../layout/keep-known-on.ts';

/** What a procurement is, its state on the day and why, and which others it is linked to. */
export function ProcurementFacts({ procurement }: { readonly procurement: ProcurementRecordDto }) {
  const { material, name, title, stateText, stateSinceText, daysSinceLastEvidence, on } = procurement;
  return (
    <>
      <p className="kicker">
        <Link to="/procurements" search={(old) => ({ ...keepKnownOn(old), on: old.on })}>
          Procurements
        </Link>
        {material !== '' && (
          <>
            {' / '}
            <Link to="/materials/$id" params={{ id: material }} search={keepKnownOn}>
              {name}
            </Link>
          </>
        )}
      </p>
      <h1>{title}</h1>
      <p>
        On {on}: <strong className="badge">{stateText}</strong> since {stateSinceText}; last evidence{' '}
        <Evidence id={procurement.lastEvidence.evidence}>{daysSinceLastEvidence} days</Evidence> before.
      </p>
      <Remarks procurement={procurement} />
      <Facts procurement={procurement} />
      <Links procurement={procurement} />
    </>
  );
}

function Evidence({ id, children }: { readonly id: string; readonly children: ReactNode }) {
  return (
    <Link to="/evidence/$id" params={{ id }} search={keepKnownOn} preload={false}>
      {children}
    </Link>
  );
}

/** What a reader might take the state to be and it is not. */
function Remarks({ procurement }: { readonly procurement: ProcurementRecordDto }) {
  const { demand, inferred, extendedLater, reason } = procurement;
  return (
    <>
      {!demand && (
        <p className="quiet">The market is only asked what it could do: no demand, and its quantity is none.</p>
      )}
      {inferred !== null && (
        <p className="quiet">Nobody published this state: it is inferred with {inferred} confidence.</p>
      )}
      {extendedLater && (
        <p className="quiet">A later report tells that the closing day was moved again after this day.</p>
      )}
      {reason !== null && (
        <p>
          Cancelled because: <Evidence id={reason.evidence}>{reason.text}</Evidence>
        </p>
      )}
    </>
  );
}

interface FactProps {
  readonly label: string;
  /** Nothing is shown where nothing is known. */
  readonly when?: unknown;
  readonly children: ReactNode;
}

function Fact({ label, when = true, children }: FactProps) {
  if (when === null || when === false) return null;
  return (
    <div>
      <dt>{label}</dt>
      <dd>{children}</dd>
    </div>
  );
}

function Facts({ procurement: item }: { readonly procurement: ProcurementRecordDto }) {
  return (
    <dl className="facts-line">
      <Fact label="Kind">{item.competition === null ? item.kind : `${item.kind}, ${item.competition}`}</Fact>
      <Fact label="Number">{item.numbers.length === 0 ? 'not found' : <Numbers numbers={item.numbers} />}</Fact>
      <Fact label="Joined by number" when={item.joined.length > 0}>
        {item.joined.join(', ')}
      </Fact>
      <Fact label="Supplier" when={item.supplier}>
        {item.supplier}
      </Fact>
      <Fact label="Form" when={item.form}>
        {item.form?.replaceAll('-', ' ')}
      </Fact>
      <Fact label="Issued" when={item.issued}>
        <Day day={item.issued} />
      </Fact>
      <Fact label="Closes" when={item.closes}>
        {item.closes}
      </Fact>
      <Fact label="Awarded" when={item.awarded}>
        <Day day={item.awarded} />
      </Fact>
      <Amounts item={item} />
      <Fact label="Extensions">
        <Count figure={item.extensions} />
      </Fact>
      <Fact label="Amendments">
        <Count figure={item.amendments} />
      </Fact>
    </dl>
  );
}

function Amounts({ item: { quantity, ceilingUnitPrice, ceilingPace } }: { readonly item: ProcurementRecordDto }) {
  return (
    <>
      <Fact label="Quantity" when={quantity}>
        {quantity !== null && <FigureLink figure={quantity} />}
      </Fact>
      <Fact label="Ceiling per unit, not a price paid" when={ceilingUnitPrice}>
        {ceilingUnitPrice !== null && <FigureLink figure={ceilingUnitPrice} />}
      </Fact>
      <Fact label="Pace if all were ordered" when={ceilingPace}>
        {ceilingPace !== null && <FigureLink figure={ceilingPace} />}
      </Fact>
    </>
  );
}

const Day = ({ day }: { readonly day: ProcurementRecordDto['issued'] }) =>
  day === null ? null : <Evidence id={day.evidence}>{day.dateText}</Evidence>;

function Numbers({ numbers }: Pick<ProcurementRecordDto, 'numbers'>) {
  return numbers.map(({ number, kind, evidence }, n) => (
    <span key={number}>
      {n > 0 && ', '}
      <Evidence id={evidence}>{number}</Evidence>
      {numbers.length > 1 && <span className="suffix"> {kind}</span>}
    </span>
  ));
}

function Count({ figure }: { readonly figure: ProcurementRecordDto['extensions'] }) {
  if (figure === null) return <span className="quiet">none known</span>;
  return (
    <>
      <FigureLink figure={figure} /> <span className="suffix">{figure.rule}</span>
    </>
  );
}

function Links({ procurement: { links } }: { readonly procurement: ProcurementRecordDto }) {
  if (links.length === 0) return null;
  return (
    <section aria-label="Linked procurements">
      {links.map((link) => (
        <p key={link.id}>
          {LINK_WORDS[link.relation] ?? link.relation}{' '}
          <Link to="/procurements/$id" params={{ id: link.id }} search={(old) => ({ ...keepKnownOn(old), on: old.on })}>
            {link.title}
          </Link>{' '}
          <Link
            to="/evidence"
            search={(old) => ({ ...keepKnownOn(old), ids: link.evidence.join('~') })}
            className="suffix"
          >
            {link.judgement === null ? 'who says so' : `judged: ${link.judgement}`}
          </Link>
        </p>
      ))}
    </section>
  );
}

const LINK_WORDS: Readonly<Record<string, string>> = {
  'continues the need of': 'Continues the same need as',
  'its need is continued by': 'The same need is continued by',
  'related to': 'Named together with',
};
