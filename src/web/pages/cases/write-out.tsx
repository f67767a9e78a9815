import { Link } from '@tanstack/react-router';
import { useMemo } from 'react';
import type { CaseAssemblyDto } from '../../../api/contract-cases.ts';
import { useChoices } from '../../choices/use-choices.ts';
import { CopyText } from '../../frame/copy-text.tsx';
import { keepKnownOn } from '../../layout/keep-known-on.ts';
import type { LeverValues } from '../../worker/draw.ts';
import { Section } from '../material/section.tsx';
import { runCommand, settingsSearch } from '../runs/run-settings.ts';
import { BUILDER_DRAWS } from './builder-order.ts';
import { CaseEditor } from './case-editor.tsx';
import { movedCaseText } from './case-text.ts';

interface Props {
  readonly assembly: CaseAssemblyDto;
  readonly values: LeverValues;
}

/** The case with its levers moved, as a file of its own to keep, check and run on the server. */
export function WriteOut({ assembly, values }: Props) {
  const [{ known_on, seed = '1' }] = useChoices();
  const { id, title } = assembly.case;
  const text = useMemo(() => movedCaseText({ id, title, values, knownOn: known_on }), [id, title, values, known_on]);
  const settings = { draws: BUILDER_DRAWS, seed: Number(seed), ...dayOf(known_on), set: values };
  const [search, command] = [settingsSearch(settings), runCommand(id, settings)];
  if (Object.keys(values).length === 0) return null;
  return (
    <Section id="write-out" title="As a case of its own">
      <p className="frame-note">
        It says only what differs; the rest it takes from {title}. Run with 1,000 draws and the same seed it gives the
        numbers above, for every material of the case.
      </p>
      <p className="frame-note">
        Without a file:{' '}
        <Link to="/cases/$id" params={{ id }} hash="run" search={(old) => ({ ...keepKnownOn(old), ...search })}>
          run the case with these levers
        </Link>
        , or <code>{command}</code> <CopyText text={command} what="the command" />
      </p>
      <CaseEditor key={text} id={`${id}-moved`} text={text} draws={BUILDER_DRAWS} />
    </Section>
  );
}

const dayOf = (day: string | undefined) => (day === undefined ? {} : { knownOn: day });
