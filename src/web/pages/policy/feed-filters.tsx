import type { PageDto } from '../../../api/contract-envelope.ts';
import type { MaterialEntryDto } from '../../../api/contract-service.ts';
import { useApi } from '../../api/use-api.ts';
import { useChoices } from '../../choices/use-choices.ts';
import { SelectChoice } from '../material/select-choice.tsx';

const GROUPS = ['procurement', 'measure', 'commitment', 'project', 'publication'] as const;

/** Material, group of kinds, and the first day; a kind of event given in the address is kept. */
export function FeedFilters() {
  const [{ material = '', kind = '', since = '' }, change] = useChoices();
  const { data } = useApi<PageDto<MaterialEntryDto>>('/materials?limit=1000');
  const materials = (data?.items ?? []).map(({ id, name }) => ({ value: id, label: name }));
  const kinds = [...GROUPS, ...(kind === '' || GROUPS.some((group) => group === kind) ? [] : [kind])];
  const any = { value: '', label: 'any' };
  return (
    <>
      <SelectChoice
        name="Material"
        value={material}
        options={[
          any,
          ...(materials.length === 0 && material !== '' ? [{ value: material, label: material }] : materials),
        ]}
        onChange={(next) => change({ material: next || undefined })}
      />
      <SelectChoice
        name="Of"
        value={kind}
        options={[any, ...kinds.map((value) => ({ value, label: value }))]}
        onChange={(next) => change({ kind: next || undefined })}
      />
      <label>
        Since{' '}
        <input type="date" value={since} onChange={(event) => change({ since: event.target.value || undefined })} />
      </label>
    </>
  );
}
