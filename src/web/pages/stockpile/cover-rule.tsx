import { useChoices } from '../../choices/use-choices.ts';
import { SelectChoice } from '../material/select-choice.tsx';

/** Rules of cover one can choose, by their ids in data/cover-rules.csv; the server knows what each asks for. */
const RULES: readonly (readonly [id: string, words: string])[] = [
  ['', 'as the book asks'],
  ['jogmec-60', 'JOGMEC, 60 days'],
  ['jogmec-180', 'JOGMEC, 180 days'],
  ['korea-rare-100', 'Korea, 100 days, rare metals'],
  ['korea-nonferrous-60', 'Korea, 60 days, non-ferrous metals'],
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
