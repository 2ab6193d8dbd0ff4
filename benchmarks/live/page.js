/**
 * The page's side, as it is run in Chromium: posts one scenario after another and takes the time until the answer stands
 * in the page and a frame has begun. Long tasks of the main thread are observed meanwhile; browsers report those of 50 ms
 * and more.
 */
globalThis.openWorker = async (script, opening) => {
  const url = URL.createObjectURL(new Blob([script], { type: 'text/javascript' }));
  const worker = new Worker(url);
  const ask = (message) =>
    new Promise((resolve, reject) => {
      worker.onmessage = ({ data }) => resolve(data);
      worker.onerror = ({ message: text }) => reject(new Error(text));
      worker.postMessage(message);
    });
  const started = performance.now();
  await ask(opening);
  globalThis.longTasks = [];
  new PerformanceObserver((list) =>
    globalThis.longTasks.push(...list.getEntries().map(({ duration }) => duration)),
  ).observe({ type: 'longtask' });
  globalThis.answerIn = async (scenario) => {
    const asked = performance.now();
    const { verdicts } = await ask(scenario);
    const answered = performance.now();
    document.body.textContent = JSON.stringify(verdicts);
    await new Promise((resolve) => requestAnimationFrame(resolve));
    return { answered: answered - asked, shown: performance.now() - asked };
  };
  return performance.now() - started;
};
