import { Link } from '@tanstack/react-router';
import type { PlansDto, PlanYearDto } from '../../../api/contract-plans.ts';
import { useApi } from '../../api/use-api.ts';
import { DataTable } from '../../frame/data-table.tsx';
import { DownloadLinks } from '../../frame/download-links.tsx';
import { keepKnownOn } from '../../layout/keep-known-on.ts';
import { Loaded } from '../loaded.tsx';
import { planTable } from './plan-tables.ts';
import { RecommendationsSection } from './recommendations-section.tsx';

/** Annual materials plans by year against what was asked for and awarded, and what auditors recommended. */
export function PlansPage() {
  const query = useApi<PlansDto>('/plans');
  return (
    <>
      <title>Annual materials plans · Ballast</title>
      <div className="page-head">
        <h1>Annual materials plans</h1>
        <p className="counts">
          The most that may be acquired or sold in a fiscal year, beside what was first asked for and what was awarded
          in it. A plan that was not released and a line that was not found are unknown, and never zero. The quantity of
          a contract is of all its years; the pace beside it is what a month would be, were all of it ordered.{' '}
          <DownloadLinks route="/plans" title="the plans" />
        </p>
        <nav className="contents" aria-label="On this page">
          <Link to="." hash="recommendations" search={true}>
            Recommendations
          </Link>
        </nav>
      </div>
      <Loaded query={query}>
        {({ years }) => (
          <>
            {years.map((year) => (
              <PlanYear key={year.fiscalYear} year={year} />
            ))}
          </>
        )}
      </Loaded>
      <RecommendationsSection />
    </>
  );
}

function PlanYear({ year }: { readonly year: PlanYearDto }) {
  const { fiscalYear, status, notices } = year;
  return (
    <section className="section" id={fiscalYear} aria-labelledby={`${fiscalYear}-title`}>
      <h2 id={`${fiscalYear}-title`}>
        {fiscalYear} <span className="quiet">{STATUS[status] ?? status}</span>
      </h2>
      {notices.length > 0 && (
        <ul className="dashes">
          {notices.map(({ words, note, evidence }) => (
            <li key={evidence}>
              <Link to="/evidence/$id" params={{ id: evidence }} search={keepKnownOn}>
                {words}
              </Link>
              {note !== null && <span className="suffix"> {note}</span>}
            </li>
          ))}
        </ul>
      )}
      {year.rows.length > 0 && <DataTable id={`plan-${fiscalYear}`} table={planTable(year)} />}
    </section>
  );
}

const STATUS: Readonly<Record<string, string>> = {
  'lines read': 'some lines read; others may stand in the plan',
  'not released': 'not released: unknown, not zero',
  'no line read': 'no line of this plan was read: unknown, not zero',
};
