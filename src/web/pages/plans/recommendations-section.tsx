import type { RecommendationsDto } from '../../../api/contract-plans.ts';
import { useApi } from '../../api/use-api.ts';
import { DataTable } from '../../frame/data-table.tsx';
import { DownloadLinks } from '../../frame/download-links.tsx';
import { Loaded } from '../loaded.tsx';
import { recommendationTable } from './plan-tables.ts';

/** Which past recommendations are still open; question 30. */
export function RecommendationsSection() {
  const query = useApi<RecommendationsDto>('/recommendations');
  return (
    <section className="section" id="recommendations" aria-labelledby="recommendations-title">
      <h2 id="recommendations-title">Recommendations of GAO</h2>
      <Loaded query={query}>
        {(data) => (
          <>
            <p className="quiet">
              {data.openCount} of {data.total} open
              {data.notKnown > 0 && `, ${data.notKnown} of them not known`}. Statuses are those of stored copies of
              GAO&rsquo;s pages, whose day is not known; more may have been closed since.{' '}
              <DownloadLinks route="/recommendations" title="the recommendations" />
            </p>
            <DataTable id="recommendations" table={recommendationTable(data)} />
          </>
        )}
      </Loaded>
    </section>
  );
}
