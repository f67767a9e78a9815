import ora from 'ora';
import type { IngestReportDto } from '../api/contract-service.ts';
import { ingestDto } from '../api/present/ingest.ts';
import type { Progress } from '../workbench/reports.ts';
import type { Workbench } from '../workbench/workbench.ts';
import type { Surroundings } from './surroundings.ts';
import { safe } from './terminal.ts';

const BAR = 24;

/** A bar of `done` of `total`, with the name of what is at hand. */
export function progressBar({ done, total, name }: Progress): string {
  const filled = total === 0 ? BAR : Math.round((done / total) * BAR);
  return `${'█'.repeat(filled)}${'░'.repeat(BAR - filled)} ${done}/${total} ${safe(name)}`;
}

/** Takes in the built-in data with a progress bar; without a terminal, one line says that it is done. */
export async function ingestBuiltIn(workbench: Workbench, { progress }: Surroundings): Promise<IngestReportDto> {
  const bar = ora({
    text: 'Taking in the built-in data',
    isEnabled: progress,
    isSilent: !progress,
    discardStdin: false,
  });
  bar.start();
  try {
    const report = await workbench.ingestBuiltIn((step) => {
      bar.text = progressBar(step);
    });
    bar.stop();
    return ingestDto(report);
  } catch (error) {
    bar.stop();
    throw error;
  }
}
