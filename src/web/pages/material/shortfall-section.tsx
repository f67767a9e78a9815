import { Link } from '@tanstack/react-router';
import { useMemo } from 'react';
import type { MaterialShortfallDto } from '../../../api/contract-material-shortfall.ts';
import { keepKnownOn } from '../../layout/keep-known-on.ts';
import { SpreadTable } from '../cases/spread-table.tsx';
import { DecidedOfMaterial } from '../decisions/decided-of-material.tsx';
import { AssumptionLine } from '../runs/assumption-line.tsx';
import { makingOf } from '../runs/worst-table.ts';
import { Section } from './section.tsx';
import { useSection } from './use-section.ts';

interface Props {
  readonly material: string;
}

/** What the newest kept run of the reference case says of the material; nothing is run for it. */
export function ShortfallSection({ material }: Props) {
  const { data } = useSection<MaterialShortfallDto>(material, 'shortfall');
  if (data === undefined) return null;
  return (
    <Section id="shortfall" title="Shortfall in the reference case">
      <DecidedOfMaterial material={material} />
      {data.run === null ? <NotRun id={data.case} /> : <Said found={data} run={data.run} material={material} />}
    </Section>
  );
}

function NotRun({ id }: { readonly id: string }) {
  return (
    <p>
      Not run yet. <code>./ballast run {id}</code> runs it, or{' '}
      <Link to="/cases/$id" params={{ id }} search={keepKnownOn}>
        its page
      </Link>
      .
    </p>
  );
}

interface SaidProps extends Props {
  readonly found: MaterialShortfallDto;
  readonly run: NonNullable<MaterialShortfallDto['run']>;
}

function Said({ found, run, material }: SaidProps) {
  return (
    <>
      <p className="frame-note">
        As{' '}
        <Link
          to="/runs/$id"
          params={{ id: run.id }}
          search={(old) => ({ ...keepKnownOn(old), node: found.nodes[0]?.node.id })}
        >
          the run of {run.recorded?.slice(0, 10)}
        </Link>{' '}
        has it: {run.title}, {run.draws.toLocaleString('en-US')} draws, ledger as known on {run.knownOn}. Ballast's own
        method (F-11 to F-14).{' '}
        <Link to="/cases/$id/builder" params={{ id: found.case }} search={(old) => ({ ...keepKnownOn(old), material })}>
          Move its levers
        </Link>{' '}
        <Link to="/buying-plans" search={(old) => ({ ...keepKnownOn(old), case: found.case, only: material })}>
          What to buy against it
        </Link>
      </p>
      {found.nodes.map((one) => (
        <Node key={one.node.id} one={one} found={found} knownOn={run.knownOn} />
      ))}
      {found.notModelled.map(({ why, needs }) => (
        <p key={why}>
          Not modelled: {why}
          {needs.length > 0 && `; it would take ${needs.join('; ')}`}.
        </p>
      ))}
      {found.nodes.length === 0 && found.notModelled.length === 0 && (
        <p className="quiet">The reference case says nothing of it.</p>
      )}
    </>
  );
}

interface NodeProps {
  readonly one: MaterialShortfallDto['nodes'][number];
  readonly found: MaterialShortfallDto;
  readonly knownOn: string;
}

function Node({ one, found, knownOn }: NodeProps) {
  const making = useMemo(() => makingOf({ cells: found.cells, manifest: { knownOn } }, one), [found, one, knownOn]);
  return (
    <>
      <SpreadTable name={one.node.name} found={one} others={othersOf(one, found)} making={making} />
      <AssumptionLine share={one.restsOnAssumptions} />
      {one.node.refining === 'not modelled' && (
        <p className="quiet">Refining not modelled: nothing is inferred from where it is mined.</p>
      )}
    </>
  );
}

/** The other reliability table: both are always shown. */
function othersOf({ alternative }: NodeProps['one'], { tables }: MaterialShortfallDto) {
  if (alternative === null) return [];
  return [{ words: `by ${tables?.alternative ?? 'the other table'}`, spreads: alternative }];
}
