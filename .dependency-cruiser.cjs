// Imports run downwards only. Rooms from the bottom up; a room may import those before it in the list.
const rooms = [
  'fault',
  'simulation',
  'vocabulary',
  'evidence',
  'money',
  'spending',
  'procurement',
  'production',
  'capability',
  'verdict',
  'planning',
  'claims',
  'scenario',
];

// Nothing of the models may import these, nor Node.
const outer = ['ledger', 'sweep', 'files', 'report', 'answer', 'http', 'cli'];

const tests = '\\.test\\.ts$';
const under = (names) => `^src/(${names.join('|')})/`;

const downwards = rooms.slice(0, -1).map((room, index) => ({
  name: `${room}-imports-downwards`,
  comment: `src/${room} may import only rooms below it`,
  severity: 'error',
  from: { path: `^src/${room}/` },
  to: { path: under(rooms.slice(index + 1)) },
}));

module.exports = {
  forbidden: [
    ...downwards,
    {
      name: 'simulation-knows-no-defence',
      comment: 'src/simulation imports nothing of the domain',
      severity: 'error',
      from: { path: '^src/simulation/' },
      to: { path: '^src/', pathNot: '^src/(simulation|fault)/' },
    },
    {
      name: 'models-import-no-outer-room',
      severity: 'error',
      from: { path: under(rooms) },
      to: { path: under(outer) },
    },
    {
      name: 'models-reports-and-answers-import-nothing-of-node',
      comment: 'the same models, reports and answers run in the browser',
      severity: 'error',
      from: { path: under([...rooms, 'report', 'answer']) },
      to: { dependencyTypes: ['core'] },
    },
    {
      name: 'report-imports-models-only',
      severity: 'error',
      from: { path: '^src/report/' },
      to: { path: under(outer.filter((room) => room !== 'report')) },
    },
    {
      name: 'answers-import-models-and-reports-only',
      severity: 'error',
      from: { path: '^src/answer/' },
      to: { path: under(outer.filter((room) => !['report', 'answer'].includes(room))) },
    },
    {
      name: 'the-outer-rooms-import-no-server',
      severity: 'error',
      from: { path: '^src/', pathNot: '^src/(http|cli)/' },
      to: { path: '^src/http/' },
    },
    {
      name: 'nothing-imports-the-command-line',
      severity: 'error',
      from: { path: '^src/', pathNot: '^src/cli/' },
      to: { path: '^src/cli/' },
    },
    { name: 'no-circles', severity: 'error', from: {}, to: { circular: true } },
    { name: 'no-orphans', severity: 'error', from: { orphan: true, path: '^src/' }, to: {} },
    { name: 'resolvable', severity: 'error', from: {}, to: { couldNotResolve: true } },
    {
      name: 'no-dev-dependency-in-the-program',
      severity: 'error',
      from: { path: '^src/' },
      to: { dependencyTypes: ['npm-dev'] },
    },
  ],
  options: {
    doNotFollow: { path: 'node_modules' },
    exclude: { path: tests },
    tsConfig: { fileName: 'tsconfig.json' },
    tsPreCompilationDeps: true,
    enhancedResolveOptions: {
      exportsFields: ['exports'],
      conditionNames: ['import', 'node', 'default', 'types'],
    },
  },
};
