import { orderReceiptsOn } from '../brief/stock-orders.ts';
import { viewOf } from '../market/material-view.ts';
import { type BookDay, ofKind } from '../stockpile/book-day.ts';
import type { PartOfStock } from '../stockpile/stock-conversion.ts';
import { publishedUse, type StockCover, stockCoverOn } from '../stockpile/stock-cover.ts';
import { type NeedLine, needsOn } from '../stockpile/stock-need.ts';
import { reconciliationsOf } from '../stockpile/stock-reconciliation.ts';
import { specificationsOn } from '../stockpile/stock-specification.ts';
import { siteCosts, siteUsesOn } from '../stockpile/stock-storage.ts';
import { daysAfter } from '../units/period.ts';
import { contentsOf } from './briefs.ts';
import type { StockReportName } from './contract-stock-reports.ts';
import { contractsOf } from './contracts-of.ts';
import type { View } from './desk.ts';
import { ApiError } from './errors.ts';
import { contextOf } from './present/context.ts';
import {
  figureCell,
  goodsCell,
  lotCell,
  massCell,
  type ReportTable,
  reportTable,
  rowOf,
  textCell,
} from './present/report-table.ts';
import type { Told } from './present/stock-figure.ts';

/** What a report is made of. */
export interface ReportAsked {
  readonly day: BookDay;
  readonly view: View;
  /** Id of a rule of days of cover. */
  readonly rule: string | undefined;
}

/** A report before it is framed. */
export interface Report {
  readonly title: string;
  readonly notes: readonly string[];
  readonly tables: readonly ReportTable[];
}

const MARKING = 'internal';

const toldOf = ({ on }: BookDay, evidence: readonly string[], rule: string): Told => ({
  asOf: on,
  evidence,
  marking: MARKING,
  rule,
});

function offSpecification({ day, view }: ReportAsked): Report {
  const rows = specificationsOn(day).map((one) => {
    const { lot, mass, verdict, detail, inForce, assay, evidence, site } = one;
    const state = day.lots.find((each) => each.state.lot === lot)?.state;
    const told = toldOf(day, state?.evidence ?? evidence, 'on books, by the records of the lot');
    return rowOf(
      [
        ...[lotCell(lot), goodsCell(one, contextOf(view)), textCell(site)],
        massCell(mass, state?.card?.contentOf ?? null, told),
        ...[textCell(verdict), textCell(detail)],
        textCell(inForce === null ? 'none' : `${inForce.specification} ${inForce.revision} since ${inForce.since}`),
        textCell(assay === null ? 'never' : `${assay.date}, ${assay.ageText}`),
      ],
      evidence,
    );
  });
  const labels = ['lot', 'what', 'site', '>on books', 'verdict', 'why', 'revision in force', 'assayed'];
  return {
    title: 'Lots against today’s specification',
    notes: [
      'The newest assay against the revision in force, whichever the lot was accepted under; what is not assayed is never passed.',
    ],
    tables: [reportTable('Lots, the worst first', labels, rows, 'No lot has anything on books.')],
  };
}

function need({ day, view }: ReportAsked): Report {
  const lines = needsOn(day, { stated: [], vocabulary: view.workbench.vocabulary });
  const context = contextOf(view);
  const rows = lines.map((line) =>
    rowOf(
      [
        ...[textCell(line.requirement), goodsCell(line.of, context), figureCell(line.wanted, 'not stated')],
        figureCell(line.usable),
        partCell(line.unsound, toldOf(day, line.evidence, 'uncommitted, found unsound by its last inspection')),
        partCell(line.notInspected, toldOf(day, line.evidence, 'uncommitted and never inspected; it counts')),
        ...[figureCell(line.short, 'not known'), textCell(line.state), textCell(line.rule)],
      ],
      line.evidence,
    ),
  );
  const ways = lines.flatMap((line) => conversionRows(line, { day, view, rule: undefined }));
  return {
    title: 'Form and condition against need',
    notes: [
      'Each requirement stands alone against the same stock: requirements are not added. What an inspection found unsound does not count.',
      'Routes are those seen in this book; Ballast ships no yields, times or costs of its own.',
    ],
    tables: [
      reportTable(
        'Requirements',
        ['requirement', 'of', '>wanted', '>usable', '>found unsound', '>not inspected', '>short', 'state', 'rule'],
        rows,
        'The book has no requirement in force.',
      ),
      reportTable(
        'What could be made of other forms',
        ['requirement', 'from', '>available', 'route', '>gives', '>takes', '>time', '>cost', 'remark'],
        ways,
        'No requirement is short, or no other form of its material is in the book.',
      ),
    ],
  };
}

