import type { ProcurementSurvivalDto } from '../../../api/contract-survival.ts';
import { useApi } from '../../api/use-api.ts';
import { CellView } from '../../frame/cell-view.tsx';
import { restingOn } from '../deliverability/told-text.ts';
import { LoadedSection } from '../material/loaded-section.tsx';
import { SentenceList } from '../sentence-list.tsx';

/** What is known of how long a request stays, or when it comes back: dated sentences, and what nobody can say. */
export function ComeBackSection({ id }: { readonly id: string }) {
  const query = useApi<ProcurementSurvivalDto>(`/procurements/${encodeURIComponent(id)}/survival`);
  return (
    <LoadedSection id="outlook" title="What becomes of it" query={query}>
      {(found) => <Known found={found} />}
    </LoadedSection>
  );
}

function Known({ found: { question, answer, notKnown } }: { readonly found: ProcurementSurvivalDto }) {
  return (
    <section className="section" id="outlook" aria-labelledby="outlook-title">
      <h2 id="outlook-title">{question}</h2>
      <ul className="dashes">
        {answer.map(({ text, evidence }) => (
          <li key={text}>
            <CellView cell={restingOn(text, evidence)} />
          </li>
        ))}
      </ul>
      {notKnown.length > 0 && <h3>Not known</h3>}
      <SentenceList sentences={notKnown} />
    </section>
  );
}
