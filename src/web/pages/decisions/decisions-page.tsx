import { Link } from '@tanstack/react-router';
import { useMemo } from 'react';
import type { DecisionsDto, RegistersDto } from '../../../api/contract-decisions.ts';
import { useApi } from '../../api/use-api.ts';
import { keepKnownOn } from '../../layout/keep-known-on.ts';
import { TableSection } from '../buying-plans/table-section.tsx';
import { Loaded } from '../loaded.tsx';
import { Section } from '../material/section.tsx';
import { DecisionItem } from './decision-item.tsx';
import { notModelledOf, notPlannedOf, overdueTable } from './decision-tables.ts';

const CONTENTS = [
  ['adopted', 'Adopted'],
  ['overdue', 'Overdue'],
  ['not-planned', 'Not planned'],
  ['not-modelled', 'Not modelled'],
] as const;

/** The record of decisions: which plan was adopted, by whom and why, what became of each buy, and what is open. */
export function DecisionsPage() {
  const query = useApi<DecisionsDto>('/decisions');
  return (
    <>
      <title>Decisions · Ballast</title>
      <div className="page-head">
        <h1>Decisions</h1>
        <p className="counts">
          Plans adopted, with the shortfall each buy answers and the procurement it became. Nothing here is edited: a
          later record follows an earlier one. Plans are made under{' '}
          <Link to="/buying-plans" search={keepKnownOn}>
            Buying plans
          </Link>
          .
        </p>
        <nav className="contents" aria-label="On this page">
          {CONTENTS.map(([anchor, name]) => (
            <Link key={anchor} to="." hash={anchor} search={true}>
              {name}
            </Link>
          ))}
        </nav>
      </div>
      <Section id="adopted" title="Adopted">
        <Loaded query={query}>{({ items }) => <Items items={items} />}</Loaded>
      </Section>
      <Registers />
    </>
  );
}

function Items({ items }: { readonly items: DecisionsDto['items'] }) {
  if (items.length === 0) {
    return (
      <p>
        No plan was adopted yet. The page of a plan has a form for it, and <code>./ballast decide</code> does the same.
      </p>
    );
  }
  return items.map((decision) => <DecisionItem key={decision.id} decision={decision} />);
}

/** Read by itself: what is overdue, what could not be planned, what could not be modelled. */
function Registers() {
  const query = useApi<RegistersDto>('/decisions/registers');
  return <Loaded query={query}>{(found) => <Tables found={found} />}</Loaded>;
}

function Tables({ found }: { readonly found: RegistersDto }) {
  const tables = useMemo(
    () => ({ overdue: overdueTable(found), notPlanned: notPlannedOf(found), notModelled: notModelledOf(found) }),
    [found],
  );
  const { openCount, total } = found.recommendations;
  return (
    <>
      <TableSection
        id="overdue"
        title="Overdue"
        table={tables.overdue}
        none="No buy of a standing decision is overdue."
        note="A buy is overdue where its fiscal year ended and no procurement is linked to it."
      />
      <TableSection
        id="not-planned"
        title="Could not be planned"
        table={tables.notPlanned}
        none="Nothing that was asked for could not be planned."
      />
      <TableSection
        id="not-modelled"
        title="Could not be modelled"
        table={tables.notModelled}
        none="Every material has a model."
      />
      <p className="frame-note">
        Of {total} recommendations of auditors on the stockpile {openCount} are open; they stand with the{' '}
        <Link to="/plans" hash="recommendations" search={keepKnownOn}>
          annual materials plans
        </Link>
        .
      </p>
    </>
  );
}
