import { useQueries } from '@tanstack/react-query';
import type { EvidenceDto, SourceRefDto } from '../../api/contract.ts';
import { queryOf } from '../api/use-api.ts';
import { useChoices } from '../choices/use-choices.ts';
import { SourceList } from './source-list.tsx';
import { evidenceOf, type TableData } from './table-data.ts';

interface Props {
  readonly table: TableData;
  readonly sources?: readonly SourceRefDto[] | undefined;
}

/** Sources of a chart: as given, or read from the evidence of its figures. */
export function SourcesPanel({ table, sources }: Props) {
  return sources === undefined ? <ReadSources ids={evidenceOf(table)} /> : <SourceList sources={sources} />;
}

/** Enough to name every source of a chart without asking for each of hundreds of cells of one table. */
const MOST_READ = 80;

function ReadSources({ ids }: { readonly ids: readonly string[] }) {
  const [{ known_on }] = useChoices();
  const answers = useQueries({
    queries: ids.slice(0, MOST_READ).map((id) => queryOf<EvidenceDto>(`/evidence/${id}`, known_on)),
  });
  if (answers.some((answer) => answer.isPending)) return <p className="chart-wait">Reading the evidence…</p>;
  const found = answers.flatMap(({ data }) => data?.statement?.source ?? data?.event?.source ?? []);
  return <SourceList sources={distinct(found)} />;
}

function distinct(sources: readonly SourceRefDto[]): readonly SourceRefDto[] {
  return [...new Map(sources.map((source) => [`${source.id} ${source.edition} ${source.published}`, source])).values()];
}
