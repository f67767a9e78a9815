import type { DeliverabilityDto } from '../../../api/contract-deliverability.ts';
import { useChoices } from '../../choices/use-choices.ts';
import { Loaded } from '../loaded.tsx';
import { addressWith } from '../material/use-section.ts';
import { useKept } from '../policy/use-kept.ts';
import { SentenceList } from '../sentence-list.tsx';
import { ChainSection } from './chain-section.tsx';
import { HomeSection } from './home-section.tsx';
import { MoneyMassFrame } from './money-mass-frame.tsx';
import { OrderMasses } from './order-masses.tsx';
import { Scorecard } from './scorecard.tsx';
import { SimulationFrames } from './simulation-frames.tsx';
import { SlipsSection } from './slips-section.tsx';
import { TwiceSection } from './twice-section.tsx';

/** Whether a contract can be delivered in the form it asks for; question 8. */
export function DeliverabilitySection({ id }: { readonly id: string }) {
  const [{ seed, draws }] = useChoices();
  const route = addressWith(`/procurements/${encodeURIComponent(id)}/deliverability`, { seed, draws });
  const query = useKept<DeliverabilityDto>(route);
  return (
    <section className="section" id="deliverability" aria-labelledby="deliverability-title">
      <h2 id="deliverability-title">Can it be delivered?</h2>
      <Loaded query={query}>{(answer) => <Answer answer={answer} from={route} />}</Loaded>
    </section>
  );
}

function Answer({ answer, from }: { readonly answer: DeliverabilityDto; readonly from: string }) {
  return (
    <>
      <SentenceList sentences={answer.headline} />
      <MoneyMassFrame answer={answer} from={from} />
      {answer.simulation !== null && <SimulationFrames simulation={answer.simulation} from={from} />}
      {answer.atHome !== null && <HomeSection home={answer.atHome} />}
      <OrderMasses orders={answer.orders} sold={answer.sold} soldText={answer.soldText} />
      <ChainSection answer={answer} />
      <Scorecard said={answer.scorecard} from={from} />
      <TwiceSection promised={answer.promisedTwice} />
      {answer.chain !== null && <SlipsSection slips={answer.slips} />}
    </>
  );
}
