import type { CitationDto, MembershipDto, ProfileDto, UseDto } from '../../api/contract-profile.ts';
import { hang } from '../terminal.ts';
import type { Drawing } from './drawing.ts';

/** What a material is, in a few lines: kind, lists, uses by form, by-products, codes; each with its footnotes. */
export function profileLines(profile: ProfileDto, { style, notes }: Drawing): readonly string[] {
  const marks = (citations: readonly CitationDto[]): string =>
    [...new Set(citations.map(({ source }) => notes.source(source)))].join('');
  const { category, unit, content, group, hosts, hosted, codes, forms, uses, lists } = profile;
  const amounts = unit === null ? null : `amounts in ${unit}${content === null ? '' : `, ${content}`}`;
  const kind = [category, amounts, group === null ? null : `belongs to ${group.name}`];
  const lines: readonly (readonly [string, string])[] = [
    ['kind', kind.filter((part) => part !== null).join('; ')],
    ['lists', lists.map((list) => `${listWords(list)} ${marks([list.citation])}`).join('; ')],
    ...forms.filter((form) => form.uses.length > 0).map((form) => lineOfUses(form.name, form.uses, marks)),
    ...(uses.length === 0 ? [] : [lineOfUses('uses', leading(uses), marks)]),
    ['by-product of', hosts.map(({ words, citation }) => `${words} ${marks([citation])}`).join(', ')],
    ['brings', hosted.map(({ material, citation }) => `${material.name} ${marks([citation])}`).join(', ')],
    ['content', forms.flatMap(contentWords).join('; ')],
    ['codes', codes.map(({ printed, mixed }) => (mixed ? `${printed} (mixed)` : printed)).join(', ')],
    [profile.model.modelled ? 'model' : 'no model', profile.model.reason],
  ];
  return lines.flatMap(([name, text]) => (text === '' ? [] : [hang(`  ${name}: `, text, style.width)]));
}

function listWords({ published, status }: MembershipDto): string {
  return `${published.slice(0, 4)} ${status}`;
}

/** The uses of the newest publication that names any without a form; the web page has them all. */
function leading(uses: readonly UseDto[]): readonly UseDto[] {
  const first = uses[0]?.citation.source;
  return uses.filter(
    ({ citation }) => citation.source.id === first?.id && citation.source.published === first.published,
  );
}

function lineOfUses(
  name: string,
  uses: readonly UseDto[],
  marks: (citations: readonly CitationDto[]) => string,
): readonly [string, string] {
  return [name, `${uses.map(({ use }) => use).join('; ')} ${marks(uses.map(({ citation }) => citation))}`];
}

function contentWords({ formula, content }: ProfileDto['forms'][number]): readonly string[] {
  if (content === null || formula === null || formula === content.element) return [];
  return [`${content.element} in ${formula} ${content.factor}`];
}
