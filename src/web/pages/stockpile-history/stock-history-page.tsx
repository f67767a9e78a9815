import { Link, useParams } from '@tanstack/react-router';
import { useMemo } from 'react';
import type { StockpileHistoryDto, StockTotalDto } from '../../../api/contract-stockpile-history.ts';
import { useApi } from '../../api/use-api.ts';
import { FigureLink } from '../../figure/figure-link.tsx';
import { DataTable } from '../../frame/data-table.tsx';
import { DownloadLinks } from '../../frame/download-links.tsx';
import { SourcesPanel } from '../../frame/sources-panel.tsx';
import { keepKnownOn } from '../../layout/keep-known-on.ts';
import { Loaded } from '../loaded.tsx';
import { partTable, timelineTable } from './history-tables.ts';
import { LineFrame } from './line-frame.tsx';
import { SinceSection } from './since-section.tsx';

/** The public history of one material's stock: what is known, since when and from whom. */
export function StockHistoryPage() {
  const { material = '' } = useParams({ strict: false });
  const query = useApi<StockpileHistoryDto>(`/stockpile/nds/history/${encodeURIComponent(material)}`);
  return <Loaded query={query}>{(history) => <History history={history} />}</Loaded>;
}

function History({ history }: { readonly history: StockpileHistoryDto }) {
  const { name, holderName, material, conditions, lines, since, notKnown } = history;
  return (
    <>
      <title>{`${name} in the NDS · Ballast`}</title>
      <div className="page-head">
        <h1>
          {name} in the {holderName}
        </h1>
        <p className="counts">
          What was published of it, what explains how it changed, and what does not.{' '}
          <Link to="/materials/$id" params={{ id: material }} search={keepKnownOn}>
            All about {name}
          </Link>
          ,{' '}
          <Link to="/stockpile/nds" search={keepKnownOn}>
            all materials of the stockpile
          </Link>
          . <DownloadLinks route={`/stockpile/nds/history/${material}`} title="this history" />
        </p>
      </div>
      <Totals history={history} />
      {conditions.length > 0 && (
        <ul className="dashes">
          {conditions.map(({ period, words, note, evidence, source }) => (
            <li key={evidence}>
              {period}:{' '}
              <Link to="/evidence/$id" params={{ id: evidence }} search={keepKnownOn}>
                {words}
              </Link>
              <span className="suffix">
                {' '}
                {note} {source.title}
              </span>
            </li>
          ))}
        </ul>
      )}
      {lines
        .filter(({ part }) => part === null)
        .map((line) => (
          <LineFrame key={line.id} line={line} name={name} />
        ))}
      <Parts history={history} />
      {since !== null && <SinceSection since={since} />}
      <section className="section" id="not-known" aria-labelledby="not-known-title">
        <h2 id="not-known-title">Not known</h2>
        <ul className="dashes">
          {notKnown.map((sentence) => (
            <li key={sentence}>{sentence}</li>
          ))}
        </ul>
      </section>
      <Timeline history={history} />
    </>
  );
}

function Totals({ history: { totals } }: { readonly history: StockpileHistoryDto }) {
  return (
    <section className="section" aria-label="Four totals as published">
      <dl className="headline">
        <Total name="On books, last published" total={totals.onBooks} />
        <Total name="Accepted and in specification" total={totals.accepted} />
        <Total name="Uncommitted" total={totals.uncommitted} />
        <Total name="Legally releasable" total={totals.releasable} />
      </dl>
    </section>
  );
}

function Total({ name, total: { state, point } }: { readonly name: string; readonly total: StockTotalDto }) {
  return (
    <div>
      <dt>{name}</dt>
      <dd>
        <span className="headline-figure">
          {point === null ? <span className="quiet">{state}</span> : <FigureLink figure={point.figure} />}
        </span>
        {point !== null && (
          <span className="suffix">
            of {point.period}, <span className="badge">{point.ageText}</span> {point.source.title}
          </span>
        )}
      </dd>
    </div>
  );
}

/** Parts of the stock that were named: they are no stock of their own and are set against nothing. */
function Parts({ history: { lines } }: { readonly history: StockpileHistoryDto }) {
  const table = useMemo(() => partTable(lines), [lines]);
  if (table.rows.length === 0) return null;
  return (
    <section className="section" id="parts" aria-labelledby="parts-title">
      <h2 id="parts-title">Parts named as held</h2>
      <DataTable id="parts" table={table} />
    </section>
  );
}

function Timeline({ history: { timeline } }: { readonly history: StockpileHistoryDto }) {
  const table = useMemo(() => timelineTable(timeline), [timeline]);
  return (
    <section className="section" id="timeline" aria-labelledby="timeline-title">
      <h2 id="timeline-title">In order of time</h2>
      {timeline.length === 0 ? (
        <p className="quiet">No source at hand says anything of this stock.</p>
      ) : (
        <>
          <DataTable id="timeline" table={table} />
          <details>
            <summary>Sources of the figures</summary>
            <SourcesPanel table={table} />
          </details>
        </>
      )}
    </section>
  );
}
