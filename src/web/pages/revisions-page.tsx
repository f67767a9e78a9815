import type { EditionChangeDto, EditionSummaryDto } from '../../api/contract-edition-changes.ts';
import type { PageDto } from '../../api/contract-envelope.ts';
import { apiAddress } from '../api/client.ts';
import { useApi } from '../api/use-api.ts';
import type { Choices } from '../choices/choices.ts';
import { useChoices } from '../choices/use-choices.ts';
import { ChangeTable } from './change-table.tsx';
import { Loaded } from './loaded.tsx';
import { SelectChoice } from './material/select-choice.tsx';

/** Rows on screen; a download has them all. */
const AT_ONCE = 300;

/** What changed from one edition of the Mineral Commodity Summaries to another. */
export function RevisionsPage() {
  const [choices] = useChoices();
  const summary = useApi<EditionSummaryDto>(`/edition-changes/summary${queryOf(choices, EDITIONS)}`);
  return (
    <>
      <title>Revisions · Ballast</title>
      <div className="page-head">
        <h1>Revisions between editions</h1>
        <p className="counts">A source changing its own numbers is no conflict; both numbers keep their evidence.</p>
      </div>
      <Loaded query={summary}>{(found) => <Between summary={found} />}</Loaded>
    </>
  );
}

const EDITIONS = ['from', 'to'] as const;
const FILTERS = ['material', 'property', 'place', 'kind', 'order'] as const;

/** The chosen values of some names as a query, `?from=...`. */
function queryOf(
  choices: Choices,
  names: readonly (keyof Choices)[],
  more: Readonly<Record<string, string>> = {},
): string {
  const given = names.flatMap((name) => {
    const value = choices[name];
    return value === undefined ? [] : [[name, value] as [string, string]];
  });
  const text = new URLSearchParams([...given, ...Object.entries(more)]).toString();
  return text === '' ? '' : `?${text}`;
}

function Between({ summary }: { readonly summary: EditionSummaryDto }) {
  const [choices] = useChoices();
  const list = '/edition-changes';
  const page = useApi<PageDto<EditionChangeDto>>(
    `${list}${queryOf(choices, [...EDITIONS, ...FILTERS], { limit: String(AT_ONCE) })}`,
  );
  return (
    <>
      <Tally summary={summary} />
      <div className="compare-controls">
        <Controls summary={summary} />
        {(['csv', 'xlsx'] as const).map((format) => (
          <a
            key={format}
            className="tool"
            href={apiAddress(`${list}${queryOf(choices, [...EDITIONS, ...FILTERS], { format })}`, choices.known_on)}
          >
            {format.toUpperCase()}
            <span className="sr-only"> of all these changes</span>
          </a>
        ))}
      </div>
      <Loaded query={page}>
        {({ items, total }) => (
          <>
            {items.length < total && (
              <p className="quiet">
                The first {items.length} of {total.toLocaleString('en-US')}; a filter or the download has the others.
              </p>
            )}
            <ChangeTable changes={items} from={summary.from.published} to={summary.to.published} />
          </>
        )}
      </Loaded>
    </>
  );
}

const MEANING: Readonly<Record<string, string>> = {
  revised: 'another number, or another firmness, for the same question',
  new: 'only in the later edition, of a period the earlier speaks of too',
  dropped: 'only in the earlier edition, of a period the later speaks of too',
  recoded: 'the same number under another heading',
  same: 'alike in both',
  'one edition only': 'of periods that only one of them reaches: nothing changed',
};

function Tally({ summary }: { readonly summary: EditionSummaryDto }) {
  return (
    <dl className="tally">
      {summary.tally.map(({ kind, total }) => (
        <div key={kind}>
          <dt>{kind}</dt>
          <dd>
            <strong>{total.toLocaleString('en-US')}</strong> <span className="suffix">{MEANING[kind]}</span>
          </dd>
        </div>
      ))}
    </dl>
  );
}

function Controls({ summary }: { readonly summary: EditionSummaryDto }) {
  const [choices, change] = useChoices();
  const editions = summary.editions.map(({ edition, published }) => ({
    value: published,
    label: `${published}, ${edition ?? 'no title'}`,
  }));
  const any = (items: EditionSummaryDto['materials']) => [
    { value: '', label: 'all' },
    ...items.map(({ id, name }) => ({ value: id, label: name })),
  ];
  const pick = (name: 'material' | 'property' | 'place' | 'kind') => ({
    value: choices[name] ?? '',
    onChange: (value: string) => change({ [name]: value || undefined }),
  });
  const kinds = ['revised', 'new', 'dropped', 'recoded'].map((id) => ({ id, name: id }));
  return (
    <>
      <SelectChoice
        name="From"
        value={summary.from.published}
        options={editions.filter(({ value }) => value < summary.to.published)}
        onChange={(from) => change({ from })}
      />
      <SelectChoice
        name="to"
        value={summary.to.published}
        options={editions.slice(0, -1)}
        onChange={(to) => change({ to, ...(to <= summary.from.published ? { from: undefined } : {}) })}
      />
      <SelectChoice name="Material" options={any(summary.materials)} {...pick('material')} />
      <SelectChoice name="Property" options={any(summary.properties)} {...pick('property')} />
      <SelectChoice name="Place" options={any(summary.places)} {...pick('place')} />
      <SelectChoice name="Kind" options={any(kinds)} {...pick('kind')} />
      <SelectChoice
        name="Largest by"
        value={choices.order ?? 'tonnes'}
        options={[
          { value: 'tonnes', label: 'tonnes' },
          { value: 'relative', label: 'relative change' },
        ]}
        onChange={(order) => change({ order: order === 'tonnes' ? undefined : order })}
      />
    </>
  );
}
