import type { RunResultDto, RunViewDto } from '../../api/contract-runs.ts';
import { formatDate, formatMoney, formatNumber } from '../../units/format.ts';
import { quantity } from '../../units/quantity.ts';
import { hang } from '../terminal.ts';
import { notModelledLines, section, shockLines, warningLines } from './cases.ts';
import { groupLines } from './run-groups.ts';
import { chance, part, plain, tonnes } from './run-text.ts';
import { cut, type Style, table, title } from './style.ts';

type Node = RunResultDto['nodes'][number];

/** Rows of a table, sources of a node and materials not modelled that a page shows; the rest is named by its number. */
const SHOWN = { nodes: 12, losing: 6, sources: 4, notModelled: 4 } as const;

const isShort = ({ gross, alternative }: Node): boolean => gross.mean > 0 || (alternative?.gross.mean ?? 0) > 0;

const NAME = 30;
const nameOf = ({ node }: Node): string => cut(node.name, NAME);

/** A table with a material a row; what stands right of its name is numbers. */
function numbers(head: readonly string[], rows: readonly (readonly string[])[], style: Style): string {
  return table(['', ...head], rows, ['left', ...head.map(() => 'right' as const)], style);
}

function worstTable(nodes: readonly Node[], style: Style): string {
  const rows = nodes.map((one) => {
    const { demand, gross } = one;
    const error = gross.mean > 0 ? gross.standardError / gross.mean : null;
    const share = demand > 0 ? gross.mean / demand : null;
    const amounts = [demand, gross.mean, gross.p50, gross.p90].map(plain);
    return [nameOf(one), ...amounts, part(share), chance(gross.chance), `± ${part(error)}`];
  });
  return numbers(['demand t', 'mean t', 'P50 t', 'P90 t', 'of demand', 'chance', 'of mean'], rows, style);
}

/** What the other table says, and what release and mitigation leave. */
function besideTable(nodes: readonly Node[], { tables }: RunResultDto, style: Style): string {
  const rows = nodes.map((one) => {
    const { net, alternative, mitigations } = one;
    const other = alternative === null ? ['–', '–', '–'] : distribution(alternative.gross);
    const last = mitigations.at(-1);
    return [nameOf(one), ...other, plain(net.mean), plain(net.p90), last === undefined ? '–' : plain(last.mean)];
  });
  const other = tables.alternative ?? 'other';
  const head = [`${other}: mean t`, 'P90 t', 'chance', 'released: mean t', 'P90 t', 'mitigated: mean t'];
  return numbers(head, rows, style);
}

const distribution = ({ mean, p90, chance: likely }: Node['gross']): readonly string[] => [
  plain(mean),
  plain(p90),
  chance(likely),
];

function worthTable(nodes: readonly Node[], style: Style): string {
  const rows = nodes.map((one) => {
    const { worth, daysOfCover, restsOnAssumptions } = one;
    const { held, days } = daysOfCover;
    return [
      nameOf(one),
      worth === null ? 'no price' : formatMoney(quantity(worth.usd, 'USD', 'none')),
      worth === null ? '' : `${worth.price.text ?? ''} (${worth.price.period ?? worth.price.asOf})`,
      held === null ? 'not known' : plain(held),
      days === null ? '–' : formatNumber(days, { maxDigits: 2 }),
      part(restsOnAssumptions),
    ];
  });
  return numbers(['worth', 'at a price of', 'held t', 'days of its demand', 'assumed'], rows, style);
}

/** Where a node's supply is lost: its largest sources, and what the others make together. */
function lossLine(one: Node, { width }: Style): string {
  const shown = one.losses.slice(0, SHOWN.sources);
  const rest = one.losses.slice(SHOWN.sources);
  const named = shown.map(({ words, tonnes: lost, share }) => {
    const from = words.replace(/^Imports from /, '');
    return `${from} ${tonnes(lost)} (${part(share)})`;
  });
  const others = rest.reduce((sum, { share }) => sum + share, 0);
  const all = rest.length === 0 ? named : [...named, `${rest.length} more (${part(others)})`];
  return hang(`  ${nameOf(one)}: `.padEnd(18), all.length === 0 ? 'nothing is lost' : all.join('; '), width);
}

/** A word as a shell takes it. */
const quoted = (word: string): string => (/^[\w./@:=,+-]+$/.test(word) ? word : `'${word.replaceAll("'", "'\\''")}'`);

/** The command that gives the same run again; `asked` is the case as it was named. */
export function againCommand({ manifest }: RunResultDto, asked: string): string {
  const { knownOn, draws, mostDraws, seed, sampling, kernel, materials, until, set = {} } = manifest;
  const options = [
    `--known-on ${knownOn}`,
    `--draws ${until === null ? draws : mostDraws} --seed ${seed}`,
    ...(until === null ? [] : [`--until ${until}`]),
    `--sampling ${sampling} --kernel ${kernel}`,
    ...(materials.length === 0 ? [] : [`--materials ${quoted(materials.join(','))}`]),
    ...Object.entries(set).map(([lever, value]) => `--set ${quoted(`${lever}=${value}`)}`),
  ];
  return `./ballast run ${quoted(asked)} ${options.join(' ')}`;
}

