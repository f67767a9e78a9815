import type { CaseAssemblyDto } from '../../../api/contract-cases.ts';
import type { Choices } from '../../choices/choices.ts';
import { useChoices } from '../../choices/use-choices.ts';
import { SelectChoice } from '../material/select-choice.tsx';

/** Nodes of the chosen material: an assembly may carry others whose sources feed these. */
const formsOf = ({ nodes }: CaseAssemblyDto, material: string | undefined) =>
  nodes.flatMap((node, at) => (node.material === (material ?? nodes[0]?.material) ? [{ ...node, at }] : []));

/** Which node of an assembly is looked at: that of the address, or the first of its material. */
export function shownNode(assembly: CaseAssemblyDto, { material, node }: Choices): number {
  const forms = formsOf(assembly, material);
  return (forms.find(({ id }) => id === node) ?? forms[0])?.at ?? 0;
}

/** Forms of a material, where a case tells some apart. */
export function FormChoice({ assembly, at }: { readonly assembly: CaseAssemblyDto; readonly at: number }) {
  const [, change] = useChoices();
  const shown = assembly.nodes[at];
  const forms = formsOf(assembly, shown?.material);
  if (shown === undefined || forms.length < 2) return null;
  return (
    <div className="frame-controls">
      <SelectChoice
        name="Form"
        value={shown.id}
        options={forms.map(({ id, name }) => ({ value: id, label: name }))}
        onChange={(next) => change({ node: next })}
      />
    </div>
  );
}
