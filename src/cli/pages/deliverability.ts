import type { FigureDto, SourceRefDto } from '../../api/contract.ts';
import type { ChainTermDto, DeliverabilityDto, QuarterLineDto, SaidDto } from '../../api/contract-deliverability.ts';
import { formatDate, formatPeriod } from '../../units/format.ts';
import { hang } from '../terminal.ts';
import type { Drawing } from './drawing.ts';
import { Footnotes } from './footnotes.ts';
import { cut, heading, type Style, table, title } from './style.ts';

type Simulation = NonNullable<DeliverabilityDto['simulation']>;

const text = (figure: FigureDto | null, missing = '–'): string => figure?.text ?? missing;

/** Money role by role; a missing one is said and never filled. */
function moneyLines({ money }: DeliverabilityDto, { style, notes }: Drawing): string {
  const { paint } = style;
  const rows = money.map(({ label, figure }) => [
    `  ${label}`,
    figure === null ? paint.dim('not published') : figure.text,
    figure === null ? '' : paint.dim(notes.evidence(figure.evidence)),
  ]);
  return table([], rows, ['left', 'right', 'left'], style);
}

/** Orders as masses, and the named prices where only money is known. */
function orderLines(item: DeliverabilityDto, { style, notes }: Drawing): readonly string[] {
  const { paint, width } = style;
  if (item.orders.length === 0) return [paint.dim('  No order was published.')];
  const rows = item.orders.map(({ dateText, money, mass, massReported }) => [
    dateText,
    text(money),
    text(mass, 'not known'),
    paint.dim(massReported ? 'as ordered' : mass === null ? 'no price of the year before it' : 'money at dated prices'),
    paint.dim(notes.evidence(money?.evidence ?? [])),
  ]);
  const prices = new Map(
    item.orders.flatMap(({ prices: all }) =>
      all.map(({ label, date, figure }) => [`${label} ${date}`, `${figure.text}, ${label}, ${formatPeriod(date)}`]),
    ),
  );
  return [
    table(['day', 'ordered', 'as a mass', '', ''], rows, ['left', 'right', 'right', 'left', 'left'], style),
    `  All of them: ${text(item.ordered, 'not known')}`,
    ...(prices.size === 0 ? [] : [paint.dim(hang('  prices: ', [...prices.values()].join('; '), width))]),
  ];
}

function termLine({ name, kind, text: said, reason }: ChainTermDto, { paint, width }: Style): string {
  const why = reason === null ? '' : ` ${paint.dim(reason)}`;
  const mark = kind === 'supposed' ? paint.yellow('supposed, no evidence') : kind;
  return hang('    ', `${name}: ${said} (${mark}).${why}`, width);
}

/** The chain link by link: what each lets through and what it rests on. */
function linkLines({ links }: Simulation, style: Style): readonly string[] {
  return links.flatMap(({ link, label, now, atEnd, binds, terms }) => {
    const rates = now === null ? 'sets a day and no rate' : `${now.text} now, ${text(atEnd)} at the end`;
    return [
      `  ${style.paint.bold(link)} (${label}): ${rates}; binds in ${binds.text} of the draws`,
      ...terms.map((term) => termLine(term, style)),
    ];
  });
}

function plantLines({ chain, simulation }: DeliverabilityDto, style: Style): readonly string[] {
  const { paint, width } = style;
  if (chain === null) return [];
  return [
    hang('  ', chain.about, width),
    ...chain.plants.map(({ name, completion, forms, achieved }) =>
      hang(
        '  ',
        `${name}: ${completion}; its tonnes may be ${forms.join(' or ') || 'in the form asked for'}; output reached: ${achieved.map(({ text: said }) => said).join(', ') || 'none published'}`,
        width,
      ),
    ),
    ...chain.commitments.map(({ title: name, monthly, from, to }) =>
      hang(
        '  ',
        `Also sold: ${name}, ${text(monthly, 'a mass not known')}, ${formatPeriod(from)} to ${formatPeriod(to)}`,
        width,
      ),
    ),
    ...(simulation === null ? chain.terms.map((term) => termLine(term, style)) : []),
    ...chain.notKnown.map((words) => paint.dim(hang('  not known: ', words, width))),
    ...(chain.supposedLater
      ? [paint.yellow(`  The ranges were supposed on ${formatDate(chain.supposedOn)}, after the day looked at.`)]
      : []),
  ];
}

const pointOf = (lines: readonly QuarterLineDto[], id: string, period: string): string =>
  lines.find((line) => line.id === id)?.points.find((point) => point.period === period)?.text ?? '';

/** Quarter by quarter: due, deliverable, and the chance of being level. */
function quarterLines({ lines, schedules }: Simulation, style: Style): string {
  const quarters = lines.find(({ id }) => id === 'delivered')?.points.map(({ period }) => period) ?? [];
  const has = schedules.map(({ id }) => id);
  const head = has.flatMap((id) => [`due, ${id}`, `level with ${id}`]);
  const rows = quarters.map((period) => [
    formatPeriod(period),
    pointOf(lines, 'delivered', period),
    ...has.flatMap((id) => [pointOf(lines, `due ${id}`, period), pointOf(lines, `kept ${id}`, period)]),
  ]);
  return table(
    ['by the end of', 'deliverable', ...head],
    rows,
    ['left', 'right', ...head.map(() => 'right' as const)],
    style,
  );
}

