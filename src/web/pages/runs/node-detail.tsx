import { Link } from '@tanstack/react-router';
import { useMemo } from 'react';
import type { CaseEntryDto } from '../../../api/contract-cases.ts';
import type { ExplanationDto, RunResultDto } from '../../../api/contract-runs.ts';
import { useApi } from '../../api/use-api.ts';
import { useChoices } from '../../choices/use-choices.ts';
import { FigureLink } from '../../figure/figure-link.tsx';
import { keepKnownOn } from '../../layout/keep-known-on.ts';
import { SelectChoice } from '../material/select-choice.tsx';
import { BreakEven, CutsFrame, TornadoFrame } from './explanation-frames.tsx';
import { FanFrame } from './fan-frame.tsx';
import { GroupsFrame } from './groups-frame.tsx';
import { LossesFrame } from './losses-frame.tsx';
import { type Making, madeFigure } from './made-figure.ts';
import { MitigationsFrame } from './mitigations-frame.tsx';
import type { NodeResultDto } from './run-types.ts';
import { daysFigure, makingOf } from './worst-table.ts';

/** One material of a run looked at closely; the worst one until another is chosen. */
export function NodeDetail({ result }: { readonly result: RunResultDto }) {
  const [choices, change] = useChoices();
  const found = result.nodes.find(({ node }) => node.id === choices.node) ?? result.nodes[0];
  if (found === undefined) return null;
  return (
    <section className="section" id="detail" aria-labelledby="detail-title">
      <div className="frame-head">
        <h2 id="detail-title">{found.node.name}</h2>
        <div className="frame-controls">
          <Elsewhere result={result} found={found} />
          <SelectChoice
            name="Material"
            value={found.node.id}
            options={result.nodes.map(({ node }) => ({ value: node.id, label: node.name }))}
            onChange={(node) => change({ node })}
          />
        </div>
      </div>
      <Closely key={found.node.id} result={result} found={found} />
    </section>
  );
}

interface FoundProps {
  readonly result: RunResultDto;
  readonly found: NodeResultDto;
}

/** To the material itself and, of a case at hand, to its levers. */
function Elsewhere({ result: { manifest }, found: { node } }: FoundProps) {
  const cases = useApi<{ readonly items: readonly CaseEntryDto[] }>('/cases');
  const isAtHand = cases.data?.items.some(({ id }) => id === manifest.case) === true;
  const { material, id } = node;
  return (
    <>
      <Link to="/materials/$id" params={{ id: material }} search={keepKnownOn}>
        What the ledger says
      </Link>
      {isAtHand && (
        <Link
          to="/cases/$id/builder"
          params={{ id: manifest.case }}
          search={{ material, node: id, seed: String(manifest.seed), known_on: manifest.knownOn }}
        >
          Move its levers
        </Link>
      )}
    </>
  );
}

function Closely({ result, found }: FoundProps) {
  const making = useMemo(() => makingOf(result, found), [result, found]);
  const { name } = found.node;
  return (
    <>
      <Balance found={found} making={making} />
      <FanFrame name={name} periods={found.byPeriod} making={making} />
      <div className="frames">
        <LossesFrame name={name} losses={found.losses} making={making} />
        <MitigationsFrame found={found} making={making} />
      </div>
      <GroupsFrame found={found} making={making} />
      <Explained run={result.id} found={found} making={making} />
    </>
  );
}

interface PartProps {
  readonly found: NodeResultDto;
  readonly making: Making;
}

/** What is wanted, what there would be without cuts, what is short: the sum anybody can check. */
function Balance({ found, making }: PartProps) {
  const { node, demand, supplyWithoutCuts, gross, net } = found;
  const tonnes = (amount: number, rule: string) => (
    <FigureLink figure={madeFigure(amount, { ...making, unit: 't', rule })} />
  );
  return (
    <p>
      Over the horizon {tonnes(demand, 'demand over the horizon')} ({node.basis}) are wanted;{' '}
      {tonnes(supplyWithoutCuts, 'supply over the horizon with every factor at 1')} would come if nothing were cut. Mean
      shortfall {tonnes(gross.mean, 'mean over all draws, before any release')} before any release,{' '}
      {tonnes(net.mean, 'mean over all draws, after the release the case allows')} after the release the case allows.{' '}
      <Cover found={found} making={making} />
      {node.refining === 'not modelled' && (
        <strong> Refining not modelled: nothing is inferred from where it is mined.</strong>
      )}
    </p>
  );
}

/** What is held against the demand of this node, of a grade that grade's alone. */
function Cover({ found, making }: PartProps) {
  const { node, daysOfCover } = found;
  const days = daysFigure(found, making);
  if (daysOfCover.figure === null || days === null) return null;
  return (
    <>
      Held: <FigureLink figure={daysOfCover.figure} />, <FigureLink figure={days} /> of the demand of {node.name}
      {node.id !== node.material && ' alone'}, whether it may be released or not.{' '}
    </>
  );
}

/** Read by itself: the server runs the case again for every bar. */
function Explained({ run, found, making }: PartProps & { readonly run: string }) {
  const { data, error } = useApi<ExplanationDto>(
    `/runs/${encodeURIComponent(run)}/explain?node=${encodeURIComponent(found.node.id)}`,
  );
  if (error !== null) return <p role="alert">{error.message}</p>;
  if (data === undefined) return <p className="quiet">Running the case again for every lever and cut…</p>;
  const { name } = found.node;
  return (
    <>
      <div className="frames">
        <CutsFrame explanation={data} name={name} making={making} />
        <TornadoFrame explanation={data} name={name} base={found.gross.mean} making={making} />
      </div>
      <BreakEven explanation={data} name={name} />
    </>
  );
}
