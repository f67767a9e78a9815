import { Link, useParams } from '@tanstack/react-router';
import { useMemo } from 'react';
import type { CaseAssemblyDto, CaseDto } from '../../../api/contract-cases.ts';
import { unpacked } from '../../../shortfall/packed-model.ts';
import { useApi } from '../../api/use-api.ts';
import { useChoices } from '../../choices/use-choices.ts';
import { keepKnownOn } from '../../layout/keep-known-on.ts';
import type { Drawable } from '../../worker/draw.ts';
import { Loaded } from '../loaded.tsx';
import { addressWith } from '../material/use-section.ts';
import { Builder } from './builder.tsx';
import { BuilderChoices } from './builder-choices.tsx';
import { type Materials, materialShown, materialsOf } from './builder-materials.ts';
import { CaseProblems } from './case-problems.tsx';

/** A case with its levers under the hand: what they do to one material is drawn in the browser while they move. */
export function BuilderPage() {
  const { id = '' } = useParams({ strict: false });
  const [{ material: asked }] = useChoices();
  const { data, error } = useApi<CaseDto>(`/cases/${encodeURIComponent(id)}`);
  const materials = useMemo(() => materialsOf(data?.assembled?.nodes ?? []), [data]);
  const material = materialShown(materials, asked);
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
      <BuilderChoices id={id} materials={materials} material={material} />
      {error !== null && <p role="alert">{error.message}</p>}
      {data !== undefined && data.assembled === null && <CaseProblems problems={data.problems} />}
      {materials.length > 1 && material === undefined && <ChooseOne materials={materials} asked={asked} />}
      {material !== undefined && <OfMaterial key={`${id} ${material}`} id={id} material={material} />}
    </>
  );
}

interface ChooseProps {
  readonly materials: Materials;
  readonly asked: string | undefined;
}

/** Said where nothing is built yet; a material the case does not model is no silence. */
function ChooseOne({ materials, asked }: ChooseProps) {
  return (
    <>
      <p>
        {asked !== undefined && <strong>The case does not model {asked}. </strong>}
        Choose a material: its levers and what they do come up here.
      </p>
      <ul className="state-counts">
        {materials.map(([material, name]) => (
          <li key={material}>
            <Link to="." search={(old) => ({ ...old, material, node: undefined, levers: undefined })}>
              {name}
            </Link>
          </li>
        ))}
      </ul>
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
