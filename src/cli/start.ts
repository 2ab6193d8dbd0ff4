// `npm start` answers the question; `npm start -- serve` serves it. Whatever else is given goes to `assess`.
const [node, script, ...args] = process.argv;
if (args[0] !== 'serve') process.argv = [node!, script!, 'assess', ...args];
await import('./main.ts');

export {};
