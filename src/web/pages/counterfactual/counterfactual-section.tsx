import type { CounterfactualDto } from '../../../api/contract-counterfactual.ts';
import type { ProfileDto } from '../../../api/contract-profile.ts';
import type { Choices } from '../../choices/choices.ts';
import { useChoices } from '../../choices/use-choices.ts';
import { HeadlineFigure } from '../../figure/headline-figure.tsx';
import { Loaded } from '../loaded.tsx';
import { SelectChoice } from '../material/select-choice.tsx';
import { useSection } from '../material/use-section.ts';
import { queryText, useKept } from '../policy/use-kept.ts';
import { SentenceList } from '../sentence-list.tsx';
import { FormsFrame } from './forms-frame.tsx';
import { PathFrame } from './path-frame.tsx';

interface Props {
  /** Route below /api/v1: of a material, or of a procurement, whose money, mass and day it begins with. */
  readonly route: string;
  readonly material: string;
}

/** The same money on another day or in another form, at dated prices only; question 22. */
export function CounterfactualSection({ route, material }: Props) {
  const [choices] = useChoices();
  const query = useKept<CounterfactualDto>(`${route}${queryText(questionOf(choices))}`);
  const profile = useSection<ProfileDto>(material, 'profile');
  return (
    <section className="section" id="instead" aria-labelledby="instead-title">
      <h2 id="instead-title">The same money on another day, or in another form</h2>
      <p className="quiet">
        Money, mass and form are those above. Only dated prices of the ledger are used: where a day has none, the
        nearest before and after it are named, and nothing is put between them.
      </p>
      <Controls asked={query.data?.asked} forms={profile.data?.forms ?? []} />
      <Loaded query={query}>{(found) => <Found found={found} />}</Loaded>
    </section>
  );
}

function questionOf({ budget, quantity, form, grade, bought, when, instead }: Choices) {
  return { budget, quantity, form, grade, from: bought, date: when, instead };
}

interface ControlsProps {
  readonly asked: CounterfactualDto['asked'] | undefined;
  readonly forms: ProfileDto['forms'];
}

function Controls({ asked, forms }: ControlsProps) {
  const [choices, change] = useChoices();
  const dayOf = (text: string | undefined): string => (text !== undefined && text.length === 10 ? text : '');
  return (
    <div className="policy-controls">
      <label>
        Bought or asked on{' '}
        <input
          type="date"
          value={dayOf(choices.bought ?? asked?.from)}
          onChange={(event) => change({ bought: event.target.value || undefined })}
        />
      </label>
      <label>
        and instead on{' '}
        <input
          type="date"
          value={dayOf(choices.when ?? asked?.date)}
          onChange={(event) => change({ when: event.target.value || undefined })}
        />
      </label>
      <SelectChoice
        name="or as"
        value={choices.instead ?? ''}
        options={[{ value: '', label: 'the same form' }, ...forms.map(({ id, name }) => ({ value: id, label: name }))]}
        onChange={(instead) => change({ instead: instead || undefined })}
      />
    </div>
  );
}

function Found({ found }: { readonly found: CounterfactualDto }) {
  const { budget, quantity, lines, missing, notes, asked } = found;
  return (
    <>
      <dl className="headline">
        <HeadlineFigure name="Money" figure={budget} note={budget?.rule} empty="not given" />
        <HeadlineFigure name="Mass" figure={quantity} note={quantity?.rule} empty="not given" />
      </dl>
      <SentenceList sentences={missing} />
      {lines.length > 0 && <PathFrame found={found} />}
      {asked.instead !== null && <FormsFrame found={found} />}
      <details>
        <summary>What this compares and what it cannot</summary>
        <SentenceList sentences={notes} />
      </details>
    </>
  );
}
