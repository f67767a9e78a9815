import { useQueries } from '@tanstack/react-query';
import type { SourceRefDto } from '../../api/contract.ts';
import type { PageDto } from '../../api/contract-envelope.ts';
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

/** Ids in one address: 150 short ids fit the shortest limit on addresses. */
const AT_ONCE = 150;
const SHORT = 16;

function ReadSources({ ids }: { readonly ids: readonly string[] }) {
  const [{ known_on }] = useChoices();
  const chunks = Array.from({ length: Math.ceil(ids.length / AT_ONCE) }, (_, n) =>
    ids.slice(n * AT_ONCE, (n + 1) * AT_ONCE).map((id) => id.slice(0, SHORT)),
  );
  const answers = useQueries({
    queries: chunks.map((chunk) =>
      queryOf<PageDto<SourceRefDto>>(`/editions?limit=1000&evidence=${chunk.join(',')}`, known_on),
    ),
  });
  if (answers.some((answer) => answer.isPending)) return <p className="chart-wait">Reading the evidence…</p>;
  return <SourceList sources={distinct(answers.flatMap(({ data }) => data?.items ?? []))} />;
}

function distinct(sources: readonly SourceRefDto[]): readonly SourceRefDto[] {
  return [...new Map(sources.map((source) => [`${source.id} ${source.published}`, source])).values()];
}
