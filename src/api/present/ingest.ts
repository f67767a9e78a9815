import type { FileReport, IngestReport } from '../../workbench/reports.ts';
import type { IngestReportDto } from '../contract-service.ts';

function fileDto({ problems, ...file }: FileReport): IngestReportDto['files'][number] {
  return { ...file, problems: [...problems] };
}

/** An ingest's report as the API returns it. */
export function ingestDto({ files, ...report }: IngestReport): IngestReportDto {
  return { ...report, files: files.map(fileDto) };
}
