import { type ReactNode, useMemo } from 'react';
import type { QuarterLineDto } from '../../../api/contract-deliverability.ts';
import { Frame } from '../../frame/frame.tsx';
import { StepBandsChart } from './lazy-charts.ts';
import { bandsOf, namesOf, quarterTable } from './quarter-line.ts';

interface Props {
  readonly id: string;
  readonly title: string;
  readonly note: ReactNode;
  /** What is drawn. */
  readonly lines: readonly QuarterLineDto[];
  /** What the table has beside that. */
  readonly more?: readonly QuarterLineDto[];
  /** Ids of lines drawn without their bands. */
  readonly plain?: readonly string[];
  readonly unit: string;
  readonly bandWords: string;
  readonly most?: number;
  readonly from: string;
}

const NONE: readonly never[] = [];

/** Lines by quarter with their bands, as chart and as table. */
export function QuarterFrame({ id, title, note, lines, more = NONE, plain = NONE, ...rest }: Props) {
  const table = useMemo(() => quarterTable(title, [...lines, ...more]), [title, lines, more]);
  const bands = useMemo(() => bandsOf(lines, plain), [lines, plain]);
  const { unit, bandWords, most, from } = rest;
  return (
    <Frame
      id={id}
      title={title}
      note={note}
      table={table}
      from={from}
      chart={
        <StepBandsChart
          bands={bands}
          series={namesOf(lines)}
          {...{ unit, bandWords, most }}
          label={`${title}, by quarter`}
          along="calendar"
        />
      }
    />
  );
}
