import type { FigureDto } from '../../../api/contract.ts';
import type { MaterialBriefDto } from '../../../api/contract-brief.ts';
import { FigureLink } from '../../figure/figure-link.tsx';

/** The few numbers asked for first. What is not known says so. */
export function Headline({ brief }: { readonly brief: MaterialBriefDto }) {
  const { held, heldNote, worldProduction, topProducer, usConsumption, netImportReliance, price } = brief.headline;
  return (
    <dl className="headline">
      <Item name="Held in the stockpile" figure={held} note={heldNote} />
      <Item name="World production" figure={worldProduction} />
      <Item
        name="Top producer"
        figure={topProducer?.share ?? null}
        note={
          topProducer === null ? null : `${topProducer.placeName}, ${topProducer.share.rule.replace(/^share /, '')}`
        }
      />
      <Item name="US apparent consumption" figure={usConsumption} />
      <Item name="Net import reliance" figure={netImportReliance} />
      <Item name="Price" figure={price} />
    </dl>
  );
}

interface ItemProps {
  readonly name: string;
  readonly figure: FigureDto | null;
  readonly note?: string | null;
}

function Item({ name, figure, note }: ItemProps) {
  const period = figure?.period ?? null;
  return (
    <div>
      <dt>{name}</dt>
      <dd>
        <span className="headline-figure">
          {figure === null ? <span className="quiet">not known</span> : <FigureLink figure={figure} />}
        </span>
        <span className="suffix">{[period, note].filter(Boolean).join('; ')}</span>
      </dd>
    </div>
  );
}
