import type { FormProfileDto, GradeDto } from '../../../api/contract-profile.ts';
import { Cite } from '../../citation/cite.tsx';
import { ScrollFrame } from '../../frame/scroll-frame.tsx';

interface Props {
  readonly forms: readonly FormProfileDto[];
  /** Grades the sources name without a form. */
  readonly grades: readonly GradeDto[];
}

/** Forms with formula, content factor and grades; folded away. */
export function ProfileForms({ forms, grades }: Props) {
  const graded = grades.length + forms.reduce((sum, form) => sum + form.grades.length, 0);
  if (forms.length + graded === 0) return null;
  return (
    <details>
      <summary>
        Forms ({forms.length}) and grades ({graded})
      </summary>
      <ScrollFrame label="Forms and grades, table">
        <table className="data wordy">
          <caption>Content is that of the pure compound, by standard atomic weights</caption>
          <thead>
            <tr>
              <th scope="col">Form</th>
              <th scope="col">Formula</th>
              <th scope="col">Content</th>
              <th scope="col">Grades</th>
            </tr>
          </thead>
          <tbody>
            {forms.map((form) => (
              <FormRow key={form.id} form={form} />
            ))}
            {grades.length > 0 && (
              <tr>
                <th scope="row">form not stated</th>
                <td />
                <td />
                <td>
                  <Grades grades={grades} />
                </td>
              </tr>
            )}
          </tbody>
        </table>
      </ScrollFrame>
    </details>
  );
}

function FormRow({ form }: { readonly form: FormProfileDto }) {
  const { name, formula, content, grades } = form;
  return (
    <tr>
      <th scope="row">{name}</th>
      <td>{formula}</td>
      <td title={content?.rule}>{content !== null && `${content.factor} ${content.element}`}</td>
      <td>
        <Grades grades={grades} />
      </td>
    </tr>
  );
}

function Grades({ grades }: { readonly grades: readonly GradeDto[] }) {
  return grades.map(({ id, name, specification, citation }) => (
    <div key={id}>
      {name} {specification !== null && <span className="suffix">{specification}</span>} <Cite citation={citation} />
    </div>
  ));
}
