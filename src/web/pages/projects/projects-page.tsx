import { Link } from '@tanstack/react-router';
import type { ProjectDto, ProjectsDto } from '../../../api/contract-projects.ts';
import { useApi } from '../../api/use-api.ts';
import { useChoices } from '../../choices/use-choices.ts';
import { DataTable } from '../../frame/data-table.tsx';
import { DownloadLinks } from '../../frame/download-links.tsx';
import { keepKnownOn } from '../../layout/keep-known-on.ts';
import { Loaded } from '../loaded.tsx';
import { anyOf, SelectChoice } from '../material/select-choice.tsx';
import { guidanceTable, overviewTable, statedTable } from './project-tables.ts';

/** Mines, smelters and plants in the making: the days given for them, and how far those slipped. */
export function ProjectsPage() {
  const query = useApi<ProjectsDto>('/projects');
  return (
    <>
      <title>Projects · Ballast</title>
      <div className="page-head">
        <h1>Projects</h1>
        <p className="counts">
          Every day a source gave for a project, each against the last, and what came of it. Capacity and target are
          what somebody says of a plant; output reached is another thing, and where none is published none is shown.{' '}
          <DownloadLinks route="/projects" title="the projects" />
        </p>
      </div>
      <Loaded query={query}>{({ projects }) => <ProjectLists projects={projects} />}</Loaded>
    </>
  );
}

function ProjectLists({ projects }: { readonly projects: readonly ProjectDto[] }) {
  const [{ material }, change] = useChoices();
  const materials = [...new Set(projects.flatMap((project) => project.material ?? []))].sort();
  const shown = projects.filter((project) => material === undefined || project.material === material);
  return (
    <>
      <div className="frame-controls">
        <SelectChoice
          name="Material"
          value={material ?? ''}
          options={anyOf(materials)}
          onChange={(next) => change({ material: next || undefined })}
        />
      </div>
      <section className="section" id="overview">
        <h2>All projects</h2>
        <DataTable id="overview" table={overviewTable(shown)} />
      </section>
      {shown.map((project) => (
        <ProjectSection key={project.id} project={project} />
      ))}
    </>
  );
}

function ProjectSection({ project }: { readonly project: ProjectDto }) {
  const { id, name, material, materialName, parties, guidance, completion, stated, achieved } = project;
  return (
    <section className="section" id={id} aria-labelledby={`${id}-title`}>
      <h2 id={`${id}-title`}>{name}</h2>
      <p className="quiet">
        {material !== null && (
          <Link to="/materials/$id" params={{ id: material }} search={keepKnownOn}>
            {materialName}
          </Link>
        )}{' '}
        {parties.join(', ')}
      </p>
      {guidance.length > 0 && <DataTable id={`guidance-${id}`} table={guidanceTable(project)} />}
      {completion !== null && (
        <p>
          <Link to="/evidence/$id" params={{ id: completion.evidence }} search={keepKnownOn}>
            {completion.title}
          </Link>
          , {completion.dateText}: {completion.afterLast} than last said, {completion.afterFirst} than first said.
        </p>
      )}
      {stated.length + project.costs.length > 0 && <DataTable id={`stated-${id}`} table={statedTable(project)} />}
      {achieved.length === 0 && <p className="quiet">Output reached: none published.</p>}
    </section>
  );
}
