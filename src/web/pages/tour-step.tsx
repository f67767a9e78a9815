import { Link } from '@tanstack/react-router';
import type { TourSideDto, TourStepDto } from '../../api/contract-tour.ts';
import { FigureLink } from '../figure/figure-link.tsx';
import { keepKnownOn } from '../layout/keep-known-on.ts';

/** One step: the article's words, what it gives, what others give, how far apart, who is followed and why, where to go on. */
export function TourStepView({ step }: { readonly step: TourStepDto }) {
  const { title, quote, says, shows, also, apart, age, lesson } = step;
  return (
    <>
      <h2 id="step-title">{title}</h2>
      {quote === null ? (
        <p className="quiet">Nothing was known of this on the day.</p>
      ) : (
        <blockquote className="tour-quote">
          <q>{quote.text}</q>
          <footer className="suffix">
            {quote.source.producer}, {quote.source.published}, {quote.locator}
          </footer>
        </blockquote>
      )}
      <div className="tour-sides">
        <Sides title="The article says" sides={says} none="The article gives no answer of its own." />
        <Sides title="The evidence says" sides={shows} none="No other source at hand answers this." />
      </div>
      {apart !== null && <p className="spread">{apart}</p>}
      {age !== null && <p className="spread">The newest answer is {age}.</p>}
      <Reason step={step} />
      {also.length > 0 && <Sides title="See also" sides={also} none="" />}
      <p className="tour-lesson">{lesson}</p>
      <Onward step={step} />
    </>
  );
}

interface SidesProps {
  readonly title: string;
  readonly sides: readonly TourSideDto[];
  readonly none: string;
}

function Sides({ title, sides, none }: SidesProps) {
  return (
    <section>
      <h3>{title}</h3>
      {sides.length === 0 && <p className="quiet">{none}</p>}
      <ul className="sides">
        {sides.map((side) => (
          <SideView key={side.evidence} side={side} />
        ))}
      </ul>
    </section>
  );
}

function SideView({ side }: { readonly side: TourSideDto }) {
  const { evidence, text, figure, original, speaker, source, stance, denominator, rule, followed } = side;
  return (
    <li data-followed={followed || undefined}>
      {figure === null ? (
        <Link to="/evidence/$id" params={{ id: evidence }} search={keepKnownOn} preload={false} className="side-text">
          {text}
        </Link>
      ) : (
        <span className="side-text">
          <FigureLink figure={figure}>{text}</FigureLink>
        </span>
      )}
      {followed && <span className="badge">followed</span>}
      <q>{original}</q>
      <span className="suffix">{[speaker, source.producer, source.published, stance].filter(Boolean).join(', ')}</span>
      {denominator !== null && <span className="suffix">share of {denominator}</span>}
      {rule !== null && <span className="suffix">computed: {rule}</span>}
    </li>
  );
}

const DECIDED: Readonly<Record<string, string>> = {
  scope: 'Judged to speak of different things:',
  open: 'Judged, left open:',
  follow: 'Judged:',
};

function Reason({ step }: { readonly step: TourStepDto }) {
  const { resolvedBy, judgementKind, reason, judgedBy, judgedOn, verdict, verdictReason } = step;
  return (
    <>
      {reason !== null && (
        <p className="reason">
          <strong>{resolvedBy === 'rule' ? 'By rule:' : (DECIDED[judgementKind ?? ''] ?? 'Judged:')}</strong>{' '}
          {reason.replace(/^Rule: /, '')}
          {judgedBy !== null && (
            <span className="suffix">
              {' '}
              {judgedBy}, {judgedOn}
            </span>
          )}
        </p>
      )}
      {verdict !== null && (
        <p className="reason">
          <strong>Of the claim: {verdict}.</strong> {verdictReason}
        </p>
      )}
    </>
  );
}

function Onward({ step: { material, procurement, resolvedBy } }: { readonly step: TourStepDto }) {
  return (
    <p className="tour-onward">
      {resolvedBy !== null && (
        <Link to="/conflicts" search={(old) => ({ ...keepKnownOn(old), material: material ?? undefined })}>
          The conflict
        </Link>
      )}
      {procurement !== null && (
        <Link to="/procurements/$id" params={{ id: procurement }} search={keepKnownOn}>
          The procurement
        </Link>
      )}
      {material !== null && (
        <Link to="/materials/$id" params={{ id: material }} search={keepKnownOn}>
          All about {material}
        </Link>
      )}
    </p>
  );
}
