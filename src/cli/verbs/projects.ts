import type { ProjectsDto } from '../../api/contract-projects.ts';
import type { Call } from '../call.ts';
import { EXIT, type ExitCode } from '../exit-codes.ts';
import { projectsPage } from '../pages/projects.ts';
import { styleOf } from '../pages/style.ts';
import { checkFilled, print, readQuery, withClient } from '../verb.ts';
import { materialId } from './commitments.ts';

/** `projects`: guidance, slips and what was reached. */
export async function projects(call: Call<{ readonly material?: string }>): Promise<ExitCode> {
  return withClient(call, async (client) => {
    await checkFilled(client);
    const { material: word } = call.options;
    const material = word === undefined ? undefined : await materialId(word, client, call);
    const found = await client.get<ProjectsDto>('/projects', readQuery(call, { material }));
    print(call, found, (data) => projectsPage(data, styleOf(call.surroundings)));
    return EXIT.ok;
  });
}
