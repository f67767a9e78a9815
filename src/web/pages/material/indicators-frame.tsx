import { Link } from '@tanstack/react-router';
import { Fragment, useMemo } from 'react';
import type { IndicatorDto, MaterialIndicatorsDto } from '../../../api/contract-risk.ts';
import { FigureLink } from '../../figure/figure-link.tsx';
import { Frame } from '../../frame/frame.tsx';
import { figureCell, type TableData, textCell } from '../../frame/table-data.ts';
import { keepKnownOn } from '../../layout/keep-known-on.ts';
import { LoadedSection } from './loaded-section.tsx';
import { useSection } from './use-section.ts';

const TITLE = 'Indicators of supply risk';

/** Supply risk by several methods, side by side; each with what it lacks. No rank, no average. */
export function IndicatorsFrame({ material }: { readonly material: string }) {
  const query = useSection<MaterialIndicatorsDto>(material, 'indicators');
  return (
    <LoadedSection id="indicators" title={TITLE} query={query}>
      {(answer) => <Indicators answer={answer} material={material} />}
    </LoadedSection>
  );
}

interface Props {
  readonly answer: MaterialIndicatorsDto;
  readonly material: string;
}

function Indicators({ answer, material }: Props) {
  const table = useMemo(() => tableOf(answer), [answer]);
  const { indicators, scores } = answer;
  return (
    <Frame
      id="indicators"
      title={TITLE}
      from={`/materials/${encodeURIComponent(material)}/indicators`}
      table={table}
      note={
        <>
          Side by side: none is made of others, and nothing ranks materials.{' '}
          {scores === null
            ? 'No governance score is known by this day.'
            : `Governance scores: ${scores.title}, ${scores.year}, ${scores.entries} countries.`}{' '}
          A range has unknown scores in it, from all of them at 0 to all at 1.{' '}
          <Link to="/indicators" search={keepKnownOn}>
            All materials
          </Link>
        </>
      }
      chart={
        <>
          <dl className="facts indicators">
            {indicators
              .filter(({ result }) => result !== null)
              .map((one) => (
                <Computed key={one.indicator} one={one} sources={one.indicator === 'reliance' ? answer : null} />
              ))}
          </dl>
          <h3>Not computed</h3>
          <dl className="facts indicators">
            {indicators
              .filter(({ result }) => result === null)
              .map((one) => (
                <Fragment key={one.indicator}>
                  <dt>{one.name}</dt>
                  <dd>
                    <Missing one={one} word="Missing" />
                    <details className="remark">
                      <summary>
                        {one.formula} ({one.formulaNumber})
                      </summary>
                      {one.caveat} {one.threshold !== null && against(one.threshold)}
                    </details>
                  </dd>
                </Fragment>
              ))}
          </dl>
        </>
      }
    />
  );
}

const against = ({ words, setBy }: NonNullable<IndicatorDto['threshold']>): string =>
  `Read against: ${words} (set by ${setBy}).`;

interface ComputedProps {
  readonly one: IndicatorDto;
  /** Given where the sources of imports belong beside the number. */
  readonly sources: MaterialIndicatorsDto | null;
}

function Computed({ one, sources }: ComputedProps) {
  const { name, result, before, threshold, of, formula, formulaNumber } = one;
  return (
    <>
      <dt>{name}</dt>
      <dd>
        {result !== null && (
          <strong>
            <FigureLink figure={result} />
          </strong>
        )}
        {before !== null && (
          <>
            {', against '}
            <FigureLink figure={before} /> in {before.period}
          </>
        )}
        {threshold?.reading != null && `; ${threshold.reading}`}
        {sources !== null && <TopSources answer={sources} />}
        <details className="remark">
          <summary>
            {of}. {formula} ({formulaNumber})
          </summary>
          <Missing one={one} word="Without" /> {one.caveat} {threshold !== null && against(threshold)}
        </details>
      </dd>
    </>
  );
}

function TopSources({ answer: { topSources, topSourcesOf } }: { readonly answer: MaterialIndicatorsDto }) {
  if (topSourcesOf === null) return null;
  return (
    <>
      {'; imports from '}
      {topSources.map(({ place, placeName, share }, i) => (
        <Fragment key={place}>
          {i > 0 && ', '}
          {placeName} <FigureLink figure={share} />
        </Fragment>
      ))}{' '}
      ({topSourcesOf})
    </>
  );
}

/** How many places are named before the rest is counted. */
const NAMED = 6;

function Missing({ one: { missing }, word }: { readonly one: IndicatorDto; readonly word: string }) {
  return (
    <>
      {missing.length > 0 && `${word} `}
      {missing.map(({ what, places }, i) => (
        <Fragment key={what}>
          {i > 0 && '; '}
          {what}
          {places.length > 0 && ' ('}
          {places.slice(0, NAMED).map(({ place, placeName, share }, n) => (
            <Fragment key={place}>
              {n > 0 && ', '}
              {placeName} <FigureLink figure={share} />
            </Fragment>
          ))}
          {places.length > NAMED && `, ${places.length - NAMED} more`}
          {places.length > 0 && ')'}
        </Fragment>
      ))}
      {missing.length > 0 && '.'}
    </>
  );
}

function tableOf({ indicators, name }: MaterialIndicatorsDto): TableData {
  return {
    caption: `${name}: indicators with formula, inputs missing, and threshold`,
    columns: [
      { id: 'name', label: 'Indicator', numeric: false },
      { id: 'result', label: 'Result', numeric: true },
      { id: 'before', label: 'Earlier', numeric: true },
      { id: 'of', label: 'Of', numeric: false },
      { id: 'formula', label: 'Formula', numeric: false },
      { id: 'missing', label: 'Missing', numeric: false },
      { id: 'threshold', label: 'Read against', numeric: false },
      { id: 'by', label: 'Set by', numeric: false },
    ],
    rows: indicators.map((one) => ({
      key: one.indicator,
      cells: [
        { text: one.name },
        one.result === null ? { text: 'not computed', tone: 'quiet' } : figureCell(one.result),
        figureCell(one.before, one.before?.period ?? undefined),
        textCell(one.of === '' ? null : one.of),
        { text: `${one.formula} (${one.formulaNumber})` },
        textCell(one.missing.map(({ what }) => what).join('; ') || null),
        textCell(one.threshold?.words ?? null),
        textCell(one.threshold?.setBy ?? null),
      ],
    })),
  };
}
