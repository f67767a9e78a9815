import type { ChainTermDto, DeliverabilityDto } from '../../../api/contract-deliverability.ts';
import { DataTable } from '../../frame/data-table.tsx';
import { type Cell, figureCell, type TableData, textCell } from '../../frame/table-data.ts';
import { SentenceList } from '../sentence-list.tsx';
import { restingOn } from './told-text.ts';

/** The chain link by link: what each number is, who supposes it where no source gives it, and what is not known. */
export function ChainSection({ answer: { chain, simulation } }: { readonly answer: DeliverabilityDto }) {
  if (chain === null) return null;
  const links = simulation?.links ?? [];
  const linked = links.flatMap(({ label, terms }) => terms.map((term) => ({ label, term })));
  const named = new Set(linked.map(({ term }) => term.name));
  const rest = chain.terms.filter(({ name }) => !named.has(name)).map((term) => ({ label: null, term }));
  const rows = [...linked, ...rest];
  return (
    <section className="section" id="chain" aria-labelledby="chain-title">
      <h3 id="chain-title">The chain: {chain.title}</h3>
      <p>{chain.about}</p>
      <p className="quiet">
        What is supposed is an illustrative range of {chain.supposedOn}, never evidence
        {chain.supposedLater && '; it was supposed later than the day the ledger is known on'}.
      </p>
      <DataTable id="plants" table={plantsTable(chain.plants)} />
      {rows.length > 0 && <DataTable id="terms" table={termsTable(rows)} />}
      {chain.commitments.length > 0 && <DataTable id="others" table={commitmentsTable(chain.commitments)} />}
      <h4>Not known</h4>
      <SentenceList sentences={chain.notKnown} />
    </section>
  );
}

type Chain = NonNullable<DeliverabilityDto['chain']>;
interface LinkedTerm {
  /** The link it belongs to, where there is a simulation of links. */
  readonly label: string | null;
  readonly term: ChainTermDto;
}

const termCell = ({ text, kind, evidence }: ChainTermDto): Cell =>
  kind === 'evidence' ? restingOn(text, evidence) : { text, tone: kind === 'supposed' ? 'assumed' : 'quiet' };

function plantsTable(plants: Chain['plants']): TableData {
  return {
    caption: 'Plants; disagreeing statements of capacity stay apart and are never averaged',
    columns: [
      { id: 'plant', label: 'Plant', numeric: false },
      { id: 'forms', label: 'Its tonnes may be', numeric: false },
      { id: 'now', label: 'Now', numeric: false },
      { id: 'target', label: 'Aimed at', numeric: false },
      { id: 'achieved', label: 'Output reached', numeric: false },
      { id: 'completion', label: 'Completion', numeric: false },
    ],
    rows: plants.map(({ project, name, forms, now, target, achieved, completion }) => ({
      key: project,
      cells: [
        textCell(name, '/projects'),
        textCell(forms.join(' or ')),
        termCell(now),
        target === null ? null : termCell(target),
        achieved[0] === undefined ? { text: 'none published', tone: 'quiet' } : figureCell(achieved[0]),
        textCell(completion),
      ],
    })),
  };
}

function termsTable(terms: readonly LinkedTerm[]): TableData {
  return {
    caption: 'Every number of the chain',
    columns: [
      { id: 'term', label: 'Number', numeric: false },
      { id: 'link', label: 'Link', numeric: false },
      { id: 'value', label: 'Value', numeric: false },
      { id: 'kind', label: 'Kind', numeric: false },
      { id: 'reason', label: 'Why', numeric: false },
    ],
    rows: terms.map(({ label, term }, n) => ({
      key: `${n} ${term.name}`,
      cells: [
        textCell(term.name),
        textCell(label),
        termCell(term),
        textCell(term.author === null ? term.kind : `${term.kind} by ${term.author}`),
        term.reason === null ? null : restingOn(term.reason, term.evidence),
      ],
    })),
  };
}

function commitmentsTable(commitments: Chain['commitments']): TableData {
  return {
    caption: 'Other buyers of the same tonnes',
    columns: [
      { id: 'what', label: 'Commitment', numeric: false },
      { id: 'monthly', label: 'A month, in the contract’s form', numeric: true },
      { id: 'from', label: 'From', numeric: false },
      { id: 'to', label: 'To', numeric: false },
    ],
    rows: commitments.map(({ title, monthly, from, to, evidence }) => ({
      key: title,
      cells: [restingOn(title, evidence), figureCell(monthly), textCell(from), textCell(to)],
    })),
  };
}
