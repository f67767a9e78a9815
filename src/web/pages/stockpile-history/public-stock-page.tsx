import { useMemo } from 'react';
import type { PageDto } from '../../../api/contract-envelope.ts';
import type { PublicStockDto, StockpileFactDto } from '../../../api/contract-stockpile-history.ts';
import { useApi } from '../../api/use-api.ts';
import { DataTable } from '../../frame/data-table.tsx';
import { DownloadLinks } from '../../frame/download-links.tsx';
import { Loaded } from '../loaded.tsx';
import { factTable, publicStockTable } from './public-stock-tables.ts';

/** What was published of the National Defense Stockpile: by material, and of the whole. */
export function PublicStockPage() {
  const stock = useApi<PageDto<PublicStockDto>>('/stockpile/nds?limit=1000');
  const facts = useApi<PageDto<StockpileFactDto>>('/stockpile/nds/facts?limit=1000');
  return (
    <>
      <title>Public stock of the NDS · Ballast</title>
      <div className="page-head">
        <h1>National Defense Stockpile, as published</h1>
        <p className="counts">
          What a source at hand says was held, with its age. What is accepted, uncommitted and releasable is not
          published but where a cell says so; not published is not zero. A plan is a ceiling for its year, no purchase
          and no sale.
        </p>
      </div>
      <Loaded query={stock}>{({ items }) => <Materials items={items} />}</Loaded>
      <Loaded query={facts}>{({ items }) => <Whole facts={items} />}</Loaded>
    </>
  );
}

function Materials({ items }: { readonly items: readonly PublicStockDto[] }) {
  const table = useMemo(() => publicStockTable(items), [items]);
  return (
    <section className="section" id="materials" aria-label="By material">
      <p className="quiet">
        {items.length} materials with a figure, a state or a plan.{' '}
        <DownloadLinks route="/stockpile/nds" title="the public stock" />
      </p>
      <DataTable id="materials" table={table} />
    </section>
  );
}

/** Worth in dollars of its time and in dollars of a year stand apart: they are not to be set side by side. */
function Whole({ facts }: { readonly facts: readonly StockpileFactDto[] }) {
  const ofTime = facts.filter(({ dollars }) => dollars === 'dollars of their time');
  const ofYear = facts.filter(({ dollars }) => dollars !== null && dollars !== 'dollars of their time');
  const counts = facts.filter(({ dollars }) => dollars === null);
  return (
    <section className="section" id="whole" aria-labelledby="whole-title">
      <h2 id="whole-title">Of the whole stockpile</h2>
      <p className="quiet">
        Dollars of their own time and dollars of another year stand apart: the peak of 1952 is told in dollars of about
        2022, and is not to be set beside the others.{' '}
        <DownloadLinks route="/stockpile/nds/facts" title="what is said of the whole" />
      </p>
      <Facts id="worth" caption="In dollars of their time" facts={ofTime} />
      <Facts id="constant" caption="In dollars of another year" facts={ofYear} />
      <Facts id="numbers" caption="Materials" facts={counts} />
    </section>
  );
}

interface FactsProps {
  readonly id: string;
  readonly caption: string;
  readonly facts: readonly StockpileFactDto[];
}

function Facts({ id, caption, facts }: FactsProps) {
  const table = useMemo(() => factTable(caption, facts), [caption, facts]);
  if (facts.length === 0) return null;
  return (
    <div id={id}>
      <DataTable id={id} table={table} />
    </div>
  );
}
