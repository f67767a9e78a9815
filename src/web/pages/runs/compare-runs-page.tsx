import { Link } from '@tanstack/react-router';
import { useMemo } from 'react';
import type { RunComparisonDto } from '../../../api/contract-runs.ts';
import { useApi } from '../../api/use-api.ts';
import { fallOf } from '../../charts/bands.ts';
import { useChoices } from '../../choices/use-choices.ts';
import { Frame } from '../../frame/frame.tsx';
import type { TableData } from '../../frame/table-data.ts';
import { keepKnownOn } from '../../layout/keep-known-on.ts';
import { Loaded } from '../loaded.tsx';
import { Section } from '../material/section.tsx';
import { SelectChoice } from '../material/select-choice.tsx';
import { addressWith } from '../material/use-section.ts';
import { FallChart } from './lazy-charts.ts';
import { madeText } from './made-figure.ts';

/** Two runs, and what their difference comes from: evidence, assumptions, code, luck. */
export function CompareRunsPage() {
  const [{ a, b }] = useChoices();
  const query = useApi<RunComparisonDto>(addressWith('/runs/compare', { a, b }));
  return (
    <>
      <title>Two runs compared · Ballast</title>
      <div className="page-head">
        <h1>Two runs compared</h1>
        <p className="counts">
          Mean gross shortfall of each material in both, and how much of the difference each thing makes that changed.
          The four parts add up to the whole difference.
        </p>
      </div>
      <Loaded query={query}>{(found) => <Compared found={found} />}</Loaded>
    </>
  );
}

const PARTS = ['evidence', 'assumptions', 'code', 'luck'] as const;

function Compared({ found }: { readonly found: RunComparisonDto }) {
  const [choices, change] = useChoices();
  const table = useMemo(() => tableOf(found), [found]);
  const shown = found.nodes.find(({ node }) => node === choices.node) ?? found.nodes[0];
  const steps = useMemo(
    () =>
      shown === undefined
        ? []
        : fallOf(
            { label: 'first run', amount: shown.a },
            PARTS.map((part) => ({ label: part, change: shown[part] })),
            'second run',
          ),
    [shown],
  );
  if (shown === undefined) return <p>They have no material in common.</p>;
  return (
    <>
      <p className="kicker">
        From <RunLink id={found.a} /> to <RunLink id={found.b} />
      </p>
      <Frame
        id="difference"
        title="What the difference comes from"
        table={table}
        controls={
          <SelectChoice
            name="Material"
            value={shown.node}
            options={found.nodes.map(({ node }) => ({ value: node, label: node }))}
            onChange={(node) => change({ node })}
          />
        }
        chart={<FallChart steps={steps} unit="t" label={`Mean gross shortfall of ${shown.node} in both runs`} />}
      />
      <Changed id="evidence" title="Evidence that changed" items={found.changed.evidence} />
      <Changed id="assumptions" title="Assumptions that changed" items={found.changed.assumptions} />
    </>
  );
}

function RunLink({ id }: { readonly id: string }) {
  return (
    <Link to="/runs/$id" params={{ id }} search={keepKnownOn}>
      {id.slice(0, 10)}
    </Link>
  );
}

const EVIDENCE_ID = /^[0-9a-f]{64}$/;

function EvidenceLink({ id }: { readonly id: string }) {
  return (
    <Link to="/evidence/$id" params={{ id }} search={keepKnownOn} preload={false}>
      {id.slice(0, 16)}
    </Link>
  );
}

interface ChangedProps {
  readonly id: string;
  readonly title: string;
  readonly items: readonly string[];
}

function Changed({ id, title, items }: ChangedProps) {
  return (
    <Section id={id} title={title}>
      {items.length === 0 ? (
        <p className="quiet">None.</p>
      ) : (
        <ul className="dashes">
          {items.map((item) => (
            <li key={item}>{EVIDENCE_ID.test(item) ? <EvidenceLink id={item} /> : item}</li>
          ))}
        </ul>
      )}
    </Section>
  );
}

function tableOf({ nodes }: RunComparisonDto): TableData {
  const tonnes = (amount: number) => ({ text: madeText(amount, 't'), sort: amount });
  return {
    caption: 'Mean gross shortfall in both runs, and the parts of the difference',
    columns: [
      { id: 'node', label: 'Material', numeric: false },
      { id: 'a', label: 'First run', numeric: true },
      { id: 'b', label: 'Second run', numeric: true },
      ...PARTS.map((part) => ({ id: part, label: `by ${part}`, numeric: true })),
    ],
    rows: nodes.map((found) => ({
      key: found.node,
      cells: [
        { text: found.node, to: `/materials/${found.node.split('/')[0]}` },
        tonnes(found.a),
        tonnes(found.b),
        ...PARTS.map((part) => tonnes(found[part])),
      ],
    })),
  };
}
