import { Link } from '@tanstack/react-router';
import { useMemo, useState } from 'react';
import type { RunResultDto } from '../../../api/contract-runs.ts';
import { DataTable } from '../../frame/data-table.tsx';
import { keepKnownOn } from '../../layout/keep-known-on.ts';
import { Section } from '../material/section.tsx';
import { AgainOutcome } from './again-outcome.tsx';
import { AssumptionLine } from './assumption-line.tsx';
import { ListOf } from './list-of.tsx';
import { NodeDetail } from './node-detail.tsx';
import { Reproduce } from './reproduce.tsx';
import { assumptionsTable, cellsTable, notModelledTable, shocksTable } from './run-tables.ts';
import { WarningLines } from './warning-lines.tsx';
import { WorstFrame } from './worst-frame.tsx';

const CONTENTS = [
  ['worst', 'Worst shortfalls'],
  ['detail', 'One material'],
  ['shocks', 'Shocks'],
  ['assumptions', 'Assumptions'],
  ['not-modelled', 'Not modelled'],
  ['cells', 'Where its numbers come from'],
  ['manifest', 'Run it again'],
] as const;

/** A finished run: what it says, of what, and how to get it again. */
export function RunView({ result }: { readonly result: RunResultDto }) {
  const { title, manifest, headline } = result;
  return (
    <>
      <div className="page-head">
        <h1>{title}</h1>
        <nav className="contents" aria-label="On this page">
          {CONTENTS.map(([anchor, name]) => (
            <Link key={anchor} to="." hash={anchor} search={true}>
              {name}
            </Link>
          ))}
        </nav>
      </div>
      <p className="kicker">
        <Link to="/runs" search={keepKnownOn}>
          Runs
        </Link>{' '}
        /{' '}
        <Link to="/cases/$id" params={{ id: manifest.case }} search={keepKnownOn}>
          {manifest.case}
        </Link>{' '}
        · {manifest.draws.toLocaleString('en-US')} draws, seed {manifest.seed}, ledger as known on {manifest.knownOn} ·{' '}
        <Link to="/buying-plans" search={(old) => ({ ...keepKnownOn(old), run: result.id })}>
          What to buy against it
        </Link>
      </p>
      <AgainOutcome id={result.id} />
      <WarningLines warnings={result.warnings} />
      <p className="run-headline">{headline.words}</p>
      <AssumptionLine share={headline.restsOnAssumptions} />
      <p className="frame-note">{result.summary}</p>
      <WorstFrame result={result} />
      <NodeDetail result={result} />
      <Lists result={result} />
      <Reproduce result={result} />
    </>
  );
}

function Lists({ result }: { readonly result: RunResultDto }) {
  const tables = useMemo(
    () => ({
      shocks: shocksTable(result.shocks),
      assumptions: assumptionsTable(result.assumptions),
      notModelled: notModelledTable(result.notModelled),
    }),
    [result],
  );
  return (
    <>
      <ListOf
        id="shocks"
        title="Shocks"
        table={tables.shocks}
        none="No shock is declared: which cut makes a shortfall stands with each material above."
      />
      <ListOf id="assumptions" title="Assumptions" table={tables.assumptions} none="It supposes nothing." />
      <ListOf id="not-modelled" title="Not modelled" table={tables.notModelled} none="All it asks for is modelled." />
      <Cells cells={result.cells} />
    </>
  );
}

/** Often thousands of rows: made when they are asked for. */
function Cells({ cells }: Pick<RunResultDto, 'cells'>) {
  const [isOpen, setOpen] = useState(false);
  return (
    <Section id="cells" title="Where its numbers come from">
      <details onToggle={(event) => setOpen(event.currentTarget.open)}>
        <summary>{cells.length.toLocaleString('en-US')} numbers, each with its evidence</summary>
        {isOpen && <DataTable id="cells" table={cellsTable(cells)} />}
      </details>
    </Section>
  );
}
