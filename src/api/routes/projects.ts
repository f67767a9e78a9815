import Type from 'typebox';
import { projectsOn } from '../../market/projects.ts';
import { contentsOf } from '../briefs.ts';
import { ProjectsSchema } from '../contract-projects.ts';
import type { Desk } from '../desk.ts';
import { checkMaterial } from '../material-params.ts';
import { contextOf } from '../present/context.ts';
import { projectDto } from '../present/project.ts';
import { type App, NO_PARAMETERS, readRoute } from '../route.ts';

/** GET /projects: mines, smelters and plants in the making: guidance, slips, what was reached. */
export function projectRoutes(app: App, desk: Desk): void {
  readRoute(app, desk, {
    path: '/projects',
    summary: 'Projects with every day given for them, each against the last, capacity, cost and output reached',
    params: NO_PARAMETERS,
    query: Type.Object({ material: Type.Optional(Type.String({ description: 'Material id' })) }),
    response: ProjectsSchema,
    table: true,
    answer: async (view, { query: { material } }) => {
      const wanted = material === undefined ? null : checkMaterial(view, { material });
      const projects = projectsOn(await contentsOf(view));
      return {
        projects: projects
          .filter((project) => wanted === null || project.material === wanted)
          .map((project) => projectDto(project, contextOf(view))),
      };
    },
  });
}
