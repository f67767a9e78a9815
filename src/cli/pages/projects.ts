import type { ProjectDto, ProjectsDto } from '../../api/contract-projects.ts';
import { formatPeriod } from '../../units/format.ts';
import { cut, heading, type Style, table, title } from './style.ts';

type Stated = ProjectDto['stated'][number];

const statedRow = ({ propertyName, period, figures }: Stated, { paint }: Style): readonly string[] => [
  `  ${propertyName}`,
  formatPeriod(period),
  figures.map(({ text }) => cut(text, 60)).join(' | '),
  paint.dim(figures.flatMap(({ evidence }) => evidence.map((id) => id.slice(0, 8))).join(' ')),
];

function project(one: ProjectDto, style: Style): readonly string[] {
  const { paint } = style;
  const { name, materialName, guidance, completion, stated, achieved, costs } = one;
  const days = guidance.map(({ said, speaker, due, slip, outcome, evidence }) => [
    `  ${formatPeriod(said)}`,
    `due ${formatPeriod(due)}`,
    slip ?? 'first',
    outcome,
    paint.dim(`${speaker ?? ''}  ${evidence.slice(0, 8)}`),
  ]);
  const done =
    completion === null
      ? []
      : [
          `  ${completion.title}, ${completion.dateText}: ${completion.afterLast} than last said, ${completion.afterFirst} than first said  ${paint.dim(completion.evidence.slice(0, 8))}`,
        ];
  const reached = achieved.length > 0 ? achieved : [];
  return [
    heading(`${name}${materialName === null ? '' : `, ${materialName}`}`, style),
    ...(days.length === 0
      ? [paint.dim('  no day of completion was given')]
      : [table(['  said', 'for', 'slip', 'became', ''], days, ['left', 'left', 'right', 'left', 'left'], style)]),
    ...done,
    ...(stated.length === 0
      ? []
      : [
          table(
            [],
            stated.map((s) => statedRow(s, style)),
            ['left', 'left', 'left', 'left'],
            style,
          ),
        ]),
    ...costs.map(({ text, period }) => `  cost ${text}, said ${period ?? ''}`),
    reached.length === 0
      ? paint.dim('  output reached: none published')
      : table(
          [],
          reached.map((s) => statedRow(s, style)),
          ['left', 'left', 'left', 'left'],
          style,
        ),
  ];
}

/** Every project: the days given, each against the last, then what is stated of it. */
export function projectsPage({ projects }: ProjectsDto, style: Style): string {
  return [
    title('Projects', `${projects.length}`, style),
    style.paint.dim('Capacities and targets are what somebody says; output reached is another thing.'),
    ...projects.flatMap((one) => project(one, style)),
  ].join('\n');
}
