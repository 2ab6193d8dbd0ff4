import type { OnProgress } from '../verdict/execute.ts';

/**
 * Progress on standard error: a bar on a terminal, a line for each quarter elsewhere, nothing when silent.
 * Standard output is left to the result.
 */
export async function openProgress(
  label: string,
  silent: boolean,
): Promise<{ on: OnProgress; stop: () => void }> {
  if (silent) return { on: () => {}, stop: () => {} };
  if (!process.stderr.isTTY) {
    let shown = 0;
    return {
      on(done, all) {
        const quarter = Math.floor((done * 4) / all);
        if (quarter > shown) {
          shown = quarter;
          process.stderr.write(`${label}: ${quarter * 25} %\n`);
        }
      },
      stop: () => {},
    };
  }
  const { SingleBar } = await import('cli-progress');
  const bar = new SingleBar({
    format: `${label} [{bar}] {percentage} % | {eta} s left`,
    stream: process.stderr,
    hideCursor: true,
    clearOnComplete: true,
    barsize: 30,
  });
  let started = false;
  return {
    on(done, all) {
      if (!started) bar.start(all, 0);
      started = true;
      bar.update(done);
    },
    stop: () => bar.stop(),
  };
}
