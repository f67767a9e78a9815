import type { EvidenceId } from '../ledger/evidence.ts';
import type { Figure } from '../ledger/figure.ts';
import { formName } from '../market/material-view.ts';
import type { BookDay } from '../stockpile/book-day.ts';
import type { FormOfMaterial } from '../stockpile/release-authority.ts';
import { reckoned, weighed } from '../stockpile/stock-figure.ts';
import type { Reconciliation } from '../stockpile/stock-reconciliation.ts';
import type { LotAgainstSpecification } from '../stockpile/stock-specification.ts';
import type { SiteCost, SiteUse } from '../stockpile/stock-storage.ts';
import { formatPeriod } from '../units/format.ts';
import type { Grams } from '../vocabulary/stock-record.ts';
import type { Vocabulary } from '../vocabulary/vocabulary.ts';
import { figures, lotColumn, type ReportTable, reportTable, words } from './report-table.ts';
import { materialName } from './words.ts';

/** A form in words: `Cobalt, Metal, alloy-grade`; a form of null is every form. */
export function goodsName(
  { material, form, grade }: Omit<FormOfMaterial, 'form'> & { readonly form: string | null },
  vocabulary: Vocabulary,
): string {
  const parts = [
    materialName(material, vocabulary),
    form === null ? null : formName(form, material, vocabulary),
    grade,
  ];
  return parts.filter((part) => part !== null).join(', ');
}

/** Gross mass of a book as a figure with the evidence of its row. */
export function grossOf(grams: Grams, evidence: readonly EvidenceId[], { on, marking }: BookDay, rule: string): Figure {
  return { value: reckoned(weighed(grams, 'gross')), asOf: on, evidence, rule, marking };
}

/** Lots against today's revision of their specification. */
export function specificationTable(
  lots: readonly LotAgainstSpecification[],
  vocabulary: Vocabulary,
  day: BookDay,
): ReportTable {
  const columns = [
    lotColumn<LotAgainstSpecification>(({ lot }) => lot),
    words<LotAgainstSpecification>('goods', 'What', (row) => goodsName(row, vocabulary)),
    words<LotAgainstSpecification>('site', 'Site', ({ site }) => site),
    figures<LotAgainstSpecification>('gross', 'Gross', ({ mass, evidence }) =>
      grossOf(mass.gross, evidence, day, 'on books'),
    ),
    words<LotAgainstSpecification>('standing', 'Standing', ({ standing }) => standing),
    words<LotAgainstSpecification>('accepted', 'Accepted under', ({ acceptedUnder }) =>
      acceptedUnder === null ? null : [acceptedUnder.specification, acceptedUnder.revision].filter(Boolean).join(' '),
    ),
    words<LotAgainstSpecification>('in-force', 'In force', ({ inForce }) =>
      inForce === null ? null : `${inForce.specification} ${inForce.revision}`,
    ),
    words<LotAgainstSpecification>('verdict', 'Verdict', ({ verdict }) => verdict),
    words<LotAgainstSpecification>('detail', 'Findings', ({ detail }) => detail),
    words<LotAgainstSpecification>('assay', 'Assay', ({ assay }) => (assay === null ? 'none' : assay.ageText)),
  ];
  return reportTable('Lots, the worst first', 'The book has no lot with mass on this day.', columns, lots);
}

/** How full sites are, and what they cost over a span. */
export function storageTables(uses: readonly SiteUse[], costs: readonly SiteCost[]): readonly ReportTable[] {
  const [first] = costs;
  const span = first === undefined ? '' : `, ${formatPeriod(`${first.from}/${first.to}`)}`;
  return [
    reportTable(
      'What lies at each site',
      'The book has no site on this day.',
      [
        words<SiteUse>('site', 'Site', ({ site, name }) => name ?? site),
        words<SiteUse>('owner', 'Owner', ({ owner }) => owner),
        words<SiteUse>('lots', 'Lots', ({ lots }) => String(lots.length)),
        figures<SiteUse>('used', 'Used', ({ used }) => used),
        figures<SiteUse>('capacity', 'Capacity', ({ capacity }) => capacity, 'not kept'),
        figures<SiteUse>('share', 'Share of capacity', ({ share }) => share),
        words<SiteUse>('remark', 'Remark', ({ remark }) => remark),
      ],
      uses,
    ),
    reportTable(
      `What it cost${span}`,
      'Nothing lay at any site in this span.',
      [
        words<SiteCost>('site', 'Site', ({ site }) => site),
        figures<SiteCost>('average', 'Kept on average', ({ average }) => average),
        figures<SiteCost>('cost', 'Cost', ({ cost }) => cost),
        words<SiteCost>('remark', 'Remark', ({ remark }) => remark),
      ],
      costs,
    ),
  ];
}

/** Lots in sum against published inventories. */
export function reconciliationTable(
  rows: readonly Reconciliation[],
  vocabulary: Vocabulary,
  day: BookDay,
): ReportTable {
  const columns = [
    words<Reconciliation>('goods', 'What', (row) => goodsName({ ...row, grade: null }, vocabulary)),
    words<Reconciliation>('on', 'Day', ({ on }) => on),
    words<Reconciliation>('source', 'Source', ({ source }) => source),
    figures<Reconciliation>('published', 'Published', ({ published }) => published),
    figures<Reconciliation>(
      'book',
      'Book, gross',
      ({ book, evidence }) => (book === null ? null : grossOf(book.mass.gross, evidence, day, 'lots on books in sum')),
      'no such lot',
    ),
    figures<Reconciliation>('difference', 'Book less published', ({ difference }) => difference, 'not compared'),
    words<Reconciliation>('state', 'State', ({ state }) => state),
    words<Reconciliation>('remark', 'Remark', ({ remark }) => remark),
  ];
  return reportTable('Published figures of this holder', 'No inventory of this holder is published.', columns, rows);
}
