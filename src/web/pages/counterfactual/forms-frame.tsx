import { useMemo } from 'react';
import type { CounterfactualDto } from '../../../api/contract-counterfactual.ts';
import { Frame } from '../../frame/frame.tsx';
import { figureCell, type TableData, textCell } from '../../frame/table-data.ts';
import { BarsChart } from '../material/lazy-charts.ts';

/** Element content the money buys in the form asked for and in another one. */
export function FormsFrame({ found }: { readonly found: CounterfactualDto }) {
  const table = useMemo(() => tableOf(found), [found]);
  const bars = useMemo(() => barsOf(found), [found]);
  return (
    <Frame
      id="forms"
      title="Content bought in another form"
      note="Content of the element by the formula of the form, taken as pure; what it costs to make one form of the other is not counted."
      table={table}
      chart={
        bars.length === 0 ? (
          <p className="quiet">No content can be worked out: the table says why.</p>
        ) : (
          <BarsChart bars={bars} series={CONTENT} unit="t" label="Element content the money buys, by form and price" />
        )
      }
    />
  );
}

const CONTENT = ['content bought'];

function rowsOf({ compared, forms, formName }: CounterfactualDto) {
  const own = compared === null ? [] : [{ ...compared, name: formName ?? 'the form asked for', gain: null }];
  return [...own, ...forms.map((one) => ({ ...one, name: one.formName }))];
}

function barsOf(found: CounterfactualDto) {
  return rowsOf(found).flatMap(({ name, date, price, content }) =>
    content === null ? [] : [{ label: `${name}, ${date} at ${price.text}`, series: 0, figure: content }],
  );
}

function tableOf(found: CounterfactualDto): TableData {
  const number = (id: string, label: string) => ({ id, label, numeric: true });
  return {
    caption: 'Element content the same money buys, by form',
    columns: [
      { id: 'form', label: 'Form', numeric: false },
      { id: 'date', label: 'Price of', numeric: false },
      { id: 'away', label: 'How far off', numeric: false },
      number('price', 'Price'),
      number('buys', 'Money buys'),
      number('content', 'Of the element'),
      number('gain', 'More than as asked'),
      { id: 'why', label: 'Why not', numeric: false },
    ],
    rows: rowsOf(found).map(({ name, date, label, away, price, buys, content, gain, refused }) => ({
      key: `${name} ${date} ${label} ${price.text}`,
      cells: [
        { text: name, suffix: label },
        textCell(date),
        textCell(away || 'of the day'),
        ...[price, buys, content, gain].map((figure) => figureCell(figure)),
        textCell(refused),
      ],
    })),
  };
}
