import { Link } from '@tanstack/react-router';
import type { CaseEntryDto } from '../../../api/contract-cases.ts';
import type { PlanAnswerDto } from '../../../api/contract-plan-answer.ts';
import { formatPercent } from '../../../units/format.ts';
import { useApi } from '../../api/use-api.ts';
import { CopyText } from '../../frame/copy-text.tsx';
import { Section } from '../material/section.tsx';
import { moneyText } from './plan-figure.ts';
import { objectiveWords, planCommand, planSearch, settingsOfPlan, WORTH_WORDS } from './plan-settings.ts';

interface Props {
  readonly plan: PlanAnswerDto;
}

/** How anybody gets the same plan: an address, a command, and everything that decided it. */
export function MakeAgain({ plan }: Props) {
  const { planFile, run } = plan.manifest;
  return (
    <Section id="manifest" title="Make it again">
      <Ways plan={plan} />
      <dl className="facts-line">
        {factsOf(plan).map(([name, text]) => (
          <div key={name}>
            <dt>{name}</dt>
            <dd>{text}</dd>
          </div>
        ))}
      </dl>
      {planFile !== null && <Kept name={planFile.name} text={planFile.text} of="The plan file" />}
      <Kept name={`${run.case}.yaml`} text={run.caseText} of="The case" />
    </Section>
  );
}

/** A case that has changed since, or is one's own, is had from its text alone. */
function Ways({ plan }: Props) {
  const { run, planFile } = plan.manifest;
  const cases = useApi<{ readonly items: readonly CaseEntryDto[] }>('/cases');
  const isShipped = cases.data?.items.some(({ id, sha256 }) => id === run.case && sha256 === run.caseSha256) === true;
  const settings = settingsOfPlan(plan);
  const command = planCommand(isShipped ? run.case : `${run.case}.yaml`, settings, planFile?.name ?? null);
  return (
    <p>
      {isShipped && planFile === null && (
        <>
          <Link to="/buying-plans" search={{ ...planSearch(settings), case: run.case }}>
            The same case, money, years and draws
          </Link>{' '}
          is a link for anybody with the same data; or{' '}
        </>
      )}
      <code>{command}</code> <CopyText text={command} what="the command" />
    </p>
  );
}

function Kept({ name, text, of }: { readonly name: string; readonly text: string; readonly of: string }) {
  return (
    <details>
      <summary>{of} as it was</summary>
      <p>
        <a href={`data:text/yaml;charset=utf-8,${encodeURIComponent(text)}`} download={name}>
          Keep it as {name}
        </a>
      </p>
      <pre className="yaml">{text}</pre>
    </details>
  );
}

function factsOf({ id, manifest }: PlanAnswerDto): readonly (readonly [string, string])[] {
  const { run, budget, years, objective, worth, planFile, inputs, gap, planner } = manifest;
  return [
    ['Plan', id.slice(0, 16)],
    ['Budget', budget === null ? 'the least that does it' : moneyText(budget)],
    ['Buying years', String(years)],
    ['Objective', objectiveWords(objective)],
    ['A tonne unmet counts as', WORTH_WORDS[worth]],
    ['Plan file, SHA-256', planFile === null ? 'none' : planFile.sha256.slice(0, 16)],
    ['Options and limits, SHA-256', inputs.slice(0, 16)],
    ['Searched until within', formatPercent(gap)],
    ['Planner', planner],
    ['Case file, SHA-256', run.caseSha256.slice(0, 16)],
    ['What went into the case, SHA-256', run.inputs.slice(0, 16)],
    ['Ledger as known on', run.knownOn],
    ['Scenarios', `${run.draws.toLocaleString('en-US')}, ${run.sampling}, seed ${run.seed}`],
    ['Engine', `${run.engine}, ${run.kernel}`],
    ...(run.materials.length === 0 ? [] : [['Only', run.materials.join(', ')] as const]),
    ...Object.entries(run.set ?? {}).map(([lever, value]) => [`Set: ${lever}`, String(value)] as const),
  ];
}
