import { useMemo, useState } from 'react';
import type { CaseAssemblyDto } from '../../../api/contract-cases.ts';
import { useChoices } from '../../choices/use-choices.ts';
import type { Drawable, LeverValues } from '../../worker/draw.ts';
import { useDrawing } from '../../worker/use-drawing.ts';
import { orderOf } from './builder-order.ts';
import { BuilderResult } from './builder-result.tsx';
import { FormChoice, shownNode } from './form-choice.tsx';
import { Glance } from './glance.tsx';
import { leversAmong, leversOf, leversText, withLever } from './lever-choices.ts';
import { leverGroups } from './lever-groups.ts';
import { LeverSlider } from './lever-slider.tsx';
import { WriteOut } from './write-out.tsx';

interface Props {
  readonly assembly: CaseAssemblyDto;
  readonly drawable: Drawable;
}

/** Groups of levers that are open at first. */
const OPEN_GROUPS = 4;
const NONE: LeverValues = {};

/** Levers on one side, what they do on the other; the address follows when a lever rests. */
export function Builder({ assembly, drawable }: Props) {
  const [choices, change] = useChoices();
  const [values, setValues] = useState<LeverValues>(() => leversOf(choices.levers, drawable.levers));
  const seed = Number(choices.seed ?? 1) || 0;
  const order = useMemo(() => orderOf(values, seed), [values, seed]);
  const answer = useDrawing(drawable, order);
  const inTheCase = useMemo(() => orderOf(NONE, seed), [seed]);
  const before = useDrawing(drawable, inTheCase);
  const at = shownNode(assembly, choices);
  const levers = leversAmong(drawable.levers, [at], values);
  const isMoved = Object.keys(values).length > 0;
  return (
    <>
      <FormChoice assembly={assembly} at={at} />
      <div className="builder">
        <section className="section levers" aria-labelledby="levers-title">
          <h2 id="levers-title">Levers</h2>
          {levers.length === 0 && <p className="quiet">The case has no lever for this material.</p>}
          {leverGroups(levers).map(({ name, levers: own }, n) => (
            <details key={name} className="lever-group" open={n < OPEN_GROUPS}>
              <summary>
                {name} <span className="quiet">{own.length}</span>
              </summary>
              {own.map((lever) => (
                <LeverSlider
                  key={lever.id}
                  lever={lever}
                  value={values[lever.id] ?? lever.base}
                  onMove={(value) => setValues((now) => withLever(now, lever, value))}
                  onRest={(value) => change({ levers: leversText(withLever(values, lever, value)) })}
                />
              ))}
            </details>
          ))}
          <button
            type="button"
            className="tool"
            disabled={!isMoved}
            onClick={() => {
              setValues(NONE);
              change({ levers: undefined });
            }}
          >
            All back to the case
          </button>
        </section>
        <BuilderResult assembly={assembly} order={order} at={at} answer={answer} before={isMoved ? before : null} />
        <Glance at={at} answer={answer} before={isMoved ? before : null} />
      </div>
      <WriteOut assembly={assembly} values={values} />
    </>
  );
}
