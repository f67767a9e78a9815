import { Link, useParams } from '@tanstack/react-router';
import { Fragment } from 'react';
import type { ContractRecordDto, ToldDto } from '../../../api/contract-contracts.ts';
import { useApi } from '../../api/use-api.ts';
import { useChoices } from '../../choices/use-choices.ts';
import { HeadlineFigure } from '../../figure/headline-figure.tsx';
import { CellView } from '../../frame/cell-view.tsx';
import { keepKnownOn } from '../../layout/keep-known-on.ts';
import { CounterfactualSection } from '../counterfactual/counterfactual-section.tsx';
import { DeliverabilitySection } from '../deliverability/deliverability-section.tsx';
import { ImpactSection } from '../impact/impact-section.tsx';
import { Loaded } from '../loaded.tsx';
import { addressWith } from '../material/use-section.ts';
import { ConflictsSection } from '../procurement/conflicts-section.tsx';
import { LadderFrame } from './ladder-frame.tsx';
import { OrdersFrame } from './orders-frame.tsx';
import { toldCell } from './told-cell.ts';

/** One contract or request: its money, its orders first, then what its money would buy and how large it is. */
export function ContractPage() {
  const { id = '' } = useParams({ strict: false });
  const [{ on }] = useChoices();
  const address = `/contracts/${encodeURIComponent(id)}`;
  const query = useApi<ContractRecordDto>(addressWith(address, { on }));
  return (
    <Loaded query={query}>
      {(contract) => (
        <>
          <Head contract={contract} />
          <LadderFrame contract={contract} from={address} />
          <OrdersFrame contract={contract} from={address} />
          <Terms contract={contract} />
          {contract.material !== '' && <DeliverabilitySection id={contract.id} />}
          {contract.material !== '' && (
            <>
              <ImpactSection
                route={`/procurements/${encodeURIComponent(contract.id)}/impact`}
                material={contract.material}
              />
              <CounterfactualSection
                route={`/procurements/${encodeURIComponent(contract.id)}/counterfactual`}
                material={contract.material}
              />
            </>
          )}
          <ConflictsSection id={contract.id} />
        </>
      )}
    </Loaded>
  );
}

const CONTENTS = [
  ['money', 'Money'],
  ['orders', 'Orders'],
  ['terms', 'Terms'],
  ['deliverability', 'Can it be delivered?'],
  ['impact', 'What it does to its market'],
  ['instead', 'Another day or form'],
] as const;

function Head({ contract }: { readonly contract: ContractRecordDto }) {
  const { title, material, materialName, signed, stateText, supplier } = contract;
  return (
    <>
      <title>{`${title} · Ballast`}</title>
      <p className="kicker">
        {signed ? 'Contract' : 'Request, nothing signed under it'}
        {material !== '' && (
          <>
            ,{' '}
            <Link to="/materials/$id" params={{ id: material }} search={keepKnownOn}>
              {materialName}
            </Link>
          </>
        )}
      </p>
      <h1>{title}</h1>
      <p>
        <strong className="badge">{stateText}</strong> {supplier !== null && `Supplier ${supplier}. `}
        <Link to="/procurements/$id" params={{ id: contract.id }} search={keepKnownOn}>
          Steps from first notice on
        </Link>
        . <Related contract={contract} />
      </p>
      <nav className="contents" aria-label="On this page">
        {CONTENTS.map(([anchor, name]) => (
          <Link key={anchor} to="." hash={anchor} search={true}>
            {name}
          </Link>
        ))}
      </nav>
    </>
  );
}

function Related({ contract: { continues, continuedBy } }: { readonly contract: ContractRecordDto }) {
  const links = [
    ['Continues', continues],
    ['Continued by', continuedBy],
  ] as const;
  return links.map(([words, id]) =>
    id === null ? null : (
      <Fragment key={words}>
        {words}{' '}
        <Link to="/contracts/$id" params={{ id }} search={keepKnownOn}>
          {id}
        </Link>
        .{' '}
      </Fragment>
    ),
  );
}

/** What is asked for and on what terms; what is hypothetical says so in its own words. */
function Terms({ contract }: { readonly contract: ContractRecordDto }) {
  return (
    <section className="section" id="terms">
      <h2>Terms</h2>
      <dl className="headline">
        <HeadlineFigure name="Quantity" figure={contract.quantity} />
        <HeadlineFigure
          name="Of the element"
          figure={contract.content}
          note="by the formula of its form, taken as pure"
        />
        <HeadlineFigure name="Ceiling per pound" figure={contract.perPound} note="a maximum, not a price paid (F-23)" />
        <HeadlineFigure name="Ceiling per tonne" figure={contract.perTonne} note="the same" />
        <HeadlineFigure
          name="Pace if all were ordered"
          figure={contract.ceilingPace}
          note="hypothetical: evenly over the term"
        />
      </dl>
      <dl className="facts">
        <Fact name="Numbers" told={contract.numbers} />
        <Fact name="Form" told={listed(contract.form)} />
        <Fact name="Grade" told={listed(contract.grade)} />
        <Fact name="Term" told={listed(contract.term)} />
        <Fact
          name="Awarded"
          told={listed(contract.awarded)}
          empty={contract.signed ? 'not published' : 'not awarded'}
        />
        <Fact name="Competition" told={listed(contract.competition)} />
        <Fact name="Pricing" told={contract.pricing} />
        {contract.record !== null && <Fact name="Federal record" told={[contract.record]} />}
      </dl>
    </section>
  );
}

const listed = (told: ToldDto | null): readonly ToldDto[] => (told === null ? [] : [told]);

interface FactProps {
  readonly name: string;
  readonly told: readonly ToldDto[];
  /** Why it is empty. */
  readonly empty?: string;
}

function Fact({ name, told, empty = 'not published' }: FactProps) {
  return (
    <>
      <dt>{name}</dt>
      <dd>
        {told.length === 0 && <span className="quiet">{empty}</span>}
        {told.map((item, n) => (
          <Fragment key={item.text}>
            {n > 0 && '; '}
            <CellView cell={toldCell(item)} />
          </Fragment>
        ))}
      </dd>
    </>
  );
}
