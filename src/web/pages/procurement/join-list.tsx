import { Link } from '@tanstack/react-router';
import type { PageDto } from '../../../api/contract-envelope.ts';
import type { JoinProposalDto } from '../../../api/contract-procurements.ts';
import { useApi } from '../../api/use-api.ts';
import { keepKnownOn } from '../../layout/keep-known-on.ts';
import { JudgeForm, type Verdict } from '../judge-form.tsx';
import { Loaded } from '../loaded.tsx';

/** Procurements that may belong together, for a person to confirm; nothing is joined by itself but one number spelled twice. */
export function JoinList() {
  const query = useApi<PageDto<JoinProposalDto>>('/procurement-joins?limit=1000');
  return (
    <section className="section" aria-labelledby="joins-title">
      <h2 id="joins-title">May belong together</h2>
      <p className="quiet">
        Put to a person and joined by nobody else: a judgement of kind “join” under the key says that they do, of kind
        “scope” that they do not.
      </p>
      <Loaded query={query}>
        {({ items }) =>
          items.length === 0 ? (
            <p className="quiet">Nothing is proposed.</p>
          ) : (
            <ul className="joins">
              {items.map((item) => (
                <Proposal key={item.key} item={item} />
              ))}
            </ul>
          )
        }
      </Loaded>
    </section>
  );
}

function Proposal({ item }: { readonly item: JoinProposalDto }) {
  const { first, firstTitle, second, secondTitle, relation, reasons, judgement, key, evidence } = item;
  return (
    <li>
      <Procurement id={first} title={firstTitle} /> and <Procurement id={second} title={secondTitle} />:{' '}
      {relation === 'same need' ? 'may be one need' : 'may be one procurement'}.{' '}
      <Link to="/evidence" search={(old) => ({ ...keepKnownOn(old), ids: evidence.join('~') })}>
        {reasons.join('; ')}
      </Link>
      <span className="suffix">
        {judgement === null
          ? 'nobody has judged'
          : `${judgement.kind}: ${judgement.reason} (${judgement.by}, ${judgement.on})`}
        ; key <code>{key}</code>
      </span>
      <JudgeForm judged={key} verdicts={verdictsOn(item)} />
    </li>
  );
}

const verdictsOn = ({ relation }: JoinProposalDto): readonly Verdict[] => [
  { kind: 'join', follow: null, words: relation === 'same need' ? 'one need' : 'one procurement' },
  { kind: 'scope', follow: null, words: 'two that have nothing to do with each other' },
  { kind: 'open', follow: null, words: 'looked at, left open' },
];

function Procurement({ id, title }: { readonly id: string; readonly title: string }) {
  return (
    <Link to="/procurements/$id" params={{ id }} search={keepKnownOn}>
      {title}
    </Link>
  );
}
