import { Link } from '@tanstack/react-router';
import type { PlanAnswerDto, PlanLineDto } from '../../../api/contract-plan-answer.ts';
import { FigureLink } from '../../figure/figure-link.tsx';
import { keepKnownOn } from '../../layout/keep-known-on.ts';
import { basisOf, isRobust, nameOf, robustWords, unitOfLine, yearWords } from './line-words.ts';
import { makingOfLine, makingOfPlan, planFigure } from './plan-figure.ts';

interface Props {
  readonly plan: PlanAnswerDto;
  readonly line: PlanLineDto;
}

/** One line of a plan: what, from whom, how much, at what cost, and beside it why. */
export function LineItem({ plan, line }: Props) {
  return (
    <li className="plan-line" id={`line-${line.option}`}>
      <div>
        <h3>{line.words}</h3>
        <p className="quiet">
          {line.kind} · from {line.source} ·{' '}
          <Link to="/materials/$id" params={{ id: line.material }} search={keepKnownOn}>
            {nameOf(plan, line.node)}
          </Link>
        </p>
        <Word line={line} />
      </div>
      <Amounts plan={plan} line={line} />
      <div>
        <p>{line.reason}</p>
        {line.turns !== '' && <p className="quiet">{line.turns}</p>}
        {line.warnings.map((warning) => (
          <p key={warning} data-tone="warn">
            {warning}
          </p>
        ))}
        <Rests line={line} />
      </div>
    </li>
  );
}

function Word({ line }: Pick<Props, 'line'>) {
  return (
    <>
      <p>
        <span className="badge" data-word={line.word}>
          {line.word}
        </span>{' '}
        {isRobust(line) && <span className="badge">robust</span>}
      </p>
      {line.blocked.length > 0 && <p className="suffix">Not called recommended: {line.blocked.join('; ')}.</p>}
    </>
  );
}

function Amounts({ plan, line }: Props) {
  const making = makingOfLine(line, makingOfPlan(plan));
  const unit = unitOfLine(line);
  const basis = basisOf(plan, line.node);
  const figure = (amount: number, of: string, rule: string) => (
    <FigureLink figure={planFigure(amount, { ...making, basis: of === '$' ? null : basis, unit: of, rule })} />
  );
  return (
    <dl className="plan-amounts">
      <dt>Cost</dt>
      <dd>
        <strong>{figure(line.usd, '$', 'dollars committed in all, constant')}</strong>
      </dd>
      <dt>Tonnes</dt>
      <dd>
        <strong>{figure(line.tonnes, unit, 'tonnes committed in all')}</strong>{' '}
        <span className="suffix">{basis ?? 'content'}</span>
      </dd>
      <dt>In place</dt>
      <dd>{figure(line.inPlace, unit, 'there to be released, or running, when the case begins')}</dd>
      <dt>A tonne</dt>
      <dd>
        {figure(line.averageUsdPerTonne, '$', 'cost / tonnes, with what the purchase does to the price')}
        {line.price !== null && (
          <span className="suffix">
            {' '}
            from <FigureLink figure={line.price.figure} />
          </span>
        )}
      </dd>
    </dl>
  );
}

/** What a line rests on, folded away: years, terms, assumptions, evidence, and where it does not hold. */
function Rests({ line }: Pick<Props, 'line'>) {
  const { evidence, assumptions, terms } = line;
  return (
    <details>
      <summary>By year, terms, and what it rests on</summary>
      <p>{yearWords(line)}.</p>
      <p>Made again with one thing otherwise: {robustWords(line)}.</p>
      <ul className="dashes">
        {terms.map((term) => (
          <li key={`${term.of} ${term.words}`}>
            {term.of}: {term.words}
            {term.figure !== null && (
              <>
                {' '}
                (<FigureLink figure={term.figure} />)
              </>
            )}
            {term.assumptions.length > 0 && <span className="assumed-mark">assumed</span>}
          </li>
        ))}
      </ul>
      {assumptions.length > 0 && <p className="quiet">Assumptions: {assumptions.join(', ')}.</p>}
      {evidence.length === 0 ? (
        <p className="quiet">No evidence: it rests on assumptions alone.</p>
      ) : (
        <p>
          <Link to="/evidence" search={(old) => ({ ...keepKnownOn(old), ids: evidence.slice(0, 40).join('~') })}>
            Its evidence, {evidence.length === 1 ? '1 piece' : `${evidence.length} pieces`}
          </Link>
        </p>
      )}
    </details>
  );
}
