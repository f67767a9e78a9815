import { Link } from '@tanstack/react-router';
import type { RunResultDto } from '../../../api/contract-runs.ts';
import { CopyText } from '../../frame/copy-text.tsx';
import { keepKnownOn } from '../../layout/keep-known-on.ts';

/** How anybody gets the same numbers: an address, a command, and everything that decided them. */
export function Reproduce({ result: { id, manifest } }: { readonly result: RunResultDto }) {
  const seed = String(manifest.seed);
  const draws = String(manifest.draws);
  const command = `./ballast run ${manifest.case} --draws ${draws} --seed ${seed} --known-on ${manifest.knownOn}`;
  return (
    <section className="section" id="manifest" aria-labelledby="manifest-title">
      <h2 id="manifest-title">Run it again</h2>
      <p>
        <Link
          to="/cases/$id"
          params={{ id: manifest.case }}
          search={(old) => ({ ...keepKnownOn(old), seed, draws, known_on: manifest.knownOn })}
        >
          The same case, seed, draws and day
        </Link>
        , or <code>{command}</code> <CopyText text={command} what="the command" />
      </p>
      <dl className="facts-line">
        <Fact name="Run" text={id.slice(0, 16)} />
        <Fact name="Case file, SHA-256" text={manifest.caseSha256.slice(0, 16)} />
        <Fact name="Ledger as known on" text={manifest.knownOn} />
        <Fact name="Edition" text={manifest.edition ?? 'none'} />
        <Fact name="Last evidence, digest" text={`${manifest.evidenceHead}, ${manifest.evidenceDigest.slice(0, 16)}`} />
        <Fact name="Seed" text={seed} />
        <Fact name="Draws" text={`${manifest.draws.toLocaleString('en-US')}, ${manifest.sampling}`} />
        <Fact name="Engine" text={`${manifest.engine}, ${manifest.kernel}`} />
        <Fact
          name="Reliability tables"
          text={[manifest.tables.primary, manifest.tables.alternative].filter((name) => name !== null).join(' and ')}
        />
      </dl>
      <details>
        <summary>The case as it was run</summary>
        <pre className="yaml">{manifest.caseText}</pre>
      </details>
    </section>
  );
}

function Fact({ name, text }: { readonly name: string; readonly text: string }) {
  return (
    <div>
      <dt>{name}</dt>
      <dd>{text}</dd>
    </div>
  );
}
