import type { ReactNode } from 'react';
import type { ImpactDto } from '../../../api/contract-impact.ts';
import type { ProfileDto } from '../../../api/contract-profile.ts';
import { HeadlineFigure } from '../../figure/headline-figure.tsx';
import { Loaded } from '../loaded.tsx';
import { useSection } from '../material/use-section.ts';
import { SentenceList } from '../sentence-list.tsx';
import { BuysFrame } from './buys-frame.tsx';
import { ImpactControls } from './impact-controls.tsx';
import { ImportSourcesFrame } from './import-sources-frame.tsx';
import { MovesFrame } from './moves-frame.tsx';
import { SharesFrame } from './shares-frame.tsx';
import { useImpact } from './use-impact.ts';

interface Props {
  /** Route below /api/v1: of a material, or of a procurement, which brings what it asks for. */
  readonly route: string;
  readonly material: string;
  /** Masses to begin with, such as what others ask for. */
  readonly beginnings?: ReactNode;
}

/** A purchase beside its market, with the purchase under the reader's hand. */
export function ImpactSection({ route, material, beginnings }: Props) {
  const query = useImpact(route);
  const profile = useSection<ProfileDto>(material, 'profile');
  return (
    <section className="section" id="impact" aria-labelledby="impact-title">
      <h2 id="impact-title">What a purchase does to its market</h2>
      <ImpactControls asked={query.data?.asked} forms={profile.data?.forms ?? []} parts={query.data?.parts ?? []} />
      {beginnings}
      <Loaded query={query}>{(impact) => <Card impact={impact} />}</Loaded>
    </section>
  );
}

function Card({ impact }: { readonly impact: ImpactDto }) {
  const { brands, lines, sources } = impact;
  return (
    <>
      <dl className="headline">
        <HeadlineFigure name="Quantity" figure={impact.quantity} note={impact.quantity?.rule} empty="not given" />
        <HeadlineFigure name="A year of it" figure={impact.perYear} note={impact.perYear?.rule} empty="not given" />
        <HeadlineFigure name="Budget" figure={impact.budget} note={impact.budget?.rule} empty="not given" />
        <HeadlineFigure
          name="Break-even price"
          figure={impact.breakEven}
          note={impact.breakEven?.rule}
          empty="not given"
        />
      </dl>
      <SentenceList sentences={impact.missing} />
      {lines.length > 0 && (
        <>
          <div className="frames">
            <SharesFrame impact={impact} />
            <MovesFrame moves={impact.moves} />
          </div>
          {sources.length > 0 && <ImportSourcesFrame sources={sources} />}
        </>
      )}
      {impact.prices.length > 0 && <BuysFrame impact={impact} />}
      <p className="quiet">
        Share of eligible brands:{' '}
        {brands.named.length === 0 ? '' : `${brands.named.map(({ text }) => text).join(', ')}. `}
        {brands.refused}
      </p>
      <details>
        <summary>What these numbers are and are not</summary>
        <SentenceList sentences={impact.notes} />
      </details>
    </>
  );
}
