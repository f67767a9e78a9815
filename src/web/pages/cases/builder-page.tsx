import { Link, useParams } from '@tanstack/react-router';
import { useMemo } from 'react';
import type { CaseAssemblyDto } from '../../../api/contract-cases.ts';
import { unpacked } from '../../../shortfall/packed-model.ts';
import { useApi } from '../../api/use-api.ts';
import { useChoices } from '../../choices/use-choices.ts';
import { keepKnownOn } from '../../layout/keep-known-on.ts';
import type { Drawable } from '../../worker/draw.ts';
import { Loaded } from '../loaded.tsx';
import { addressWith } from '../material/use-section.ts';
import { Builder } from './builder.tsx';
import { BuilderChoices } from './builder-choices.tsx';

/** A case with its levers under the hand: what they do to one material is drawn in the browser while they move. */
export function BuilderPage() {
  const { id = '' } = useParams({ strict: false });
  const [{ material }] = useChoices();
  return (
    <>
      <title>Case builder · Ballast</title>
      <div className="page-head">
        <h1>Case builder</h1>
        <p className="counts">
          Move a lever and see what it does: 1,000 draws of one material, worked out in this browser by the engine the
          server uses, on the same luck. At rest the numbers are those of a run with the same seed and 1,000 draws.{' '}
          <Link to="/cases/$id" params={{ id }} search={keepKnownOn}>
            The case itself
          </Link>
        </p>
      </div>
      <BuilderChoices id={id} />
      {material !== undefined && <OfMaterial key={`${id} ${material}`} id={id} material={material} />}
    </>
  );
}

function OfMaterial({ id, material }: { readonly id: string; readonly material: string }) {
  const query = useApi<CaseAssemblyDto>(addressWith(`/cases/${encodeURIComponent(id)}/assembly`, { material }));
  return <Loaded query={query}>{(assembly) => <Ready assembly={assembly} />}</Loaded>;
}

function Ready({ assembly }: { readonly assembly: CaseAssemblyDto }) {
  const drawable = useMemo<Drawable>(
    // The levers of an assembly are those of the engine: only the schema says their words are any text.
    () => ({ model: unpacked(assembly.model), levers: assembly.levers as Drawable['levers'] }),
    [assembly],
  );
  return <Builder assembly={assembly} drawable={drawable} />;
}
