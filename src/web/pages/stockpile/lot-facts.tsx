import { Link } from '@tanstack/react-router';
import type { ReactNode } from 'react';
import type { LotStateDto } from '../../../api/contract-stockpile.ts';
import { FigureLink } from '../../figure/figure-link.tsx';
import { keepKnownOn } from '../../layout/keep-known-on.ts';
import { MassView } from './mass-view.tsx';

/** How a lot stands: mass, loans, promises, condition, count; then what its card says. */
export function LotFacts({ state }: { readonly state: LotStateDto }) {
  const { contentOf, onLoan, committed, condition, counted, acceptedUnder } = state;
  return (
    <section className="stock-marked" aria-label="State">
      <dl className="headline lot-headline">
        <Fact name="On books">
          <MassView mass={state.mass} contentOf={contentOf} />
        </Fact>
        <Fact name="Site">
          <Site state={state} />
        </Fact>
        <Fact name="On loan">{onLoan === null ? 'nothing' : <MassView mass={onLoan} contentOf={contentOf} />}</Fact>
        <Fact name="Committed">
          {committed.length === 0
            ? 'nothing'
            : committed.map(({ to, mass }) => (
                <span key={to} className="promise">
                  <FigureLink figure={mass.gross} /> to {to}
                </span>
              ))}
        </Fact>
        <Fact name="Condition" note={condition === null ? undefined : `inspected ${condition.date}`}>
          {condition === null ? 'never inspected' : <Condition {...condition} />}
        </Fact>
        <Fact name="Counted" note={counted === null ? undefined : `on ${counted.date}`}>
          {counted === null ? 'never' : <Counted {...counted} />}
        </Fact>
      </dl>
      <dl className="facts card-facts">
        <Line name="Received" text={state.received ?? 'nothing has been received'} />
        {acceptedUnder !== null && (
          <Line
            name="Accepted under"
            text={
              [acceptedUnder.specification, acceptedUnder.revision].filter(Boolean).join(', revision ') ||
              'no named specification'
            }
          />
        )}
        {state.card.map(({ name, label, text }) => (
          <Line key={name} name={label} text={text} />
        ))}
        {state.barcode !== null && <Line name="Barcode text" text={state.barcode} />}
      </dl>
    </section>
  );
}

interface FactProps {
  readonly name: string;
  readonly note?: string | undefined;
  readonly children: ReactNode;
}

function Fact({ name, note, children }: FactProps) {
  return (
    <div>
      <dt>{name}</dt>
      <dd>
        <span className="headline-figure">{children}</span>
        {note !== undefined && <span className="suffix">{note}</span>}
      </dd>
    </div>
  );
}

function Line({ name, text }: { readonly name: string; readonly text: string }) {
  return (
    <>
      <dt>{name}</dt>
      <dd>{text}</dd>
    </>
  );
}

function Site({ state: { holder, site, siteName } }: { readonly state: LotStateDto }) {
  if (site === null) return 'none';
  return (
    <Link to="/stockpile/sites" search={(old) => ({ ...keepKnownOn(old), holder })}>
      {siteName ?? site}
    </Link>
  );
}

function Condition({ words, sound }: NonNullable<LotStateDto['condition']>) {
  return (
    <>
      {words} <span data-tone={sound ? undefined : 'warn'}>({sound ? 'sound' : 'not sound'})</span>
    </>
  );
}

function Counted({ gross, difference }: NonNullable<LotStateDto['counted']>) {
  const isExact = difference.amount === 0;
  return (
    <>
      <FigureLink figure={gross} />
      {!isExact && (
        <span className="mass-content" data-tone="warn">
          unexplained: <FigureLink figure={difference} />
        </span>
      )}
    </>
  );
}
