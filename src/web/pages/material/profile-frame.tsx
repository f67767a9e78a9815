import { Link } from '@tanstack/react-router';
import { useMemo } from 'react';
import type { CitationDto, ProfileDto } from '../../../api/contract-profile.ts';
import { useApi } from '../../api/use-api.ts';
import { CitedSources } from '../../citation/cite.tsx';
import { CiteContext } from '../../citation/cite-context.ts';
import { numberSources } from '../../citation/numbering.ts';
import { keepKnownOn } from '../../layout/keep-known-on.ts';
import { Loaded } from '../loaded.tsx';
import { ProfileCodes } from './profile-codes.tsx';
import { ProfileFacts } from './profile-facts.tsx';
import { ProfileForms } from './profile-forms.tsx';
import { Section } from './section.tsx';

/** What a material is: uses, forms, grades, by-products, lists and codes, each fact with its source. */
export function ProfileFrame({ material }: { readonly material: string }) {
  const query = useApi<ProfileDto>(`/materials/${encodeURIComponent(material)}/profile`);
  return (
    <Section id="profile" title="What it is">
      <Loaded query={query}>{(profile) => <Profile profile={profile} />}</Loaded>
    </Section>
  );
}

function Profile({ profile }: { readonly profile: ProfileDto }) {
  const numbered = useMemo(() => numberSources(citationsOf(profile)), [profile]);
  return (
    <CiteContext value={numbered}>
      <ProfileFacts profile={profile} />
      <div className="folds">
        <ProfileForms forms={profile.forms} grades={profile.grades} />
        <ProfileCodes codes={profile.codes} material={profile.material} />
        <Model model={profile.model} />
        {profile.unsaid.length > 0 && (
          <details>
            <summary>What no source read says ({profile.unsaid.length})</summary>
            <ul className="dashes">
              {profile.unsaid.map((sentence) => (
                <li key={sentence}>{sentence}</li>
              ))}
            </ul>
          </details>
        )}
        {numbered.size > 0 && <CitedSources name="Sources of these facts" />}
      </div>
    </CiteContext>
  );
}

/** Every citation in the order the section shows them. */
function citationsOf({ uses, forms, hosts, hosted, lists, grades, codes }: ProfileDto): readonly CitationDto[] {
  return [
    ...lists.map(({ citation }) => citation),
    ...forms.flatMap((form) => form.uses.map(({ citation }) => citation)),
    ...[...uses, ...hosts, ...hosted].map(({ citation }) => citation),
    ...forms.flatMap((form) => form.grades.map(({ citation }) => citation)),
    ...grades.map(({ citation }) => citation),
    ...codes.flatMap((code) => code.rows.map(({ citation }) => citation)),
  ];
}

function Model({ model }: { readonly model: ProfileDto['model'] }) {
  return (
    <details>
      <summary>{model.modelled ? 'What a shortfall model of it starts from' : 'Why it has no shortfall model'}</summary>
      <p>{model.reason}</p>
      <ul className="dashes">
        {model.needs.map(({ need, state, evidence, period, later }) => (
          <li key={need}>
            {need}:{' '}
            {evidence === null ? (
              <span className="quiet">no figure in any source at hand</span>
            ) : (
              <Link to="/evidence/$id" params={{ id: evidence }} search={keepKnownOn}>
                {state}, {period}
                {later !== null && `; later ${later}`}
              </Link>
            )}
          </li>
        ))}
      </ul>
      <Link to="/not-modelled" search={keepKnownOn}>
        All materials without a model
      </Link>
    </details>
  );
}
