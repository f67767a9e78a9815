import { Link } from '@tanstack/react-router';
import type { ConflictDto } from '../../api/contract.ts';
import { SourceProducer } from '../frame/source-list.tsx';
import { keepKnownOn } from '../layout/keep-known-on.ts';
import { JudgeForm, type Verdict } from './judge-form.tsx';

type Side = ConflictDto['sides'][number];

/** One conflict: what about, how far apart, every side with its source, which one is followed and why. */
export function ConflictView({ conflict }: { readonly conflict: ConflictDto }) {
  return (
    <article className="conflict">
      <h3>{conflict.title}</h3>
      <p className="spread">{conflict.spreadText}</p>
      <ul className="sides">
        {conflict.sides.map((side) => (
          <SideView key={side.evidence} side={side} />
        ))}
      </ul>
      <p className="reason">
        <strong>{resolution(conflict)}</strong> {conflict.reason.replace(/^Rule: /, '')}
        {conflict.judgedBy !== null && (
          <span className="suffix">
            {' '}
            {conflict.judgedBy}, {conflict.judgedOn}
          </span>
        )}
      </p>
      {conflict.earlier.length > 0 && (
        <p className="suffix">
          Earlier: {conflict.earlier.map((side) => `${side.text} (${earlierWords(side)})`).join('; ')}
        </p>
      )}
      <JudgeForm judged={conflict.key} verdicts={verdictsOn(conflict)} />
    </article>
  );
}

const verdictsOn = ({ sides }: ConflictDto): readonly Verdict[] => [
  ...sides.map(({ evidence, text, source }) => ({
    kind: 'follow' as const,
    follow: evidence,
    words: `follow ${text} (${source.producer}, ${source.published})`,
  })),
  { kind: 'scope', follow: null, words: 'they speak of different things' },
  { kind: 'open', follow: null, words: 'looked at, left open' },
];

/** Two shares of one source differ by what they are shares of. */
function earlierWords({ denominator, source }: Side): string {
  const of = denominator === null ? [] : [`of ${denominator}`];
  return [...of, source.producer, source.published].join(', ');
}

function SideView({ side }: { readonly side: Side }) {
  const { source } = side;
  return (
    <li data-followed={side.followed || undefined}>
      <Link
        to="/evidence/$id"
        params={{ id: side.evidence }}
        search={keepKnownOn}
        preload={false}
        className="side-text"
      >
        {side.text}
      </Link>
      {side.followed && <span className="badge">followed</span>}
      <q>{side.original}</q>
      <span className="suffix">
        {side.speaker !== null && `${side.speaker}, `}
        <SourceProducer source={source} />, {source.published}, {side.stance}
      </span>
      {side.denominator !== null && <span className="suffix">share of {side.denominator}</span>}
      {side.rule !== null && <span className="suffix">computed: {side.rule}</span>}
    </li>
  );
}

function resolution(conflict: ConflictDto): string {
  if (conflict.resolvedBy === 'rule') return 'By rule:';
  if (conflict.judgementKind === 'scope') return 'Judged to speak of different things:';
  return conflict.judgementKind === 'open' ? 'Judged, left open:' : 'Judged:';
}
