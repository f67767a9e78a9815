import { Link, useParams } from '@tanstack/react-router';
import type { LotDto } from '../../../api/contract-stockpile.ts';
import { useChoices } from '../../choices/use-choices.ts';
import { keepKnownOn } from '../../layout/keep-known-on.ts';
import { todayHere } from '../../layout/known-on-control.tsx';
import { Loaded } from '../loaded.tsx';
import { DaySlider } from '../policy/day-slider.tsx';
import { queryText, useKept } from '../policy/use-kept.ts';
import { formWords, lotAddress } from './goods-words.ts';
import { LifeFrame } from './life-frame.tsx';
import { LotActions } from './lot-actions.tsx';
import { LotFacts } from './lot-facts.tsx';
import { MarkingBadge } from './marking-badge.tsx';
import { VerdictSection } from './verdict-section.tsx';

/** One lot on a day: its state, its life, its assay against the specification, and what can be recorded of it. */
export function LotPage() {
  const { holder = '', lot = '' } = useParams({ strict: false });
  const [{ on }] = useChoices();
  const query = useKept<LotDto>(`${lotAddress(holder, lot)}${queryText({ on })}`);
  return <Loaded query={query}>{(found) => <Lot lot={found} />}</Loaded>;
}

function Lot({ lot }: { readonly lot: LotDto }) {
  const { state } = lot;
  return (
    <>
      <Head lot={lot} />
      <LotFacts state={state} />
      <LotActions state={state} />
      <div className="stock-marked">
        <LifeFrame lot={lot} from={lotAddress(state.holder, state.lot)} />
      </div>
      <VerdictSection lot={lot} />
    </>
  );
}

function Head({ lot: { state, verdict, on, life } }: { readonly lot: LotDto }) {
  const [, change] = useChoices();
  const { holder, lot } = state;
  const today = todayHere();
  const first = life[0]?.record.date ?? on;
  return (
    <>
      <title>{`Lot ${lot} · Stockpile · Ballast`}</title>
      <p className="kicker">
        Lot of{' '}
        <Link to="/stockpile/lots" search={(old) => ({ ...keepKnownOn(old), holder })}>
          {holder}
        </Link>
        ,{' '}
        <Link to="/materials/$id" params={{ id: state.material }} search={keepKnownOn}>
          {state.materialName}
        </Link>
        , {formWords(state)}
      </p>
      <h1>Lot {lot}</h1>
      <p className="badges">
        <strong className="badge" data-tone={state.standing === 'accepted' ? undefined : 'warn'}>
          {state.standing}
        </strong>{' '}
        <span className="badge" data-tone={verdict.state === 'in specification' ? undefined : 'warn'}>
          {verdict.state}
        </span>{' '}
        <MarkingBadge marking={state.marking} />{' '}
        <Link
          to="/stockpile/print"
          search={(old) => ({ ...keepKnownOn(old), sheet: 'certificate', holder, lot, on: old.on })}
          className="tool"
        >
          Certificate
        </Link>{' '}
        <Link
          to="/stockpile/print"
          search={(old) => ({ ...keepKnownOn(old), sheet: 'labels', holder, lot, on: old.on })}
          className="tool"
        >
          Label
        </Link>
      </p>
      <div className="policy-controls">
        <DaySlider
          day={on}
          from={first}
          to={on > today ? on : today}
          onChange={(next) => change({ on: next === today ? undefined : next })}
        />
      </div>
    </>
  );
}
