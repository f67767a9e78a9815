import { Link } from '@tanstack/react-router';
import { Fragment, type ReactNode } from 'react';
import type { HostDto, MembershipDto, ProfileDto, UseDto } from '../../../api/contract-profile.ts';
import { Cite, Cites } from '../../citation/cite.tsx';
import { keepKnownOn } from '../../layout/keep-known-on.ts';

interface Named {
  readonly id: string;
  readonly name: string;
}

/** The facts asked for first: what kind of material, which lists, what it is used for, what it comes with. */
export function ProfileFacts({ profile }: { readonly profile: ProfileDto }) {
  const { group, members, contains, aliases, lists, hosts, hosted } = profile;
  return (
    <dl className="facts">
      <Fact name="Kind">{kindOf(profile)}</Fact>
      {aliases.length > 0 && <Fact name="Also called">{aliases.join(', ')}</Fact>}
      {group !== null && (
        <Fact name="Belongs to">
          <Materials of={[group]} />
        </Fact>
      )}
      {members.length > 0 && (
        <Fact name="Members">
          <Materials of={members} />
        </Fact>
      )}
      {contains.length > 0 && (
        <Fact name="Made of">
          <Materials of={contains} />
        </Fact>
      )}
      <Fact name="Critical lists">
        <Lists lists={lists} />
      </Fact>
      <Fact name="Uses">
        <Uses profile={profile} />
      </Fact>
      <Fact name="By-product of">
        {hosts.length === 0 ? <Unsaid /> : <Hosts hosts={hosts} of={({ host, words }) => ({ host, words })} />}
      </Fact>
      {hosted.length > 0 && (
        <Fact name="Brings with it">
          <Hosts hosts={hosted} of={({ material }) => ({ host: material, words: material.name })} />
        </Fact>
      )}
    </dl>
  );
}

function kindOf({ category, unit, content }: ProfileDto): string {
  const amounts =
    unit === null ? 'no usual unit stated' : `amounts in ${unit}${content === null ? '' : `, ${content}`}`;
  return [category, amounts].filter((part) => part !== null).join('; ');
}

function Fact({ name, children }: { readonly name: string; readonly children: ReactNode }) {
  return (
    <>
      <dt>{name}</dt>
      <dd>{children}</dd>
    </>
  );
}

const Unsaid = () => <span className="quiet">no source read says</span>;

function Materials({ of }: { readonly of: readonly Named[] }) {
  return of.map((one, n) => (
    <Fragment key={one.id}>
      {n > 0 && ', '}
      <MaterialLink material={one} />
    </Fragment>
  ));
}

/** A material's name, leading to its page. */
export function MaterialLink({ material }: { readonly material: Named }) {
  return (
    <Link to="/materials/$id" params={{ id: material.id }} search={keepKnownOn}>
      {material.name}
    </Link>
  );
}

function Lists({ lists }: { readonly lists: readonly MembershipDto[] }) {
  if (lists.length === 0) return <Unsaid />;
  return (
    <>
      {lists.map((membership, n) => (
        <Fragment key={membership.list}>
          {n > 0 && '; '}
          <span title={`${membership.name}, ${membership.legalCitation}`}>{membership.published.slice(0, 4)}</span>{' '}
          <span className={membership.status === 'not listed' ? 'quiet' : undefined}>{statusWords(membership)}</span>{' '}
          <Cite citation={membership.citation} />
        </Fragment>
      ))}{' '}
      <Link to="/lists" search={keepKnownOn}>
        compare lists
      </Link>
    </>
  );
}

/** A list's status with what it rests on: "through its group, Rare earths". */
export function statusWords({
  status,
  entry,
  through,
  note,
}: Pick<MembershipDto, 'status' | 'entry' | 'through' | 'note'>) {
  if (status === 'through its group') return `${status} (${entry})`;
  if (status === 'through its members') return `${status}, ${through.length} of them listed`;
  return status === 'unclear' && note !== null ? `${status}: ${note}` : status;
}

/** Uses of one form from one publication, in its own order. */
interface UseGroup {
  readonly key: string;
  readonly form: string | null;
  readonly uses: readonly UseDto[];
}

function useGroups({ uses, forms }: ProfileDto): readonly UseGroup[] {
  const all = [
    ...forms.flatMap((form) => form.uses.map((use) => ({ form: form.name, use }))),
    ...uses.map((use) => ({ form: null, use })),
  ];
  const groups = new Map<string, { form: string | null; uses: UseDto[] }>();
  for (const { form, use } of all) {
    const { source } = use.citation;
    const key = [form, source.id, source.published, use.place, use.note, use.rank === null].join('|');
    const group = groups.get(key) ?? { form, uses: [] };
    group.uses.push(use);
    groups.set(key, group);
  }
  return [...groups].map(([key, group]) => ({ key, ...group }));
}

function Uses({ profile }: { readonly profile: ProfileDto }) {
  const groups = useGroups(profile);
  if (groups.length === 0) return <Unsaid />;
  return (
    <ul>
      {groups.map(({ key, form, uses }) => (
        <li key={key}>
          {form !== null && <strong>{form}: </strong>}
          {uses.map(({ use, rank }) => (rank === null || uses.length === 1 ? use : `${rank} ${use}`)).join('; ')}{' '}
          <span className="suffix">{contextOf(uses[0])}</span>{' '}
          <Cites citations={uses.map(({ citation }) => citation)} />
        </li>
      ))}
    </ul>
  );
}

function contextOf(use: UseDto | undefined): string {
  return [use?.place ?? null, use?.note ?? null].filter((part) => part !== null).join('; ');
}

interface HostsProps {
  readonly hosts: readonly HostDto[];
  readonly of: (host: HostDto) => { readonly host: Named | null; readonly words: string };
}

function Hosts({ hosts, of }: HostsProps) {
  return hosts.map((one, n) => {
    const { host, words } = of(one);
    return (
      <Fragment key={`${one.material.id} ${one.words}`}>
        {n > 0 && ', '}
        {host === null ? words : <MaterialLink material={{ id: host.id, name: words }} />}{' '}
        {one.note !== null && <span className="suffix">({one.note})</span>} <Cite citation={one.citation} />
      </Fragment>
    );
  });
}
