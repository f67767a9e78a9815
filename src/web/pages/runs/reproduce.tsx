import { Link } from '@tanstack/react-router';
import type { CaseEntryDto } from '../../../api/contract-cases.ts';
import type { RunResultDto } from '../../../api/contract-runs.ts';
import { useApi } from '../../api/use-api.ts';
import { CopyText } from '../../frame/copy-text.tsx';
import { keepKnownOn } from '../../layout/keep-known-on.ts';
import { commandOf } from '../cases/start-run.tsx';

type Manifest = RunResultDto['manifest'];

/** How anybody gets the same numbers: an address, a command, and everything that decided them. */
export function Reproduce({ result: { id, manifest } }: { readonly result: RunResultDto }) {
  const cases = useApi<{ readonly items: readonly CaseEntryDto[] }>('/cases');
  const shipped = cases.data?.items.find((one) => one.id === manifest.case);
  return (
    <section className="section" id="manifest" aria-labelledby="manifest-title">
      <h2 id="manifest-title">Run it again</h2>
      {shipped === undefined ? (
        <OwnAgain manifest={manifest} />
      ) : (
        <ShippedAgain manifest={manifest} isSame={shipped.sha256 === manifest.caseSha256} />
      )}
      <dl className="facts-line">
        {factsOf(id, manifest).map(([name, text]) => (
          <div key={name}>
            <dt>{name}</dt>
            <dd>{text}</dd>
          </div>
        ))}
      </dl>
      <details>
        <summary>The case as it was run</summary>
        <pre className="yaml">{manifest.caseText}</pre>
      </details>
    </section>
  );
}

interface ShippedProps {
  readonly manifest: Manifest;
  /** Whether the case at hand is still the file that was run. */
  readonly isSame: boolean;
}

function ShippedAgain({ manifest, isSame }: ShippedProps) {
  const { case: id, knownOn } = manifest;
  const [seed, draws] = [String(manifest.seed), String(manifest.draws)];
  const command = `${commandOf(id, draws, seed, knownOn)}${setText(manifest)}`;
  return (
    <p>
      <Link to="/cases/$id" params={{ id }} search={(old) => ({ ...keepKnownOn(old), seed, draws, known_on: knownOn })}>
        The same case, seed, draws and day
      </Link>
      , or <code>{command}</code> <CopyText text={command} what="the command" />
      {!isSame && ' The case has changed since: for the same numbers run it as it stands below.'}
    </p>
  );
}

/** A case of one's own is no shipped one: its text is all there is of it. */
function OwnAgain({ manifest }: { readonly manifest: Manifest }) {
  const { case: id, knownOn, seed, draws, caseText } = manifest;
  const name = `${id}.yaml`;
  const command = `${commandOf({ text: caseText, name }, String(draws), String(seed), knownOn)}${setText(manifest)}`;
  return (
    <p>
      Keep the case below as <code>{name}</code>, then <code>{command}</code>{' '}
      <CopyText text={command} what="the command" />
    </p>
  );
}

/** Levers that were put elsewhere for the run, as its command names them. */
const setText = ({ set = {} }: Manifest): string =>
  Object.entries(set)
    .map(([lever, value]) => ` --set '${lever}=${value}'`)
    .join('');

const factsOf = (id: string, manifest: Manifest): readonly (readonly [string, string])[] => [
  ['Run', id.slice(0, 16)],
  ['Case file, SHA-256', manifest.caseSha256.slice(0, 16)],
  ['What went in, SHA-256', manifest.inputs.slice(0, 16)],
  ['Ledger as known on', manifest.knownOn],
  ['Edition', manifest.edition ?? 'none'],
  ['Last evidence, digest', `${manifest.evidenceHead}, ${manifest.evidenceDigest.slice(0, 16)}`],
  ['Seed', String(manifest.seed)],
  ['Draws', `${manifest.draws.toLocaleString('en-US')}, ${manifest.sampling}`],
  ...Object.entries(manifest.set ?? {}).map(([lever, value]) => [`Set: ${lever}`, String(value)] as const),
  ['Engine', `${manifest.engine}, ${manifest.kernel}`],
  [
    'Reliability tables',
    [manifest.tables.primary, manifest.tables.alternative].filter((name) => name !== null).join(' and '),
  ],
];
