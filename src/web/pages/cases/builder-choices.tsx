import { useNavigate } from '@tanstack/react-router';
import type { CaseDto, CaseEntryDto } from '../../../api/contract-cases.ts';
import { useApi } from '../../api/use-api.ts';
import { useChoices } from '../../choices/use-choices.ts';
import { keepKnownOn } from '../../layout/keep-known-on.ts';
import { optionsOf, SelectChoice } from '../material/select-choice.tsx';

/** Which case, which of its materials, which luck. */
export function BuilderChoices({ id }: { readonly id: string }) {
  const navigate = useNavigate();
  const [{ material, seed = '1' }, change] = useChoices();
  const cases = useApi<{ readonly items: readonly CaseEntryDto[] }>('/cases');
  const found = useApi<CaseDto>(`/cases/${encodeURIComponent(id)}`);
  const nodes = found.data?.assembled?.nodes ?? [];
  const names = nodes.map((node) => [node.material, nameOf(node)] as const);
  return (
    <div className="policy-controls">
      <SelectChoice
        name="Case"
        value={id}
        options={(cases.data?.items ?? []).map(({ id: value, title }) => ({ value, label: title }))}
        onChange={(next) =>
          void navigate({
            to: '/cases/$id/builder',
            params: { id: next },
            search: (old) => ({ ...keepKnownOn(old), material, seed: old.seed }),
          })
        }
      />
      <SelectChoice
        name="Material"
        value={material ?? ''}
        options={[...(material === undefined ? [{ value: '', label: 'choose one' }] : []), ...optionsOf(names)]}
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

/** Forms of one material share a builder, so only the material is named. */
const nameOf = ({ material, name, id }: { material: string; name: string; id: string }): string =>
  id === material ? name : `${material} (by form)`;
