import { Link, useParams } from '@tanstack/react-router';
import type { MaterialBriefDto } from '../../../api/contract-brief.ts';
import { useApi } from '../../api/use-api.ts';
import { DownloadLinks } from '../../frame/download-links.tsx';
import { SourceList } from '../../frame/source-list.tsx';
import { CounterfactualSection } from '../counterfactual/counterfactual-section.tsx';
import { AskedBeginnings } from '../impact/asked-beginnings.tsx';
import { ImpactSection } from '../impact/impact-section.tsx';
import { Loaded } from '../loaded.tsx';
import { ConcentrationFrame } from './concentration-frame.tsx';
import { ConcentrationHistoryFrame } from './concentration-history-frame.tsx';
import { CoverSection } from './cover-section.tsx';
import { ClaimsSection, ConflictsSection, RevisionsSection } from './disputes-sections.tsx';
import { EndUsesFrame } from './end-uses-frame.tsx';
import { EventsFrame } from './events-frame.tsx';
import { Headline } from './headline.tsx';
import { HistoryFrame } from './history-frame.tsx';
import { ImportFrame } from './import-frame.tsx';
import { ImportRanksFrame } from './import-ranks-frame.tsx';
import { InventoryFrame } from './inventory-frame.tsx';
import { MeasureTable } from './measure-table.tsx';
import { MoneyFrame } from './money-frame.tsx';
import { MonthlyPricesFrame, OwnSeriesFrame } from './monthly-prices-frame.tsx';
import { PlanFrame } from './plan-frame.tsx';
import { PricesFrame } from './prices-frame.tsx';
import { ProcurementList } from './procurement-list.tsx';
import { ProductionFrame } from './production-frame.tsx';
import { ProfileFrame } from './profile-frame.tsx';
import { RelianceFrame } from './reliance-frame.tsx';
import { RevisionSizeSection } from './revision-size-section.tsx';
import { Section } from './section.tsx';
import { SeriesFrame } from './series-frame.tsx';
import { ShortfallSection } from './shortfall-section.tsx';
import { StripSection } from './strip-section.tsx';

/** Everything the ledger says about one material; the long parts are read by their own frames. */
export function MaterialPage() {
  const { id } = useParams({ strict: false });
  const query = useApi<MaterialBriefDto>(`/materials/${encodeURIComponent(id ?? '')}`);
  return <Loaded query={query}>{(brief) => <Material brief={brief} />}</Loaded>;
}

const CONTENTS = [
  ['profile', 'What it is'],
  ['procurements', 'Procurements'],
  ['strip', 'Stakes and offtakes'],
  ['production', 'Production'],
  ['concentration', 'Concentration'],
  ['series', 'US series'],
  ['reliance', 'Reliance'],
  ['imports', 'Import sources'],
  ['inventory', 'Inventory'],
  ['prices', 'Prices'],
  ['impact', 'Impact of a purchase'],
  ['end-uses', 'End uses'],
  ['shortfall', 'Shortfall'],
  ['history', 'History'],
  ['events', 'Events'],
  ['claims', 'Claims'],
  ['conflicts', 'Conflicts'],
  ['revisions', 'Revisions'],
  ['sources', 'Sources'],
] as const;

function Material({ brief }: { readonly brief: MaterialBriefDto }) {
  const { material } = brief;
  return (
    <>
      <title>{`${brief.name} · Ballast`}</title>
      <div className="page-head">
        <h1>
          {brief.name} {brief.symbol !== null && <span className="symbol">{brief.symbol}</span>}
        </h1>
        <nav className="contents" aria-label="On this page">
          {CONTENTS.map(([anchor, name]) => (
            <Link key={anchor} to="." hash={anchor} search={true}>
              {name}
            </Link>
          ))}
          <DownloadLinks route={`/materials/${material}`} title={`all about ${brief.name}`} />
        </nav>
      </div>
      <Headline brief={brief} />
      <ProfileFrame material={brief.material} />
      <Section id="procurements" title="Procurements">
        <ProcurementList procurements={brief.procurements} />
      </Section>
      {brief.procurements.length > 0 && <MoneyFrame procurements={brief.procurements} />}
      <StripSection material={material} />
      <div className="frames">
        <ProductionFrame material={material} />
        <ConcentrationFrame material={material} />
      </div>
      <SeriesFrame material={material} />
      <RelianceFrame material={material} />
      <ConcentrationHistoryFrame material={material} />
      <div className="frames">
        <ImportFrame material={material} />
        <ImportRanksFrame material={material} />
        <InventoryFrame brief={brief} />
        <PricesFrame material={material} />
        <MonthlyPricesFrame material={material} />
        <OwnSeriesFrame material={material} />
        <EndUsesFrame material={material} />
        <PlanFrame brief={brief} />
      </div>
      <ImpactSection
        route={`/materials/${encodeURIComponent(material)}/impact`}
        material={material}
        beginnings={<AskedBeginnings procurements={brief.procurements} />}
      />
      <CounterfactualSection route={`/materials/${encodeURIComponent(material)}/counterfactual`} material={material} />
      <CoverSection material={material} />
      <ShortfallSection material={material} />
      <HistoryFrame material={material} />
      <EventsFrame material={material} />
      <MeasureTable material={material} measures={brief.measures} />
      <ClaimsSection material={material} />
      <div className="frames">
        <ConflictsSection material={material} />
        <RevisionsSection material={material} />
      </div>
      <RevisionSizeSection material={material} />
      <Section id="not-modelled" title="What no source at hand says">
        <ul className="dashes">
          {brief.notModelled.map((sentence) => (
            <li key={sentence}>{sentence}</li>
          ))}
        </ul>
      </Section>
      <Section id="sources" title="Sources">
        <SourceList sources={brief.sources} />
      </Section>
    </>
  );
}
