import { Link } from '@tanstack/react-router';
import type { DutyDto } from '../../../api/contract-duty.ts';
import { FigureLink } from '../../figure/figure-link.tsx';
import { DataTable } from '../../frame/data-table.tsx';
import { DownloadLinks } from '../../frame/download-links.tsx';
import { figureCell, type TableData, textCell } from '../../frame/table-data.ts';
import { keepKnownOn } from '../../layout/keep-known-on.ts';
import { queryText } from './use-kept.ts';

/** A duty: what it comes to, what is missing, its layers, and what sources say of how they add. */
export function DutyView({ duty }: { readonly duty: DutyDto }) {
  const { code, origin, on, covers, mixed, fromHeading, adValorem, specific, missing, caution } = duty;
  const goods = [...new Set(covers.map(({ material, heading }) => `${material.name}: ${heading}`))];
  return (
    <>
      <section className="section" aria-labelledby="together-title">
        <h2 id="together-title">
          {code} from {origin.name} on {on}
        </h2>
        <p className="quiet">
          {goods.slice(0, 4).join('; ')}
          {goods.length > 4 && ` and ${goods.length - 4} more`}.{mixed && ' The code covers more than one material.'}
          {fromHeading && ' Only a heading above this code is known: it may cover less.'}
        </p>
        <dl className="headline">
          <div>
            <dt>In percent of value</dt>
            <dd>
              <span className="headline-figure">
                {adValorem === null ? <span className="quiet">not known</span> : <FigureLink figure={adValorem} />}
              </span>
              <span className="suffix">{adValorem === null ? 'no rate counts' : 'of the layers known to add'}</span>
            </dd>
          </div>
          {specific.map((figure) => (
            <div key={figure.evidence.join()}>
              <dt>By weight, apart</dt>
              <dd>
                <span className="headline-figure">
                  <FigureLink figure={figure} />
                </span>
              </dd>
            </div>
          ))}
        </dl>
        {missing.length > 0 && (
          <p data-tone="warn">Not in the ledger, so unknown and not zero: {missing.join('; ')}.</p>
        )}
        <p className="quiet">{caution}</p>
        <DownloadLinks route={`/duty${queryText({ code, origin: origin.id, on })}`} title="the duty" />
      </section>
      <section className="section policy-list" aria-labelledby="layers-title">
        <h2 id="layers-title">Layers</h2>
        <DataTable id="duty" table={layerTable(duty)} />
      </section>
      <Rules duty={duty} />
    </>
  );
}

function Rules({ duty: { rules } }: { readonly duty: DutyDto }) {
  return (
    <section className="section" aria-labelledby="rules-title">
      <h2 id="rules-title">What adds to what</h2>
      {rules.length === 0 && <p className="quiet">No source at hand says which layers add, so none are added.</p>}
      <ul>
        {rules.map(({ words, evidence: [id = ''] }) => (
          <li key={id}>
            <Link to="/evidence/$id" params={{ id }} search={keepKnownOn} preload={false}>
              {words}
            </Link>
          </li>
        ))}
      </ul>
    </section>
  );
}

function layerTable({ items }: DutyDto): TableData {
  return {
    caption: `${items.length} lines of six layers`,
    columns: ['Layer', 'Status', 'Rate', 'Measure', 'Why'].map((label) => ({
      id: label.toLowerCase(),
      label,
      numeric: label === 'Rate',
    })),
    rows: items.map(({ name, status, counted, figure, measure, reason, evidence }, i) => ({
      key: `${i} ${name}`,
      cells: [
        { text: name },
        { text: counted ? `${status}, counted` : status, tone: status === 'not in the ledger' ? 'warn' : undefined },
        figureCell(figure),
        measure === null || evidence[0] === undefined
          ? textCell(measure)
          : { text: measure, to: '/evidence', search: { ids: evidence.join('~') } },
        { text: reason },
      ],
    })),
  };
}
