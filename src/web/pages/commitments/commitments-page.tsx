import type { CommitmentsDto } from '../../../api/contract-commitments.ts';
import { useApi } from '../../api/use-api.ts';
import { useChoices } from '../../choices/use-choices.ts';
import { DataTable } from '../../frame/data-table.tsx';
import { DownloadLinks } from '../../frame/download-links.tsx';
import { Loaded } from '../loaded.tsx';
import { anyOf, SelectChoice } from '../material/select-choice.tsx';
import { addressWith } from '../material/use-section.ts';
import { commitmentTable, sumTable } from './commitment-tables.ts';

const INSTRUMENTS = [
  'equity',
  'warrant',
  'loan',
  'guarantee',
  'grant',
  'price floor',
  'offtake',
  'fund',
  'letter of interest',
] as const;
const STAGES = ['announced', 'agreed', 'closed', 'disbursed', 'not stated'] as const;

/** Who stands behind producers, with what and how firmly; question 15. */
export function CommitmentsPage() {
  const [{ material, kind, stage }] = useChoices();
  const route = addressWith('/commitments', { material, instrument: kind, stage });
  const query = useApi<CommitmentsDto>(route);
  return (
    <>
      <title>Commitments · Ballast</title>
      <div className="page-head">
        <h1>Commitments</h1>
        <p className="counts">
          Stakes, warrants, loans, guarantees, grants, price floors and offtakes behind producers, each as far as it has
          come. Announced binds nobody; agreed is awarded, approved or signed; closed is in force; disbursed is paid, at
          least in part. A letter of interest is never a commitment that closed. Amounts add only within one instrument,
          stage and currency; those told in other money are in the notes and in no sum.
        </p>
        <Filters />
      </div>
      <Loaded query={query}>
        {({ sums, commitments }) => (
          <>
            <section className="section" id="sums">
              <h2>By instrument and stage</h2>
              <DataTable id="sums" table={sumTable(sums)} />
            </section>
            <section className="section" id="commitments">
              <h2>One by one</h2>
              <p className="quiet">
                {commitments.length} commitments. <DownloadLinks route={route} title="these commitments" />
              </p>
              <DataTable id="commitments" table={commitmentTable(commitments)} />
            </section>
          </>
        )}
      </Loaded>
    </>
  );
}

function Filters() {
  const [{ material, kind, stage }, change] = useChoices();
  const { data } = useApi<CommitmentsDto>('/commitments');
  const named = (data?.commitments ?? []).flatMap(({ material: own, materials }) => [own, ...materials]);
  const materials = [...new Set(named.filter((id) => id !== null))].sort();
  return (
    <div className="frame-controls">
      <SelectChoice
        name="Material"
        value={material ?? ''}
        options={anyOf(materials)}
        onChange={(next) => change({ material: next || undefined })}
      />
      <SelectChoice
        name="Instrument"
        value={kind ?? ''}
        options={anyOf(INSTRUMENTS)}
        onChange={(next) => change({ kind: next || undefined })}
      />
      <SelectChoice
        name="Stage"
        value={stage ?? ''}
        options={anyOf(STAGES)}
        onChange={(next) => change({ stage: next || undefined })}
      />
    </div>
  );
}
