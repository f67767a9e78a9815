import { Fragment } from 'react';
import type { TradeCodeDto } from '../../../api/contract-profile.ts';
import { Cites } from '../../citation/cite.tsx';
import { ScrollFrame } from '../../frame/scroll-frame.tsx';
import { MaterialLink } from './profile-facts.tsx';

interface Props {
  readonly codes: readonly TradeCodeDto[];
  readonly material: string;
}

/** Customs codes of a material; a mixed one names what it is mixed with. Folded away. */
export function ProfileCodes({ codes, material }: Props) {
  if (codes.length === 0) return null;
  const mixed = codes.filter((code) => code.mixed).length;
  return (
    <details>
      <summary>
        Customs codes ({codes.length}
        {mixed > 0 && `, ${mixed} of them mixed with other materials`})
      </summary>
      <ScrollFrame label="Customs codes, table">
        <table className="data wordy">
          <thead>
            <tr>
              <th scope="col">Code</th>
              <th scope="col">System</th>
              <th scope="col">Heading, in our words</th>
              <th scope="col">Mixed with</th>
              <th scope="col">Source</th>
            </tr>
          </thead>
          <tbody>
            {codes.map((code) => (
              <CodeRow key={`${code.system} ${code.code}`} code={code} material={material} />
            ))}
          </tbody>
        </table>
      </ScrollFrame>
    </details>
  );
}

function CodeRow({ code, material }: { readonly code: TradeCodeDto; readonly material: string }) {
  const own = code.rows.filter((row) => row.material.id === material);
  const others = new Map(
    code.rows.filter((row) => row.material.id !== material).map((row) => [row.material.id, row.material]),
  );
  const besides = [...new Set(code.rows.flatMap(({ mixedWith }) => mixedWith ?? []))];
  return (
    <tr>
      <th scope="row">{code.printed}</th>
      <td>
        {code.system} <span className="suffix">{code.jurisdiction}</span>
      </td>
      <td>
        {[...new Set(own.map(({ heading }) => heading))].join('; ')}{' '}
        <span className="suffix">{[...new Set(own.flatMap(remarksOf))].join('; ')}</span>
      </td>
      <td data-tone={code.mixed ? 'warn' : undefined}>
        {[...others.values()].map((other, n) => (
          <Fragment key={other.id}>
            {n > 0 && ', '}
            <MaterialLink material={other} />
          </Fragment>
        ))}
        {others.size > 0 && besides.length > 0 && ', '}
        {besides.join(', ')}
      </td>
      <td>
        <Cites citations={own.map(({ citation }) => citation)} />
      </td>
    </tr>
  );
}

function remarksOf({ from, until, note }: TradeCodeDto['rows'][number]): readonly string[] {
  return [from === null ? null : `from ${from}`, until === null ? null : `until ${until}`, note].filter(
    (part) => part !== null,
  );
}
