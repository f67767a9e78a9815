import { useMemo } from 'react';
import type { CaseAssemblyDto } from '../../../api/contract-cases.ts';
import { useChoices } from '../../choices/use-choices.ts';
import type { LeverValues } from '../../worker/draw.ts';
import { Section } from '../material/section.tsx';
import { BUILDER_DRAWS } from './builder-order.ts';
import { CaseEditor } from './case-editor.tsx';
import { movedCaseText } from './case-text.ts';

interface Props {
  readonly assembly: CaseAssemblyDto;
  readonly values: LeverValues;
}

/** The case with its levers moved, as a file of its own to keep, check and run on the server. */
export function WriteOut({ assembly, values }: Props) {
  const [{ known_on }] = useChoices();
  const { id, title } = assembly.case;
  const text = useMemo(() => movedCaseText({ id, title, values, knownOn: known_on }), [id, title, values, known_on]);
  if (Object.keys(values).length === 0) return null;
  return (
    <Section id="write-out" title="As a case of its own">
      <p className="frame-note">
        It says only what differs; the rest it takes from {title}. Run with 1,000 draws and the same seed it gives the
        numbers above, for every material of the case.
      </p>
      <CaseEditor key={text} id={`${id}-moved`} text={text} draws={BUILDER_DRAWS} />
    </Section>
  );
}