function boughtLines({ schedules }: Simulation, style: Style): readonly string[] {
  return schedules.flatMap(({ label, bought, boughtBand, shares }) => [
    `  ${label}: ${bought.text} in the mean (${boughtBand.text})`,
    ...shares.map(({ label: supply, share, supply: whole }) =>
      style.paint.dim(
        hang(
          '    ',
          `${share.text} of ${supply}, ${whole.text}${whole.period === null ? '' : ` in ${formatPeriod(whole.period)}`}`,
          style.width,
        ),
      ),
    ),
  ]);
}

/** What the chances hang on: each supposed range at its ends. */
function hangsOnLines({ schedules }: Simulation, style: Style): readonly string[] {
  const names = [...new Set(schedules.flatMap(({ hangsOn }) => hangsOn.map(({ name }) => name)))];
  if (names.length === 0) return [];
  const rows = names.map((name) => [
    cut(name, 64),
    ...schedules.map(({ hangsOn }) => {
      const found = hangsOn.find((one) => one.name === name);
      return found === undefined ? 'no difference' : `${found.atLow.text} – ${found.atHigh.text}`;
    }),
  ]);
  const head = ['supposed range, at its low end – at its high end', ...schedules.map(({ id }) => `all of ${id}`)];
  return [table(head, rows, ['left', ...schedules.map(() => 'right' as const)], style)];
}

function saidLine({ saidText, speaker, text: words, due, outcome, seen, late }: SaidDto): readonly string[] {
  const when = seen === null ? '' : `, seen by ${formatDate(seen)}`;
  const far = late === null ? '' : `, ${late}`;
  return [saidText, speaker ?? 'relayed', words, due === null ? '' : formatDate(due), `${outcome}${far}${when}`];
}

function scorecardLines({ scorecard }: DeliverabilityDto, style: Style): string {
  const rows = scorecard.map((said) => saidLine(said).map((cell, n) => cut(cell, [10, 28, 64, 12, 60][n] ?? 40)));
  return table(
    ['said', 'by', 'that', 'due', 'what became of it'],
    rows,
    ['left', 'left', 'left', 'left', 'left'],
    style,
  );
}

function homeLines({ atHome }: DeliverabilityDto, style: Style): readonly string[] {
  if (atHome === null) return [];
  const rows = atHome.against.map(({ label, production, perMonth, share, refused, sameForm }) => [
    label,
    production.text,
    perMonth?.text ?? '',
    share?.text ?? style.paint.dim(refused ?? ''),
    style.paint.dim(sameForm),
  ]);
  return [
    heading('Made at home', style),
    hang('  ', `${atHome.text}${askedFor(atHome)}`, style.width),
    ...(rows.length === 0
      ? []
      : [
          table(
            ['', 'made in a year', 'in a month', 'asked for, as a share', ''],
            rows,
            ['left', 'right', 'right', 'right', 'left'],
            style,
          ),
        ]),
  ];
}

function askedFor({ perYear, perMonth }: NonNullable<DeliverabilityDto['atHome']>): string {
  if (perYear === null) return '';
  return ` Asked for in a year: ${perYear.text}${perMonth === null ? '' : `, which is ${perMonth.text}`} (${perYear.rule}).`;
}

/** Whether a contract can be delivered: the answer, orders, chain, chances, who said what. */
export function deliverabilityPage(
  item: DeliverabilityDto,
  sources: ReadonlyMap<string, SourceRefDto>,
  style: Style,
): string {
  const drawing = { style, notes: new Footnotes(sources) };
  const { simulation } = item;
  const section = (name: string, lines: readonly string[]): readonly string[] =>
    lines.length === 0 ? [] : [heading(name, style), ...lines];
  return [
    title(cut(item.title, style.width - 20), item.state, style),
    ...item.headline.map((sentence) => hang('  ', sentence, style.width)),
    ...section('Money, role by role (never added)', [moneyLines(item, drawing)]),
    ...section('Orders', orderLines(item, drawing)),
    ...section('Plants', plantLines(item, style)),
    ...section('Links, tonnes a month of the form asked for', simulation === null ? [] : linkLines(simulation, style)),
    ...section(
      'By quarter: half of the draws (a tenth to nine tenths)',
      simulation === null ? [] : [quarterLines(simulation, style)],
    ),
    ...section('What the chances hang on', simulation === null ? [] : hangsOnLines(simulation, style)),
    ...section('Bought elsewhere to keep the schedule', simulation === null ? [] : boughtLines(simulation, style)),
    ...homeLines(item, style),
    ...section(
      'Promised twice',
      item.promisedTwice.map(({ name, text: words }) => hang('  ', `${name}: ${words}`, style.width)),
    ),
    ...section('Who said what', item.scorecard.length === 0 ? [] : [scorecardLines(item, style)]),
    ...section('Delays', [hang('  ', item.slips.text, style.width)]),
    ...section('Sources of the orders', drawing.notes.list(style)),
  ].join('\n');
}
