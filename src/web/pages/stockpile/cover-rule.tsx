import { useChoices } from '../../choices/use-choices.ts';
import { SelectChoice } from '../material/select-choice.tsx';

/** Rules of cover one can choose; the server knows what each asks for. */
const RULES: readonly (readonly [id: string, words: string])[] = [
  ['', 'as the book asks'],
  ['jogmec-60', 'JOGMEC, 60 days'],
  ['korea-100', 'Korea, 100 days'],
];

/** The rule that days of cover are held against. */
export function CoverRule() {
  const [{ rule }, change] = useChoices();
  return (
    <SelectChoice
      name="Rule"
      value={rule ?? ''}
      options={RULES.map(([value, label]) => ({ value, label }))}
      onChange={(next) => change({ rule: next || undefined })}
    />
  );
}
