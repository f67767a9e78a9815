import { useNavigate } from '@tanstack/react-router';
import { type FormEvent, useState } from 'react';
import type { BuyingPlanBodyDto, BuyingPlanStartedDto } from '../../../api/contract-buying-plans.ts';
import type { CaseEntryDto } from '../../../api/contract-cases.ts';
import { useApi } from '../../api/use-api.ts';
import { useWrite } from '../../api/use-write.ts';
import { useChoices } from '../../choices/use-choices.ts';
import { keepKnownOn } from '../../layout/keep-known-on.ts';
import { WriteOutcome } from '../../write/write-outcome.tsx';
import { NumberField } from '../cases/number-field.tsx';
import { SelectChoice } from '../material/select-choice.tsx';
import { furtherWords } from '../runs/run-settings.ts';
import { ObjectiveFields } from './objective-fields.tsx';
import { PlanFileField } from './plan-file-field.tsx';
import { isWorth, planCommand, planSearch, planSettingsIn, WORTH_WORDS } from './plan-settings.ts';

/** What one plan may ask for; the server's word for it is in its plan requests. */
const MOST = { years: 10, scenarios: 10_000, seed: 2 ** 32 - 1 } as const;
const MILLION = 1e6;
const REFERENCE = 'reference';

/** Asks for a plan and goes to its page; the address says for what case, how much money and how else. */
export function PlanForm() {
  const [choices, change] = useChoices();
  const settings = planSettingsIn(choices);
  const [planFile, setPlanFile] = useState('');
  const navigate = useNavigate();
  const start = useWrite<BuyingPlanBodyDto, BuyingPlanStartedDto>('/buying-plans');
  const set = (next: Partial<typeof settings>): void => {
    // The day is the page's own choice, which its control changes.
    const { known_on: _, ...search } = planSearch({ ...settings, ...next });
    change(search);
  };
  const subject = choices.case ?? REFERENCE;
  const submit = (event: FormEvent<HTMLFormElement>): void => {
    event.preventDefault();
    start.mutate(
      {
        ...(choices.run === undefined ? { case: subject, ...settings } : { run: choices.run, ...ofRun(settings) }),
        ...(planFile.trim() === '' ? {} : { planFile: { text: planFile, name: 'plan.yaml' } }),
      },
      {
        onSuccess: ({ id }) => void navigate({ to: '/buying-plans/$id', params: { id }, search: keepKnownOn }),
      },
    );
  };
  return (
    <form className="plan-form" onSubmit={submit}>
      <SubjectField run={choices.run} subject={subject} />
      <NumberField
        label="Budget, million dollars"
        value={settings.budget === null ? '' : String(settings.budget / MILLION)}
        min={0}
        max={1e7}
        step="any"
        isOptional={settings.objective?.kind === 'cheapest' || planFile.trim() !== ''}
        onChange={(next) => set({ budget: next === '' ? null : Number(next) * MILLION })}
      />
      <NumberField
        label="Fiscal years to buy in"
        value={String(settings.years)}
        min={1}
        max={MOST.years}
        onChange={(next) => set({ years: Number(next) })}
      />
      <ObjectiveFields objective={settings.objective} onChange={(objective) => set({ objective })} />
      <SelectChoice
        name="A tonne unmet counts as"
        value={settings.worth ?? 'curve'}
        options={Object.entries(WORTH_WORDS).map(([value, label]) => ({ value, label }))}
        onChange={(next) => set({ worth: isWorth(next) ? next : 'curve' })}
      />
      <NumberField
        label="Scenarios"
        value={String(settings.scenarios)}
        min={1}
        max={MOST.scenarios}
        onChange={(next) => set({ scenarios: Number(next) })}
      />
      {choices.run === undefined && (
        <NumberField
          label="Seed"
          value={String(settings.seed)}
          min={0}
          max={MOST.seed}
          onChange={(next) => set({ seed: Number(next) })}
        />
      )}
      <Further settings={settings} />
      <PlanFileField text={planFile} onChange={setPlanFile} />
      <button type="submit" className="tool" disabled={start.isPending}>
        Make the plan
      </button>
      <WriteOutcome error={start.error} done={null} />
      {choices.run === undefined && (
        <p className="frame-note">
          At the command line:{' '}
          <code>{planCommand(subject, settings, planFile.trim() === '' ? null : 'plan.yaml')}</code>
        </p>
      )}
    </form>
  );
}

/** What else the address asks for, and how to be rid of it. */
function Further({ settings: { materials = [], set = {} } }: { readonly settings: ReturnType<typeof planSettingsIn> }) {
  const [{ run }, change] = useChoices();
  const words = furtherWords({ materials: [...materials], set });
  if (words.length === 0 || run !== undefined) return null;
  return (
    <p className="frame-note">
      {words.join('; ')}{' '}
      <button type="button" className="tool" onClick={() => change({ only: undefined, levers: undefined })}>
        As the case has it
      </button>
    </p>
  );
}

/** A run brings its case, day, seed, materials and levers itself. */
function ofRun({ budget, years, objective, worth, scenarios }: ReturnType<typeof planSettingsIn>) {
  return {
    budget,
    ...(years === undefined ? {} : { years }),
    ...(objective === undefined ? {} : { objective }),
    ...(worth === undefined ? {} : { worth }),
    ...(scenarios === undefined ? {} : { scenarios }),
  };
}

interface SubjectProps {
  readonly run: string | undefined;
  readonly subject: string;
}

/** What is planned for: a case at hand, or a run with all its settings. */
function SubjectField({ run, subject }: SubjectProps) {
  const [, change] = useChoices();
  const cases = useApi<{ readonly items: readonly CaseEntryDto[] }>('/cases');
  if (run !== undefined) {
    return (
      <p>
        For run <code>{run.slice(0, 10)}</code>, with its case, day, seed, materials and levers.{' '}
        <button type="button" className="tool" onClick={() => change({ run: undefined })}>
          A case instead
        </button>
      </p>
    );
  }
  const items = cases.data?.items.filter(({ problems }) => problems.length === 0) ?? [];
  const known = items.some(({ id }) => id === subject) ? items : [{ id: subject, title: subject }, ...items];
  return (
    <SelectChoice
      name="Case"
      value={subject}
      options={known.map(({ id, title }) => ({ value: id, label: title }))}
      onChange={(next) => change({ case: next === REFERENCE ? undefined : next })}
    />
  );
}
