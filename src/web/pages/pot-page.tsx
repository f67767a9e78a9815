import { Link } from '@tanstack/react-router';
import type { ReactNode } from 'react';
import type { FigureDto } from '../../api/contract.ts';
import type { PotDto } from '../../api/contract-pot.ts';
import { useApi } from '../api/use-api.ts';
import { FigureLink } from '../figure/figure-link.tsx';
import { DataTable } from '../frame/data-table.tsx';
import { keepKnownOn } from '../layout/keep-known-on.ts';
import { Loaded } from './loaded.tsx';
import { accountTable, contractTable, doubleCountTable, recipientTable, scenarioTable } from './pot-tables.ts';

/** The stockpile's money: what was given, ordered and promised; the ceilings beside it. */
export function PotPage() {
  const query = useApi<PotDto>('/pot');
  return (
    <>
      <title>The pot · Ballast</title>
      <div className="page-head">
        <h1>The pot</h1>
        <p className="counts">
          What the National Defense Stockpile may spend, what it has ordered and what it must order at the least. A
          ceiling is the most that may be ordered: it stands beside the money and is never part of it. Roles are never
          added.
        </p>
      </div>
      <Loaded query={query}>{(pot) => <PotView pot={pot} />}</Loaded>
    </>
  );
}

function PotView({ pot }: { readonly pot: PotDto }) {
  return (
    <>
      <Totals pot={pot} />
      <section className="section" id="scenarios">
        <h2>What would be left</h2>
        <p className="quiet">
          Each line is the appropriation less one thing that may be so. None is a forecast: orders come in lumps and are
          not extended. A month is given only where a pace is supposed, and then of ceilings, never of orders.
        </p>
        <DataTable id="scenarios" table={scenarioTable(pot)} />
      </section>
      <section className="section" id="accounts">
        <h2>Accounts</h2>
        <DataTable id="accounts" table={accountTable(pot)} />
      </section>
      <section className="section" id="recipients">
        <h2>Ordered, by recipient</h2>
        <DataTable id="recipients" table={recipientTable(pot)} />
      </section>
      <section className="section" id="contracts">
        <h2>Contracts and their ceilings</h2>
        <DataTable id="contracts" table={contractTable(pot)} />
      </section>
      {pot.doubleCounts.length > 0 && (
        <section className="section" id="twice">
          <h2>Possible double counts</h2>
          <DataTable id="twice" table={doubleCountTable(pot)} />
        </section>
      )}
    </>
  );
}

function Totals({ pot }: { readonly pot: PotDto }) {
  const { stated, money } = pot;
  return (
    <section className="section" aria-label="Totals">
      <dl className="headline">
        <Total name="Money given" figure={money} note={lapseText(pot)} />
        <Total name="Ceilings, as counted" figure={stated.ceilings} note={<Times figure={pot.overhang} />} />
        <Total name="Ordered, as counted" figure={stated.ordered} note={<ShareOf figure={pot.orderedShare} />} />
        <Total name="Orders listed here" figure={pot.obligated} note="sum of the recipients below" />
        <Total
          name="Of them material, or not stated"
          figure={pot.materialOrNotStated}
          note="nobody says what most buy"
        />
        <Total name="Of them data and services" figure={pot.dataAndServices} note="by the business of the seller" />
        <Total name="Minimums not ordered" figure={pot.guaranteedMinimums} note="promised; no order yet" />
      </dl>
      <p className="quiet">
        {countText(pot)}{' '}
        <Link to="/conflicts" search={keepKnownOn}>
          Where sources disagree
        </Link>
        .
      </p>
    </section>
  );
}

interface TotalProps {
  readonly name: string;
  readonly figure: FigureDto | null;
  readonly note: ReactNode;
}

function Total({ name, figure, note }: TotalProps) {
  return (
    <div>
      <dt>{name}</dt>
      <dd>
        <span className="headline-figure">
          {figure === null ? <span className="quiet">not known</span> : <FigureLink figure={figure} />}
        </span>
        <span className="suffix">{note}</span>
      </dd>
    </div>
  );
}

function Times({ figure }: { readonly figure: FigureDto | null }) {
  if (figure === null) return null;
  return (
    <>
      <FigureLink figure={figure} /> times the money
    </>
  );
}

function ShareOf({ figure }: { readonly figure: FigureDto | null }) {
  if (figure === null) return null;
  return (
    <>
      <FigureLink figure={figure} /> of the money, at the most
    </>
  );
}

function lapseText({ appropriations }: PotDto): string | null {
  const lapse = appropriations.find(({ id }) => id === 'pl-119-21-stockpile')?.lapses;
  return lapse === null || lapse === undefined ? null : `lapses ${lapse.dateText}`;
}

function countText({ counted, completeUntil, stated }: PotDto): string {
  if (counted === null) return 'Nobody had counted the orders by this day.';
  const contracts = stated.contracts === null ? '' : `${stated.contracts.text} contracts, `;
  const late =
    completeUntil === null
      ? ''
      : ` Orders placed after ${completeUntil} may be missing: DoD reports them 90 days late.`;
  return `${contracts}counted on ${counted}.${late}`;
}
