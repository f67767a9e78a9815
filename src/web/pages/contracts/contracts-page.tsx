import { useMemo } from 'react';
import type { ContractDto } from '../../../api/contract-contracts.ts';
import type { PageDto } from '../../../api/contract-envelope.ts';
import { useApi } from '../../api/use-api.ts';
import { useChoices } from '../../choices/use-choices.ts';
import { DataTable } from '../../frame/data-table.tsx';
import { DownloadLinks } from '../../frame/download-links.tsx';
import { Frame } from '../../frame/frame.tsx';
import { type TableData, textCell } from '../../frame/table-data.ts';
import { Loaded } from '../loaded.tsx';
import { BarsChart } from '../material/lazy-charts.ts';
import { anyOf, SelectChoice } from '../material/select-choice.tsx';
import { addressWith } from '../material/use-section.ts';
import { moneyCell, shareWords, toldCell } from './told-cell.ts';

/** Every contract, a column for each role of money; questions 5 and 6. */
export function ContractsPage() {
  const [{ material, on }, change] = useChoices();
  const route = addressWith('/contracts', { limit: '1000', on });
  const query = useApi<PageDto<ContractDto>>(route);
  return (
    <>
      <title>Contracts · Ballast</title>
      <div className="page-head">
        <h1>Contracts</h1>
        <p className="counts">
          What a contract allows, guarantees, has ordered, received and paid are different money. Each has its own
          column and none is added to another. A ceiling binds nobody; what no source publishes is said and never filled
          from another role.
        </p>
      </div>
      <Loaded query={query}>
        {({ items }) => (
          <>
            <div className="frame-controls">
              <SelectChoice
                name="Material"
                value={material ?? ''}
                options={anyOf([...new Set(items.map((item) => item.material))].filter((id) => id !== '').sort())}
                onChange={(next) => change({ material: next || undefined })}
              />
            </div>
            <Contracts
              items={items.filter((item) => material === undefined || item.material === material)}
              route={addressWith('/contracts', { material, on })}
            />
          </>
        )}
      </Loaded>
    </>
  );
}

interface Props {
  readonly items: readonly ContractDto[];
  readonly route: string;
}

function Contracts({ items, route }: Props) {
  const table = useMemo(() => tableOf(items), [items]);
  const bars = useMemo(() => barsOf(items), [items]);
  return (
    <>
      <section className="section" id="contracts" aria-label="Contracts">
        <p className="quiet">
          {items.length} contracts. <DownloadLinks route={route} title="these contracts" />
        </p>
        <DataTable id="contracts" table={table} />
      </section>
      <Frame
        id="ladder"
        title="Ceiling and ordered, side by side"
        note="Bars of one contract are compared and never stacked. A role without a bar has no published figure."
        table={table}
        from={route}
        chart={<BarsChart bars={bars} series={SERIES} unit="USD" label="Ceiling and ordered by contract" />}
      />
    </>
  );
}

const SERIES = ['ceiling', 'ordered'];

/** Largest ceiling first; two contracts of one supplier are told apart by their numbers. */
function barsOf(items: readonly ContractDto[]) {
  const size = ({ ceiling }: ContractDto): number => ceiling?.amount ?? 0;
  const named = ({ materialName, supplier, id }: ContractDto): string =>
    [materialName, supplier ?? id].filter((part) => part !== '').join(', ');
  const labels = items.map(named);
  const labelOf = (item: ContractDto): string => {
    const alike = labels.filter((label) => label === named(item)).length > 1;
    return alike ? `${item.numbers.at(-1)?.text.slice(7) ?? item.id} ${named(item)}` : named(item);
  };
  return [...items]
    .sort((a, b) => size(b) - size(a))
    .flatMap((item) =>
      [item.ceiling, item.obligated].map((figure, series) => ({ label: labelOf(item), series, figure })),
    );
}

function tableOf(items: readonly ContractDto[]): TableData {
  const words = (id: string, label: string) => ({ id, label, numeric: false });
  const number = (id: string, label: string) => ({ id, label, numeric: true });
  return {
    caption: 'Contracts with money role by role; columns do not add',
    columns: [
      words('contract', 'Contract'),
      words('material', 'Material'),
      words('supplier', 'Supplier'),
      words('awarded', 'Awarded'),
      number('ceiling', 'Ceiling'),
      number('minimum', 'Guaranteed minimum'),
      number('ordered', 'Ordered'),
      number('delivered', 'Delivered'),
      number('paid', 'Paid'),
      number('price', 'Ceiling per pound'),
      words('record', 'On the federal record'),
    ],
    rows: items.map((item) => ({
      key: item.id,
      cells: [
        textCell(item.numbers.at(-1)?.text ?? item.title, `/contracts/${item.id}`),
        item.material === '' ? null : textCell(item.materialName, `/materials/${item.material}`),
        textCell(item.supplier),
        toldCell(item.awarded),
        moneyCell(item.ceiling),
        moneyCell(item.guaranteedMinimum, shareWords(item.minimumOfCeiling, 'ceiling')),
        moneyCell(item.obligated, shareWords(item.orderedOfCeiling, 'ceiling')),
        moneyCell(item.delivered, shareWords(item.deliveredOfOrdered, 'ordered')),
        moneyCell(item.paid, shareWords(item.paidOfOrdered, 'ordered')),
        item.perPound === null ? null : { figure: item.perPound },
        item.record === null ? null : toldCell(item.record),
      ],
    })),
  };
}
