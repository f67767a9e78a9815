import type { CommitmentDto, CommitmentsDto } from '../../../api/contract-indicators.ts';
import { DataTable } from '../../frame/data-table.tsx';
import { figureCell, type TableData, textCell } from '../../frame/table-data.ts';
import { Section } from './section.tsx';
import { useSection } from './use-section.ts';

/** Government and other money behind the material: what kind, how far, how much; nothing is added up. */
export function CommitmentsSection({ material }: { readonly material: string }) {
  const { data } = useSection<CommitmentsDto>(material, 'commitments');
  if (data === undefined || data.commitments.length === 0) return null;
  return (
    <Section id="commitments" title="Stakes, loans, grants and offtakes">
      <p className="frame-note">
        A letter of interest, a condition or an approval is not a commitment that closed; amounts of different kinds and
        stages never add.
      </p>
      <DataTable id="commitments" table={tableOf(data.commitments)} />
    </Section>
  );
}

function tableOf(commitments: readonly CommitmentDto[]): TableData {
  return {
    caption: 'As known on this day, newest first',
    columns: [
      { id: 'title', label: 'Commitment', numeric: false },
      { id: 'date', label: 'Date', numeric: false },
      { id: 'kind', label: 'Kind', numeric: false },
      { id: 'amount', label: 'Amount', numeric: true },
      { id: 'stage', label: 'Stage', numeric: false },
      { id: 'parties', label: 'Parties', numeric: false },
    ],
    rows: commitments.map((one) => ({
      key: one.evidence,
      cells: [
        textCell(one.title, `/evidence/${one.evidence}`),
        textCell(one.dateText),
        textCell(one.words ?? one.instrument),
        one.amount === null ? textCell('not given') : figureCell(one.amount),
        { text: stageText(one), tone: one.closed ? undefined : ('quiet' as const) },
        textCell(one.parties.join(', ')),
      ],
    })),
  };
}

const stageText = ({ stage, closed }: CommitmentDto): string => {
  if (stage === 'unknown') return 'stage not stated';
  return closed ? stage : `${stage}, not closed`;
};