const LOTS_NAMED = 3;

/** A part of what is uncommitted, with the lots it is of by name as far as there is room. */
function partCell({ mass, lots }: PartOfStock, told: Told) {
  if (lots.length === 0) return textCell('none');
  const cell = massCell(mass, null, told);
  const more = lots.length > LOTS_NAMED ? ` and ${lots.length - LOTS_NAMED} more` : '';
  return { ...cell, text: `${cell.text} in ${lots.slice(0, LOTS_NAMED).join(', ')}${more}` };
}

function conversionRows(
  { requirement, conversions }: NeedLine,
  { day, view }: ReportAsked,
): readonly ReportTable['rows'][number][] {
  return conversions.map(({ from, available, route, gives, takes, time, cost, remark, evidence }) =>
    rowOf(
      [
        ...[textCell(requirement), goodsCell(from, contextOf(view))],
        massCell(available.mass, null, toldOf(day, evidence, 'uncommitted and not found unsound')),
        textCell(route === null ? 'no route known' : `${route.route} (${route.whose})`),
        ...[gives, takes, time, cost].map((figure) => figureCell(figure)),
        textCell(remark),
      ],
      evidence,
    ),
  );
}

const DAYS_LOOKED_BACK = 364;

function storage({ day }: ReportAsked): Report {
  const from = daysAfter(day.on, -DAYS_LOOKED_BACK);
  const uses = siteUsesOn(day).map(({ site, name, used, capacity, share, remark, evidence }) =>
    rowOf(
      [textCell(site), textCell(name), figureCell(used), figureCell(capacity), figureCell(share), textCell(remark)],
      evidence,
    ),
  );
  const costs = siteCosts(day, from).map(({ site, average, cost, remark, evidence }) =>
    rowOf([textCell(site), figureCell(average), figureCell(cost), textCell(remark)], evidence),
  );
  return {
    title: 'Storage: use and cost',
    notes: [
      'Used is gross mass at hand: what is lent lies elsewhere. Cost is reckoned day by day from the balance and the rate of the site’s card.',
    ],
    tables: [
      reportTable(
        'Use of sites',
        ['site', 'name', '>used', '>capacity', '>share', 'remark'],
        uses,
        'The book has no site.',
      ),
      reportTable(
        `Cost from ${from} to ${day.on}`,
        ['site', '>average kept', '>cost', 'remark'],
        costs,
        'Nothing lay at any site.',
      ),
    ],
  };
}

async function receipts({ day, view }: ReportAsked): Promise<Report> {
  const contracts = await contractsOf(view, day.on);
  const rows = orderReceiptsOn(day, contracts).flatMap((one) => {
    const told = toldOf(day, one.evidence, `receipts under ${one.order}`);
    const first = [
      textCell(one.order),
      goodsCell(one, contextOf(view)),
      massCell(one.received, null, told),
      textCell(`${one.first} to ${one.last}`),
    ];
    if (one.against.length === 0)
      return [
        rowOf(
          [...first, textCell('no quantity ordered is known'), textCell(''), textCell(''), textCell(''), textCell('')],
          one.evidence,
        ),
      ];
    return one.against.map(({ whose, title, ordered, share, outstanding, remark }) =>
      rowOf(
        [
          ...first,
          textCell(`${whose}: ${title}`),
          figureCell(ordered),
          figureCell(share),
          figureCell(outstanding),
          textCell(remark),
        ],
        one.evidence,
      ),
    );
  });
  return {
    title: 'Receipts against orders',
    notes: [
      'The quantity of a contract is the most that may be ordered, and no order. Money is never divided by a price to make a quantity.',
    ],
    tables: [
      reportTable(
        'By order',
        ['order', 'of', '>received', 'days', 'against', '>ordered', '>share', '>outstanding', 'remark'],
        rows,
        'No receipt names an order.',
      ),
    ],
  };
}