function headLines(result: RunResultDto, style: Style): readonly string[] {
  const { headline, manifest, periods } = result;
  const rests =
    headline.restsOnAssumptions === null
      ? 'How much of it rests on assumptions cannot be said: nothing is short.'
      : `${part(headline.restsOnAssumptions)} of it rests on assumptions.`;
  const span = `${periods[0]?.label ?? ''} to ${periods.at(-1)?.label ?? ''}`;
  const draws = `${formatNumber(manifest.draws)} draws, seed ${manifest.seed}, ${manifest.sampling} sampling`;
  return [
    title(`${result.title}  ${manifest.case}`, `as known on ${formatDate(manifest.knownOn)}`, style),
    ...warningLines(result.warnings, style),
    hang('', headline.words, style.width),
    style.paint.yellow(rests),
    style.paint.dim(`${span}, ${draws}. Ballast's own method: docs/method/shortfall.md`),
  ];
}

function notes(nodes: readonly Node[], { tables }: RunResultDto, { paint, width }: Style): readonly string[] {
  const unrefined = nodes.filter(({ node }) => node.refining === 'not modelled').map(({ node }) => node.name);
  const words = [
    `Tonnes of content over the whole horizon. Short: after stocks of industry, before any release; ± is the standard error of the mean. ${withTable(tables)}`,
    ...(unrefined.length === 0 ? [] : [`Refining is not modelled for ${unrefined.join(', ')}.`]),
  ];
  return words.map((text) => paint.dim(hang('  ', text, width)));
}

const withTable = ({ primary, alternative }: RunResultDto['tables']): string =>
  alternative === null
    ? `Reliability: ${primary}.`
    : `Reliability by table ${primary}; by ${alternative}, and after release, in the table below.`;

function fewNotModelled(result: RunResultDto, asked: string, style: Style): readonly string[] {
  const lines = notModelledLines(result.notModelled.slice(0, SHOWN.notModelled), style);
  const more = result.notModelled.length - SHOWN.notModelled;
  return more > 0
    ? [...lines, style.paint.dim(`  and ${more} more: ./ballast cases ${quoted(asked)} lists all`)]
    : lines;
}

/** Why the losses do not add up to the shortfall. */
const LOST_IS_NOT_SHORT =
  'Supply lost is not yet shortfall: stocks, goods under way and supply beyond demand stand between; and deliveries that turn out small are short without a loss.';

/** What a run says: how sure and on what it rests, the worst shortfalls, why, what was left out, how to run it again. */
export function runPage({ result }: RunViewDto, asked: string, style: Style): string {
  if (result === null) return 'There is no result.';
  const short = result.nodes.filter(isShort);
  const shown = short.slice(0, SHOWN.nodes);
  const losing = shown.slice(0, SHOWN.losing);
  const { paint, width } = style;
  const unshown = short.length - shown.length;
  const none = result.nodes.length - short.length;
  const rest = [
    ...(unshown > 0 ? [`${unshown} more are short: --json has them.`] : []),
    ...(none > 0 ? [`${none} of ${result.nodes.length} modelled are short in no draw.`] : []),
  ];
  const worst = shown.length === 0 ? [] : [worstTable(shown, style), ...notes(shown, result, style)];
  const explain = `./ballast explain ${result.id.slice(0, 12)} ${quoted(shown[0]?.node.id ?? 'MATERIAL')}`;
  return [
    ...headLines(result, style),
    ...section('Worst shortfalls', [...worst, ...rest.map((text) => paint.dim(`  ${text}`))], style),
    ...section(
      'By the other table, and released',
      shown.length === 0 ? [] : [besideTable(shown, result, style)],
      style,
    ),
    ...section('Worth, cover and what it rests on', shown.length === 0 ? [] : [worthTable(shown, style)], style),
    ...section('By group of demand', groupLines(losing, style), style),
    ...section(
      'Where the loss comes from',
      [
        ...losing.map((node) => lossLine(node, style)),
        ...(losing.length === 0 ? [] : [paint.dim(hang('  ', LOST_IS_NOT_SHORT, width))]),
      ],
      style,
    ),
    ...section(`Shocks applied: ${result.shocks.length}`, shockLines(result.shocks, style), style),
    ...section(`Not modelled: ${result.notModelled.length}`, fewNotModelled(result, asked, style), style),
    ...section(
      'To get the same again',
      // In one line however long, so that it can be copied.
      [`  ${againCommand(result, asked)}`, `  run ${result.id}`, paint.dim(`  why: ${explain}`)],
      style,
    ),
  ].join('\n');
}
