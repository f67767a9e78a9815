import { Link } from '@tanstack/react-router';
import type { CaseEntryDto } from '../../../api/contract-cases.ts';
import type { RunResultDto } from '../../../api/contract-runs.ts';
import { formatPercent } from '../../../units/format.ts';
import { useApi } from '../../api/use-api.ts';
import { CopyText } from '../../frame/copy-text.tsx';
import { RunAgain } from './run-again.tsx';
import { runCommand, settingsOf, settingsSearch } from './run-settings.ts';

type Manifest = RunResultDto['manifest'];

interface ResultProps {
  readonly result: RunResultDto;
}

/** How anybody gets the same numbers: an address, a command, and everything that decided them. */
export function Reproduce({ result }: ResultProps) {
  const { id, manifest } = result;
  return (
    <section className="section" id="manifest" aria-labelledby="manifest-title">
      <h2 id="manifest-title">Run it again</h2>
      <Ways result={result} />
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

/** A case of one's own, or one that has changed since, is had from its text alone. */
function Ways({ result }: ResultProps) {
  const { manifest } = result;
  const cases = useApi<{ readonly items: readonly CaseEntryDto[] }>('/cases');
  const shipped = cases.data?.items.find((one) => one.id === manifest.case);
  const isSame = shipped?.sha256 === manifest.caseSha256;
  return (
    <>
      {isSame ? <ShippedLink result={result} /> : <OwnText result={result} hasChanged={shipped !== undefined} />}
      <RunAgain result={result} />
    </>
  );
}

/** An address that says all, for anybody who has the same data; at its end stands the run it must come to. */
function ShippedLink({ result }: ResultProps) {
  const { case: id } = result.manifest;
  const settings = settingsOf(result);
  const command = runCommand(id, settings);
  return (
    <p>
      <Link to="/cases/$id" params={{ id }} search={{ ...settingsSearch(settings), again: result.id }}>
        The same case, seed, draws and day
      </Link>{' '}
      is a link for anybody with the same data; or <code>{command}</code> <CopyText text={command} what="the command" />
    </p>
  );
}

function OwnText({ result, hasChanged }: ResultProps & { readonly hasChanged: boolean }) {
  const { case: id, caseText } = result.manifest;
  const name = `${id}.yaml`;
  const command = runCommand(name, settingsOf(result));
  return (
    <p>
      {hasChanged && 'The case that comes with Ballast has changed since. '}
      <a href={`data:text/yaml;charset=utf-8,${encodeURIComponent(caseText)}`} download={name}>
        Keep the case as it was run
      </a>{' '}
      as <code>{name}</code>, then <code>{command}</code> <CopyText text={command} what="the command" />
    </p>
  );
}

const factsOf = (id: string, manifest: Manifest): readonly (readonly [string, string])[] => [
  ['Run', id.slice(0, 16)],
  ['Case file, SHA-256', manifest.caseSha256.slice(0, 16)],
  ['What went in, SHA-256', manifest.inputs.slice(0, 16)],
  ['Ledger as known on', manifest.knownOn],
  ['Edition', manifest.edition ?? 'none'],
  ['Last evidence, digest', `${manifest.evidenceHead}, ${manifest.evidenceDigest.slice(0, 16)}`],
  ['Seed', String(manifest.seed)],
  ['Draws', `${manifest.draws.toLocaleString('en-US')}, ${manifest.sampling}`],
  ...(manifest.until === null
    ? []
    : [['Until the standard error is', `${formatPercent(manifest.until)} of the worst mean`] as const]),
  ...Object.entries(manifest.set ?? {}).map(([lever, value]) => [`Set: ${lever}`, String(value)] as const),
  ...(manifest.materials.length === 0 ? [] : [['Only', manifest.materials.join(', ')] as const]),
  ['Engine', `${manifest.engine}, ${manifest.kernel}`],
  [
    'Reliability tables',
    [manifest.tables.primary, manifest.tables.alternative].filter((name) => name !== null).join(' and '),
  ],
];