async function reconciliation({ day, view }: ReportAsked): Promise<Report> {
  const { statements } = await contentsOf(view);
  const rows = reconciliationsOf(day.book.records, day.holder, statements, view.knownOn).map((one) => {
    const { material, form, period, source, published, book, difference, state, remark, evidence } = one;
    const held =
      book === null
        ? textCell('no such lot in the book')
        : massCell(book.mass, null, toldOf(day, evidence, `lots on books on ${one.on}`));
    return rowOf(
      [
        goodsCell({ material, form: form ?? 'all forms' }, contextOf(view)),
        ...[
          textCell(period),
          textCell(source),
          figureCell(published),
          held,
          figureCell(difference, 'not comparable'),
          textCell(state),
          textCell(remark),
        ],
      ],
      evidence,
    );
  });
  return {
    title: 'Lots against the published inventory',
    notes: [
      'Agrees within half a unit of the last place printed; else the difference is named as unexplained and nothing explains it away.',
    ],
    tables: [
      reportTable(
        'Published inventories of this holder',
        ['of', 'period', 'source', '>published', '>book', '>difference', 'state', 'remark'],
        rows,
        'Nothing is published of what this holder holds.',
      ),
    ],
  };
}

/** The newest published use of every form the book has, where one is published. */
async function publishedUses({ day, view }: ReportAsked) {
  const { statements, vocabulary, sources } = await contentsOf(view);
  const forms = new Map(
    ofKind(day.live, 'lot').map(({ payload: { material, form, grade = null } }) => [
      JSON.stringify([material, form, grade]),
      { material, form, grade },
    ]),
  );
  return [...forms.values()].flatMap(
    (of) => publishedUse(of, viewOf(of.material, statements, vocabulary, [...sources.values()], view.knownOn)) ?? [],
  );
}

async function cover(asked: ReportAsked): Promise<Report> {
  const { day, view, rule } = asked;
  const known = view.workbench.facts.coverRules;
  const rules = known.filter(({ id }) => id === rule);
  if (rule !== undefined && rules.length === 0) {
    throw new ApiError('invalid-query', `rule: "${rule}" is none of: ${known.map(({ id }) => id).join(', ')}.`);
  }
  const lines = stockCoverOn(day, { uses: await publishedUses(asked), rules });
  const offered = known.map(({ id, name, days }) => `${id} (${name}, ${days} days)`).join('; ');
  return {
    title: 'Days of cover',
    notes: [
      'Held is uncommitted and not found unsound. A use that does not count the form is named and gives no days.',
      rule === undefined
        ? `No rule is assumed; one can be chosen: ${offered}.`
        : rules
            .map(({ name, scope, note }) => [name, scope, note].filter((part) => part !== null).join('; '))
            .join(' '),
    ],
    tables: [
      reportTable(
        'By form and use',
        ['of', '>use a year', 'whose', '>held', '>days', 'against', 'assumes'],
        lines.map((line) => coverRow(line, asked)),
        'The book has no requirement with a use, and no use of its forms is published.',
      ),
    ],
  };
}

function coverRow({ use, held, days, against, assumption, refused, evidence }: StockCover, { day, view }: ReportAsked) {
  const ids = evidence.length > 0 ? evidence : use.perYear.evidence;
  const stands = against.map(
    ({ name, days: wanted, state, lacking }) =>
      `${name}, ${wanted} days: ${state}${state === 'covered' ? '' : `, lacks ${figureCell(lacking).text}`}`,
  );
  return rowOf(
    [
      ...[goodsCell(use.of, contextOf(view)), figureCell(use.perYear), textCell(use.whose)],
      massCell(held, null, toldOf(day, evidence, 'uncommitted and not found unsound')),
      ...[figureCell(days, 'not known'), textCell(stands.join('; ')), textCell(refused ?? assumption)],
    ],
    ids,
  );
}

/** Every report by its name. */
export const REPORTS: Readonly<Record<StockReportName, (asked: ReportAsked) => Report | Promise<Report>>> = {
  'off-specification': offSpecification,
  need,
  storage,
  receipts,
  reconciliation,
  cover,
};
