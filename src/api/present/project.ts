import type { Project, ProjectStatement } from '../../market/projects.ts';
import { formatDate } from '../../units/format.ts';
import type { ProjectDto } from '../contract-projects.ts';
import { type Context, organisationName, propertyName } from './context.ts';
import { figureDto } from './figure.ts';

/** Projects have no register of names: their id, in words. */
export const nameOf = (id: string): string =>
  id
    .split('-')
    .map((word) => `${word.slice(0, 1).toUpperCase()}${word.slice(1)}`)
    .join(' ');

function statedDto({ property, period, figures, notes }: ProjectStatement, context: Context) {
  const figure = figures.map(figureDto);
  return { property, propertyName: propertyName(context, property), period, figures: figure, notes: [...notes] };
}

/** A project with guidance, slips and what is stated of it. */
export function projectDto(project: Project, context: Context): ProjectDto {
  const { id, material, parties, guidance, completion, stated, achieved, costs } = project;
  return {
    ...{ id, name: nameOf(id), material },
    materialName: material === null ? null : (context.vocabulary.materials.get(material)?.name ?? material),
    parties: parties.map((party) => organisationName(context, party)),
    guidance: guidance.map(({ title, speaker, said, due, slip, outcome, note, evidence }) => ({
      ...{ title, said, due, outcome, note, evidence },
      speaker: speaker === null ? null : organisationName(context, speaker),
      slip: slip?.text ?? null,
    })),
    completion:
      completion === null
        ? null
        : {
            ...{ title: completion.title, evidence: completion.evidence },
            dateText: formatDate(completion.date, completion.datePrecision),
            afterLast: completion.afterLast?.text ?? null,
            afterFirst: completion.afterFirst?.text ?? null,
          },
    stated: stated.map((one) => statedDto(one, context)),
    achieved: achieved.map((one) => statedDto(one, context)),
    costs: costs.map(figureDto),
  };
}
