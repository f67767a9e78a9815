import { useMemo } from 'react';
import type { ImpactDto, ImpactLineDto, ImpactReadingDto } from '../../../api/contract-impact.ts';
import { FigureLink } from '../../figure/figure-link.tsx';
import { Frame } from '../../frame/frame.tsx';
import { type Cell, figureCell, type TableData, textCell } from '../../frame/table-data.ts';
import { BarsChart } from '../material/lazy-charts.ts';

const OTHER = 'another form';

/** A year of the purchase as a share of each supply and use there is, every edition's reading in the table; question 25. */
export function SharesFrame({ impact }: { readonly impact: ImpactDto }) {
  const table = useMemo(() => tableOf(impact.lines), [impact.lines]);
  const bars = useMemo(() => barsOf(impact.lines), [impact.lines]);
  return (
    <Frame
      id="size"
      title="How large it is"
      note={<Note impact={impact} />}
      table={table}
      chart={
        bars.length === 0 ? (
          <p className="quiet">{impact.perYear === null ? 'Give a mass.' : 'No supply is published as a number.'}</p>
        ) : (
          <BarsChart bars={bars} series={SHARE} unit="%" label="A year of the purchase as a share of supply and use" />
        )
      }
    />
  );
}

function Note({ impact: { perYear, adversaries } }: { readonly impact: ImpactDto }) {
  if (perYear === null) return null;
  return (
    <>
      A year of it, <FigureLink figure={perYear} /> ({perYear.rule}), over a year of supply, each with its year (F-23).
      Supply of another form is in the table only.{' '}
      {adversaries.length > 0 && `Adversaries by the reliability tiers: ${adversaries.join(', ')}.`}
    </>
  );
}

const SHARE = ['share'];

/** A bar a line: its newest reading that has a number. */
function barsOf(lines: ImpactDto['lines']) {
  const near = lines.filter(({ sameForm }) => sameForm !== OTHER);
  return (near.length > 0 ? near : lines).flatMap(({ label, readings }) => {
    const read = readings.find(({ share }) => share !== null);
    return read === undefined ? [] : [{ label: `${label}, ${read.period}`, series: 0, figure: read.share }];
  });
}

function tableOf(lines: ImpactDto['lines']): TableData {
  return {
    caption: 'A year of the purchase as a share of a year of supply or use',
    columns: [
      { id: 'supply', label: 'Of', numeric: false },
      { id: 'year', label: 'Year', numeric: false },
      { id: 'edition', label: 'Edition', numeric: false },
      { id: 'amount', label: 'Which is', numeric: true },
      { id: 'share', label: 'Share', numeric: true },
      { id: 'form', label: 'Form', numeric: false },
      { id: 'remark', label: 'Remark', numeric: false },
    ],
    rows: lines.flatMap((line) =>
      line.readings.map((read, n) => ({
        key: `${line.label} ${read.edition} ${read.period}`,
        cells: [
          textCell(line.label),
          textCell(read.period),
          textCell(read.edition),
          figureCell(read.supply),
          figureCell(read.share),
          textCell(line.sameForm),
          remarkCell(line, read, n === 0),
        ],
      })),
    ),
  };
}

function remarkCell({ aboveGuard }: ImpactLineDto, read: ImpactReadingDto, first: boolean): Cell {
  if (first && aboveGuard === true) return { text: 'above our guard', tone: 'warn', suffix: read.assumption ?? '' };
  return textCell(read.refused ?? read.assumption);
}
