import type { ModelReadiness } from '../../brief/model-needs.ts';
import type { FormProfile, MaterialProfile } from '../../brief/profile.ts';
import type { ListMembership } from '../../vocabulary/critical-list.ts';
import type { Cited, Grade, Host, Use } from '../../vocabulary/facts.ts';
import { formKey } from '../../vocabulary/tables.ts';
import { type CodeGroup, dotted } from '../../vocabulary/trade-code.ts';
import type {
  CitationDto,
  FormProfileDto,
  GradeDto,
  HostDto,
  MembershipDto,
  ProfileDto,
  TradeCodeDto,
  UseDto,
} from '../contract-profile.ts';
import { type Context, placeName } from './context.ts';
import { sourceRef } from './source.ts';

/** A source, whether it was read itself, and the place in it. */
export function citationDto(cited: Cited, context: Context): CitationDto {
  const readDirectly = context.sources.get(cited.source)?.readDirectly ?? false;
  return { source: sourceRef(cited, context), readDirectly, locator: cited.locator };
}

interface NamedDto {
  readonly id: string;
  readonly name: string;
}

/** A material's id and name. */
export function namedMaterial(id: string, { vocabulary }: Context): NamedDto {
  return { id, name: vocabulary.materials.get(id)?.name ?? id };
}

function gradeDto(grade: Grade, context: Context): GradeDto {
  const { id, name, specification } = grade;
  return { id, name, specification, citation: citationDto(grade, context) };
}

function useDto(use: Use, context: Context): UseDto {
  const place = use.place === null ? null : use.place === 'WLD' ? 'World' : placeName(context, use.place);
  const rank = use.rank === null ? null : String(use.rank);
  return { use: use.use, rank, place, note: use.note, citation: citationDto(use, context) };
}

function formDto({ form, content, grades, uses }: FormProfile, context: Context): FormProfileDto {
  const { id, name, formula } = form;
  return {
    ...{ id, name, formula },
    content: content === null ? null : { ...content, factor: content.factor.toFixed(4) },
    grades: grades.map((grade) => gradeDto(grade, context)),
    uses: uses.map((use) => useDto(use, context)),
  };
}

function hostDto(host: Host, context: Context): HostDto {
  return {
    material: namedMaterial(host.material, context),
    host: host.host === null ? null : namedMaterial(host.host, context),
    ...{ words: host.words, note: host.note },
    citation: citationDto(host, context),
  };
}

/** A material's standing on a list, cited by its entry, else by the list itself. */
export function membershipDto({ list, status, entry, through }: ListMembership, context: Context): MembershipDto {
  return {
    ...{ list: list.id, name: list.name, legalCitation: list.citation, published: list.published, status },
    entry: entry?.entry ?? null,
    through: through.map((id) => namedMaterial(id, context)),
    note: entry?.note ?? null,
    citation: citationDto(entry ?? list, context),
  };
}

/** A customs code with every material it covers. */
export function tradeCodeDto({ code, system, jurisdiction, rows, mixed }: CodeGroup, context: Context): TradeCodeDto {
  const formOf = (material: string, form: string | null): NamedDto | null =>
    form === null ? null : { id: form, name: context.vocabulary.forms.get(formKey(material, form))?.name ?? form };
  return {
    ...{ code, printed: dotted(code), system, jurisdiction, mixed },
    rows: rows.map((row) => ({
      material: namedMaterial(row.material, context),
      form: formOf(row.material, row.form),
      ...{ heading: row.heading, mixedWith: row.mixedWith, from: row.from, until: row.until, note: row.note },
      citation: citationDto(row, context),
    })),
  };
}

/** What a material is, as the contract has it. */
export function profileDto(profile: MaterialProfile, model: ModelReadiness, context: Context): ProfileDto {
  const { material, group, members, contains, forms, grades, uses, hosts, hosted, lists, codes, unsaid } = profile;
  const { id, name, symbol, category, unit, content, aliases } = material;
  const named = (of: NamedDto): NamedDto => ({ id: of.id, name: of.name });
  return {
    ...{ material: id, name, symbol, category, unit, content, aliases: [...aliases] },
    ...{ group: group === null ? null : named(group), members: members.map(named), contains: contains.map(named) },
    forms: forms.map((form) => formDto(form, context)),
    grades: grades.map((grade) => gradeDto(grade, context)),
    uses: uses.map((use) => useDto(use, context)),
    hosts: hosts.map((host) => hostDto(host, context)),
    hosted: hosted.map((host) => hostDto(host, context)),
    lists: lists.map((membership) => membershipDto(membership, context)),
    codes: codes.map((code) => tradeCodeDto(code, context)),
    unsaid: [...unsaid],
    model: { modelled: model.modelled, reason: model.reason, needs: model.needs.map((need) => ({ ...need })) },
  };
}
