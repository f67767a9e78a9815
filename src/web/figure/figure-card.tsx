import type { FigureDto, SourceRefDto } from '../../api/contract.ts';
import type { EvidenceDto } from '../../api/contract-evidence.ts';
import { useApi } from '../api/use-api.ts';
import { CARD_ID } from './figure-card-context.ts';

interface Props {
  readonly figure: FigureDto;
  readonly at: DOMRect;
  readonly onEnter: () => void;
  readonly onLeave: () => void;
}

const WIDTH = 340;

/** The card of a figure: kind, basis, rule, method, day, stance and source. A tooltip: nothing in it needs a click. */
export function FigureCard({ figure, at, onEnter, onLeave }: Props) {
  const below = at.bottom + 240 < window.innerHeight;
  const place = {
    left: Math.max(8, Math.min(at.left, window.innerWidth - WIDTH - 8)),
    maxWidth: Math.min(WIDTH, window.innerWidth - 16),
    ...(below ? { top: at.bottom + 5 } : { bottom: window.innerHeight - at.top + 5 }),
  };
  return (
    <div
      id={CARD_ID}
      role="tooltip"
      className="figure-card"
      style={place}
      onMouseEnter={onEnter}
      onMouseLeave={onLeave}
    >
      <strong>{figure.text}</strong>
      <dl>
        <Term name="Kind" text={[figure.kind, figure.basis].filter(Boolean).join(', ')} />
        <Term name="Period" text={figure.period} />
        <Term name="Rule" text={figure.rule} />
        <Term name="Method" text={figure.method} />
        <Term name="As known on" text={figure.asOf} />
        <Term name="Marking" text={figure.marking === 'public' ? null : figure.marking} />
        <SourceTerm ids={figure.evidence} />
      </dl>
    </div>
  );
}

function Term({ name, text }: { readonly name: string; readonly text: string | null }) {
  if (text === null || text === '') return null;
  return (
    <>
      <dt>{name}</dt>
      <dd>{text}</dd>
    </>
  );
}

function SourceTerm({ ids }: { readonly ids: readonly string[] }) {
  const { data } = useApi<EvidenceDto>(`/evidence/${ids[0] ?? ''}`);
  const said = data?.statement ?? data?.event ?? data?.stock ?? null;
  const more = ids.length > 1 ? ` and ${ids.length - 1} more` : '';
  return (
    <>
      <Term name="Stance" text={said?.stance ?? '…'} />
      <Term name="Source" text={said === null ? '…' : `${sourceLine(said.source)}${more}`} />
    </>
  );
}

const sourceLine = (source: SourceRefDto): string => `${source.producer}, ${source.title} (${source.published})`;
