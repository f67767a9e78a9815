import type { ComparisonDto } from '../../../api/contract-compare.ts';
import { useApi } from '../../api/use-api.ts';
import { useChoices } from '../../choices/use-choices.ts';
import { Loaded } from '../loaded.tsx';
import { CompareControls } from './compare-controls.tsx';
import { filtered } from './compare-filter.ts';
import { CompareGrid } from './compare-grid.tsx';
import { MultiplesFrame } from './multiples-frame.tsx';

/** All materials side by side, as one table or as a small chart each. */
export function ComparePage() {
  const query = useApi<ComparisonDto>('/compare');
  return (
    <>
      <title>Materials · Ballast</title>
      <Loaded query={query}>{(comparison) => <Compared comparison={comparison} />}</Loaded>
    </>
  );
}

function Compared({ comparison }: { readonly comparison: ComparisonDto }) {
  const [{ find, only, view }] = useChoices();
  const rows = filtered(comparison.rows, find, only);
  return (
    <>
      <div className="page-head">
        <h1>Materials</h1>
        <p className="counts">
          <span role="status">
            {rows.length} of {comparison.rows.length} materials
          </span>
          , as known on {comparison.knownOn}
        </p>
      </div>
      <CompareControls />
      {view === 'charts' ? <MultiplesFrame rows={rows} /> : <CompareGrid rows={rows} comparison={comparison} />}
      <Silent silent={comparison.silent} />
    </>
  );
}

function Silent({ silent }: { readonly silent: readonly string[] }) {
  if (silent.length === 0) return null;
  return (
    <p className="frame-note">
      Of {silent.length} materials of the vocabulary the ledger says nothing: {silent.join(', ').replaceAll('-', ' ')}.
    </p>
  );
}
