// Levers of the case builder in a real browser, with the built-in data: `node benchmarks/case-builder.mjs [CASE MATERIAL]`
// after a build. CHROMIUM names the browser, else /usr/bin/chromium.
import { once } from 'node:events';
import { mkdtempSync, rmSync } from 'node:fs';
import { createServer } from 'node:net';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { fileURLToPath } from 'node:url';
import { chromium } from 'playwright-core';
import { buildApp } from '../dist/api/app.js';
import { openWorkbench } from '../dist/workbench/workbench.js';

const [CASE = 'reference', MATERIAL = 'antimony'] = process.argv.slice(2);
const MOVES = 60;
/** Milliseconds 1,000 draws of one material may take while a lever is dragged. */
const BUDGET = 100;
const WEB = path.join(path.dirname(fileURLToPath(import.meta.url)), '..', 'dist', 'web');

const at = (sorted, share) => sorted[Math.min(sorted.length - 1, Math.floor(sorted.length * share))];

async function freePort() {
  const probe = createServer().listen(0, '127.0.0.1');
  await once(probe, 'listening');
  const { port } = probe.address();
  probe.close();
  await once(probe, 'close');
  return port;
}

/** Runs in the page: moves a slider on by one step and waits until the page shows what was drawn for it. */
function moveOnce(slider) {
  return new Promise((resolve) => {
    const line = document.querySelector('[data-testid=drawn]');
    const begun = performance.now();
    let drawing = false;
    const watch = new MutationObserver(() => {
      const drawn = /in ([\d.]+) ms/.exec(line.textContent);
      drawing ||= drawn === null;
      if (!drawing || drawn === null) return;
      watch.disconnect();
      resolve({ draws: Number(drawn[1]), page: performance.now() - begun });
    });
    watch.observe(line, { characterData: true, childList: true, subtree: true });
    const value = Object.getOwnPropertyDescriptor(HTMLInputElement.prototype, 'value');
    value.set.call(slider, String(Number(slider.value) + Number(slider.step)));
    slider.dispatchEvent(new Event('input', { bubbles: true }));
  });
}

const home = mkdtempSync(path.join(tmpdir(), 'ballast-bench-'));
const workbench = await openWorkbench({ home, role: 'server' });
await workbench.ingestBuiltIn();
const port = await freePort();
const origin = `http://127.0.0.1:${port}`;
const app = await buildApp({ workbench, token: 'bench', origin, webFolder: WEB, now: () => new Date() });
await app.listen({ host: '127.0.0.1', port });
const browser = await chromium.launch({
  executablePath: process.env.CHROMIUM ?? '/usr/bin/chromium',
  args: ['--no-sandbox'],
});
const page = await browser.newPage({ viewport: { width: 1440, height: 900 } });
await page.goto(`${origin}/cases/${CASE}/builder?material=${MATERIAL}`);
await page.getByTestId('drawn').filter({ hasText: / ms$/ }).waitFor();
const slider = await page
  .getByRole('slider', { name: /^Demand/ })
  .first()
  .elementHandle();
const moves = [];
for (let n = 0; n < MOVES; n++) moves.push(await page.evaluate(moveOnce, slider));
await browser.close();
await app.close();
await workbench.close();
rmSync(home, { recursive: true, force: true });

// The first moves compile the engine.
const warm = moves.slice(10);
const rows = ['draws', 'page'].map((field) => {
  const sorted = warm.map((move) => move[field]).sort((a, b) => a - b);
  return [field, { median: at(sorted, 0.5).toFixed(1), p95: at(sorted, 0.95).toFixed(1) }];
});
console.log(
  `${CASE}, ${MATERIAL}: ms from a moved lever to 1,000 draws in the worker, and to their numbers on the page`,
);
console.table(Object.fromEntries(rows));
process.exitCode = Number(rows[0][1].median) > BUDGET ? 1 : 0;
