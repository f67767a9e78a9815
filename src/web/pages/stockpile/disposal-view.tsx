import { type FormEvent, useId } from 'react';
import type { StockDisposalDto } from '../../../api/contract-stock-reports.ts';
import type { StockInventoryDto, StockTotalsDto } from '../../../api/contract-stockpile.ts';
import { useApi } from '../../api/use-api.ts';
import { useChoices } from '../../choices/use-choices.ts';
import { FigureLink } from '../../figure/figure-link.tsx';
import { todayHere } from '../../layout/known-on-control.tsx';
import { Loaded } from '../loaded.tsx';
import { queryText, useKept } from '../policy/use-kept.ts';
import { EvidenceOf } from './evidence-of.tsx';
import { goodsWords } from './goods-words.ts';
import { HolderChoice } from './stock-filter.tsx';

/** A sale tried out before anybody decides it: what would allow it, what it would do, from when. */
export function DisposalView({ holder }: { readonly holder: string }) {
  const [{ material, form, grade, mass, on, authority, since, rebuy }] = useChoices();
  return (
    <>
      <p className="counts">
        Nothing is written. A rotation is a sale and a purchase, not free tonnes: say what is bought back, and record
        both.
      </p>
      <div className="policy-controls">
        <HolderChoice book={holder} />
      </div>
      <DisposalForm key={holder} holder={holder} />
      {material !== undefined && form !== undefined && mass !== undefined && (
        <Answer asked={{ holder, material, form, grade, mass, on, authority, noticed: since, rebuy }} />
      )}
    </>
  );
}

const keyOf = ({ material, form, grade }: StockTotalsDto): string => [material, form, grade ?? ''].join('~');

function DisposalForm({ holder }: { readonly holder: string }) {
  const [{ material, form, grade, mass, on, authority, since, rebuy }, change] = useChoices();
  const inventory = useApi<StockInventoryDto>(`/stockpile/inventory${queryText({ holder })}`);
  const rows = inventory.data?.rows ?? [];
  const list = useId();
  const send = (event: FormEvent<HTMLFormElement>): void => {
    event.preventDefault();
    const given = new FormData(event.currentTarget);
    const text = (name: string): string | undefined => String(given.get(name) ?? '').trim() || undefined;
    const [m, f, g] = (text('goods') ?? '').split('~');
    change({
      ...{ holder, material: m || undefined, form: f || undefined, grade: g || undefined },
      ...{ mass: text('mass'), on: text('on'), authority: text('authority'), since: text('noticed') },
      rebuy: text('rebuy'),
    });
  };
  const chosen = material === undefined ? undefined : [material, form, grade ?? ''].join('~');
  return (
    <form className="policy-controls" onSubmit={send} key={`${rows.length} ${chosen}`}>
      <label>
        Of{' '}
        <select name="goods" required defaultValue={chosen ?? ''}>
          <option value="" />
          {rows.map((row) => (
            <option key={keyOf(row)} value={keyOf(row)}>
              {goodsWords(row)}
            </option>
          ))}
        </select>
      </label>
      <label>
        Gross mass <input name="mass" required defaultValue={mass ?? ''} placeholder="20,000 kg" autoComplete="off" />
      </label>
      <label>
        Under{' '}
        <input
          name="authority"
          defaultValue={authority ?? ''}
          list={list}
          placeholder="any authority"
          autoComplete="off"
        />
        <datalist id={list}>
          {[...new Set(rows.flatMap(({ releasable }) => releasable.authorities.map((one) => one.authority)))].map(
            (name) => (
              <option key={name} value={name} />
            ),
          )}
        </datalist>
      </label>
      <label>
        Bought back <input name="rebuy" defaultValue={rebuy ?? ''} placeholder="nothing" autoComplete="off" />
      </label>
      <label>
        Notice given <input type="date" name="noticed" defaultValue={since ?? ''} />
      </label>
      <label>
        On <input type="date" name="on" defaultValue={on ?? todayHere()} />
      </label>
      <button type="submit" className="tool">
        Try it
      </button>
    </form>
  );
}

interface Asked {
  readonly holder: string;
  readonly material: string;
  readonly form: string;
  readonly grade: string | undefined;
  readonly mass: string;
  readonly on: string | undefined;
  readonly authority: string | undefined;
  readonly noticed: string | undefined;
  readonly rebuy: string | undefined;
}

function Answer({ asked }: { readonly asked: Asked }) {
  const query = useKept<StockDisposalDto>(`/stockpile/disposals${queryText({ ...asked })}`);
  return <Loaded query={query}>{(disposal) => <Disposal disposal={disposal} />}</Loaded>;
}

function Disposal({ disposal }: { readonly disposal: StockDisposalDto }) {
  const { goods, massText, state, earliest, checks, notes, holderName, on, rotation } = disposal;
  return (
    <section className="section stock-marked" aria-labelledby="disposal-title">
      <h2 id="disposal-title">
        {massText} of {goodsWords(goods)}, {holderName}, {on}
      </h2>
      <p>
        <strong className="badge" data-tone={state === 'may leave' ? undefined : 'warn'}>
          {state}
        </strong>{' '}
        {earliest === null ? 'No earliest day is known.' : `Nothing may leave before ${earliest}.`}
      </p>
      <ul className="checks">
        {checks.map((check) => (
          <Check key={check.check} check={check} />
        ))}
      </ul>
      {rotation !== null && (
        <p>
          {rotation.text} Net {rotation.net}, by the masses as you state them.
        </p>
      )}
      {notes.map((note) => (
        <p key={note} className="frame-note">
          {note}
        </p>
      ))}
    </section>
  );
}

function Check({
  check: { check, state, text, figures, evidence },
}: {
  readonly check: StockDisposalDto['checks'][number];
}) {
  return (
    <li>
      <h3>
        {check}{' '}
        <span
          className="badge"
          data-tone={state === 'fails' || state === 'warns' || state === 'not known' ? 'warn' : undefined}
        >
          {state}
        </span>
      </h3>
      <p>
        {text} <EvidenceOf ids={evidence} />
      </p>
      {figures.length > 0 && (
        <dl className="facts">
          {figures.map(({ label, figure }) => (
            <Named key={label} label={label} figure={figure} />
          ))}
        </dl>
      )}
    </li>
  );
}

function Named({ label, figure }: StockDisposalDto['checks'][number]['figures'][number]) {
  return (
    <>
      <dt>{label}</dt>
      <dd>
        <FigureLink figure={figure} /> <span className="suffix">{figure.rule}</span>
      </dd>
    </>
  );
}
