import { useMemo } from 'react';
import type { PageDto } from '../../api/contract-envelope.ts';
import type { TradeCodeDto } from '../../api/contract-profile.ts';
import { useApi } from '../api/use-api.ts';
import { useChoices } from '../choices/use-choices.ts';
import { CitedSources } from '../citation/cite.tsx';
import { CiteContext } from '../citation/cite-context.ts';
import { numberOf, numberSources } from '../citation/numbering.ts';
import { DataTable } from '../frame/data-table.tsx';
import type { TableData } from '../frame/table-data.ts';
import { Loaded } from './loaded.tsx';

/** Customs codes and the materials each covers, filtered by digits or words. */
export function CodesPage() {
  const [{ find: q }, change] = useChoices();
  const query = useApi<PageDto<TradeCodeDto>>(
    `/codes?limit=1000${q === undefined ? '' : `&q=${encodeURIComponent(q)}`}`,
  );
  return (
    <>
      <title>Customs codes · Ballast</title>
      <div className="page-head">
        <h1>Customs codes</h1>
        <p className="counts">
          A mixed code covers more than one material: its quantities cannot be read as those of one. Headings are in our
          own words.
        </p>
      </div>
      <label className="picker-line">
        Digits or words{' '}
        <input
          type="search"
          value={q ?? ''}
          maxLength={80}
          placeholder="8112.92, antimony, oxides …"
          onChange={(event) => change({ find: event.target.value || undefined })}
        />
      </label>
      <Loaded query={query}>{({ items }) => <Codes codes={items} />}</Loaded>
    </>
  );
}

function Codes({ codes }: { readonly codes: readonly TradeCodeDto[] }) {
  const numbered = useMemo(() => numberSources(codes.flatMap(({ rows }) => rows.map((row) => row.citation))), [codes]);
  const table = useMemo(() => tableOf(codes, numbered), [codes, numbered]);
  if (codes.length === 0) return <p className="quiet">No material is known under such a code.</p>;
  return (
    <CiteContext value={numbered}>
      <DataTable id="codes" table={table} />
      <CitedSources name="Sources of these codes" />
    </CiteContext>
  );
}

function tableOf(codes: readonly TradeCodeDto[], numbered: ReturnType<typeof numberSources>): TableData {
  return {
    caption: `${codes.length} codes`,
    columns: ['Code', 'System', 'Material', 'Form', 'Heading', 'Alone or mixed', 'Holds', 'Source', 'Duty'].map(
      (label) => ({
        id: label.toLowerCase().replaceAll(' ', '-'),
        label,
        numeric: false,
      }),
    ),
    rows: codes.flatMap((code) =>
      code.rows.map((row) => ({
        key: `${code.system} ${code.code} ${row.material.id} ${row.form?.id}`,
        cells: [
          { text: code.printed },
          { text: code.jurisdiction === 'WCO' ? code.system : `${code.system}, ${code.jurisdiction}` },
          { text: row.material.name, to: `/materials/${row.material.id}` },
          row.form === null ? null : { text: row.form.name },
          { text: row.note === null ? row.heading : `${row.heading} (${row.note})` },
          { text: mixedWords(code, row), tone: code.mixed ? ('warn' as const) : ('quiet' as const) },
          { text: [row.from && `from ${row.from}`, row.until && `until ${row.until}`].filter(Boolean).join(' ') },
          { text: `[${numberOf(numbered, row.citation)}] ${row.citation.locator}` },
          ['WCO', 'USA'].includes(code.jurisdiction) && code.system !== 'Schedule B'
            ? { text: 'US duty', to: '/duty', search: { code: code.printed } }
            : null,
        ],
      })),
    ),
  };
}

function mixedWords({ mixed, rows }: TradeCodeDto, { material, mixedWith }: TradeCodeDto['rows'][number]): string {
  if (!mixed) return 'alone';
  const others = rows.map((row) => row.material).filter(({ id }) => id !== material.id);
  const names = [...new Set(others.map(({ name }) => name)), ...(mixedWith === null ? [] : [mixedWith])];
  return names.length === 0 ? 'mixed' : `with ${names.join(', ')}`;
}
