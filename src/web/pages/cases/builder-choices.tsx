import { useNavigate } from '@tanstack/react-router';
import type { CaseEntryDto } from '../../../api/contract-cases.ts';
import { useApi } from '../../api/use-api.ts';
import { useChoices } from '../../choices/use-choices.ts';
import { keepKnownOn } from '../../layout/keep-known-on.ts';
import { optionsOf, SelectChoice } from '../material/select-choice.tsx';
import type { Materials } from './builder-materials.ts';

interface Props {
  readonly id: string;
  /** Materials the case models, with their names. */
  readonly materials: Materials;
  readonly material: string | undefined;
}

/** Which case, which of its materials, which luck. */
export function BuilderChoices({ id, materials, material }: Props) {
  const navigate = useNavigate();
  const [{ seed = '1' }, change] = useChoices();
  const cases = useApi<{ readonly items: readonly CaseEntryDto[] }>('/cases');
  return (
    <div className="policy-controls builder-choices">
      <SelectChoice
        name="Case"
        value={id}
        options={(cases.data?.items ?? []).map(({ id: value, title }) => ({ value, label: title }))}
        onChange={(next) =>
          void navigate({
            to: '/cases/$id/builder',
            params: { id: next },
            search: (old) => ({ ...keepKnownOn(old), material: old.material, seed: old.seed }),
          })
        }
      />
      <SelectChoice
        name="Material"
        value={material ?? ''}
        options={[...(material === undefined ? [{ value: '', label: 'choose one' }] : []), ...optionsOf(materials)]}
        onChange={(next) => change({ material: next, node: undefined, levers: undefined })}
      />
      <label>
        Seed{' '}
        <input
          type="number"
          min={0}
          max={2 ** 32 - 1}
          value={seed}
          onChange={(event) => change({ seed: event.target.value || undefined })}
        />
      </label>
    </div>
  );
}
