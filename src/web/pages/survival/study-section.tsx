import type { StudyDto } from '../../../api/contract-survival.ts';
import { HeadlineFigure } from '../../figure/headline-figure.tsx';
import { DataTable } from '../../frame/data-table.tsx';
import { figureCell, type TableData, textCell } from '../../frame/table-data.ts';
import { SentenceList } from '../sentence-list.tsx';
import { CurvesFrame } from './curves-frame.tsx';
import { ExtensionsFrame } from './extensions-frame.tsx';

interface Props {
  readonly id: string;
  readonly title: string;
  readonly study: StudyDto;
}

/** Chances of each state since the origin with their bands, or plainly why none is printed. */
export function StudySection({ id, title, study }: Props) {
  const { requests, watched, ended, refused, estimate } = study;
  return (
    <section className="section" id={id} aria-labelledby={`${id}-title`}>
      <h2 id={`${id}-title`}>{title}</h2>
      <dl className="headline">
        <HeadlineFigure name="On record" figure={requests} note={requests?.rule} empty="none" />
        <HeadlineFigure name="Watched before over" figure={watched} note={watched?.rule} empty="none" />
        <HeadlineFigure name="Seen to end" figure={ended} note={ended?.rule} empty="none" />
        {estimate !== null && (
          <>
            <HeadlineFigure name="Median" figure={estimate.median} note={estimate.median?.rule} empty="not printed" />
            <HeadlineFigure name="Its band" figure={estimate.medianBand} note="95 %" empty="not printed" />
            <HeadlineFigure name="Reach" figure={estimate.reach} note={estimate.reach.rule} />
          </>
        )}
      </dl>
      {refused.length > 0 && (
        <>
          <p>
            <strong>No chance and no median is printed.</strong>
          </p>
          <SentenceList sentences={refused} />
        </>
      )}
      {estimate !== null && <CurvesFrame id={`${id}-chances`} curves={estimate.curves} reach={estimate.reach.amount} />}
      {estimate !== null && estimate.extensions !== null && (
        <ExtensionsFrame id={`${id}-extensions`} extensions={estimate.extensions} reach={estimate.reach.amount} />
      )}
      {study.exposure.length > 0 && <DataTable id={`${id}-watch`} table={exposureTable(study.exposure)} />}
    </section>
  );
}

function exposureTable(exposure: StudyDto['exposure']): TableData {
  return {
    caption: 'How long requests were watched in each state, and where they were seen to go; no chances',
    columns: [
      { id: 'state', label: 'State', numeric: false },
      { id: 'requests', label: 'Requests watched in it', numeric: true },
      { id: 'days', label: 'Request-days', numeric: true },
      { id: 'moves', label: 'Seen to go', numeric: false },
    ],
    rows: exposure.map(({ state, requests, days, moves }) => ({
      key: state,
      cells: [
        textCell(state),
        figureCell(requests),
        figureCell(days),
        textCell(moves.map(({ to, count }) => `${count.text} ${to}`).join(', ') || 'nowhere yet'),
      ],
    })),
  };
}
