import { useMemo } from 'react';
import type { RequestSizeDto } from '../../../api/contract-contracts.ts';
import { useApi } from '../../api/use-api.ts';
import { FigureLink } from '../../figure/figure-link.tsx';
import { Frame } from '../../frame/frame.tsx';
import { figureCell, type TableData, textCell } from '../../frame/table-data.ts';
import { Loaded } from '../loaded.tsx';
import { BarsChart } from '../material/lazy-charts.ts';
import { addressWith } from '../material/use-section.ts';

/** How large it is beside a year of US and world supply, each with its denominator; question 25. */
export function SizeFrame({ id, on }: { readonly id: string; readonly on: string | undefined }) {
  const route = `/contracts/${encodeURIComponent(id)}/size`;
  const query = useApi<RequestSizeDto>(addressWith(route, { on }));
  return <Loaded query={query}>{(size) => <Size size={size} route={route} />}</Loaded>;
}

function Size({ size, route }: { readonly size: RequestSizeDto; readonly route: string }) {
  const table = useMemo(() => tableOf(size.items), [size.items]);
  const bars = useMemo(() => barsOf(size.items), [size.items]);
  return (
    <Frame
      id="size"
      title="How large it is"
      note={<Note size={size} />}
      table={table}
      from={route}
      chart={
        bars.length === 0 ? (
          <p className="quiet">{size.refused ?? 'No supply is published as a number.'}</p>
        ) : (
          <BarsChart bars={bars} series={SHARE} unit="%" label="A year of the request as a share of supply" />
        )
      }
    />
  );
}

function Note({ size: { perYear } }: { readonly size: RequestSizeDto }) {
  if (perYear === null) return null;
  return (
    <>
      A year of it, <FigureLink figure={perYear} /> ({perYear.rule}), beside the newest year each line has; our own
      comparison (F-23). Withheld and zero divide nothing.
    </>
  );
}

const SHARE = ['share'];

const nameOf = ({ label, supply }: RequestSizeDto['items'][number]): string =>
  supply.period === null ? label : `${label}, ${supply.period}`;

function barsOf(items: RequestSizeDto['items']) {
  return items.flatMap((item) => (item.share === null ? [] : [{ label: nameOf(item), series: 0, figure: item.share }]));
}

function tableOf(items: RequestSizeDto['items']): TableData {
  return {
    caption: 'A year of the request as a share of a year of supply',
    columns: [
      { id: 'supply', label: 'Of', numeric: false },
      { id: 'amount', label: 'Which is', numeric: true },
      { id: 'share', label: 'Share', numeric: true },
      { id: 'form', label: 'Form', numeric: false },
      { id: 'why', label: 'Why no share', numeric: false },
    ],
    rows: items.map((item) => ({
      key: item.label,
      cells: [
        textCell(nameOf(item)),
        figureCell(item.supply),
        figureCell(item.share),
        textCell(item.sameForm),
        textCell(item.refused),
      ],
    })),
  };
}
