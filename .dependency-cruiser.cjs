// Import direction: data walks one way (see ARCHITECTURE.md). A core folder may use only folders before it on the road.
const road = {
  foundation: [],
  access: ['foundation'],
  identity: ['foundation'],
  audit: ['foundation'],
  instruments: ['foundation'],
  privacy: ['foundation', 'instruments', 'audit'],
  messages: ['foundation', 'audit', 'privacy'],
  dataset: ['foundation', 'instruments'],
  statistics: ['foundation', 'dataset'],
  disclosure: ['foundation', 'dataset'],
  releases: ['foundation', 'disclosure'],
  training: ['foundation', 'instruments', 'statistics', 'mapping'],
  figures: ['foundation', 'disclosure'],
  mapping: ['foundation', 'instruments', 'dataset', 'statistics'],
  survey: ['foundation', 'instruments', 'dataset', 'statistics'],
  interviews: ['foundation', 'instruments', 'audit', 'privacy', 'statistics'],
  reports: [
    'foundation',
    'instruments',
    'dataset',
    'statistics',
    'disclosure',
    'figures',
    'mapping',
    'survey',
    'interviews',
    'indicators',
  ],
  indicators: ['foundation', 'statistics', 'disclosure'],
  builder: ['foundation', 'instruments', 'dataset', 'disclosure', 'figures', 'mapping', 'reports'],
  synthetic: ['foundation', 'instruments', 'dataset', 'statistics', 'mapping', 'survey', 'interviews'],
}
const rules = Object.entries(road).map(([folder, allowed]) => ({
  name: `core-${folder}`,
  severity: 'error',
  comment: `core/${folder} may import only: ${allowed.join(', ') || 'nothing'}`,
  from: { path: `^core/${folder}/`, pathNot: '[.]test[.]ts$' },
  to: {
    path: '^(core|rim)/',
    pathNot: [`^core/${folder}/`, ...allowed.map((a) => `^core/${a}/index[.]ts$`)],
  },
}))
// Rim folders meet in services; the command line (and later the server) speak to services. Types come from where they are.
const rim = {
  assets: [],
  keys: [],
  login: [],
  'dev-login': ['login'],
  storage: [],
  jobs: [],
  mail: [],
  writers: ['assets'],
  web: [],
  exports: ['writers'],
  imports: ['exports', 'writers'],
  site: ['exports', 'writers', 'web'],
  services: ['assets', 'keys', 'login', 'storage', 'writers', 'exports', 'imports', 'mail', 'site'],
  server: ['assets', 'keys', 'login', 'storage', 'jobs', 'mail', 'services', 'site', 'web'],
  cli: [
    'services',
    'server',
    'site',
    'dev-login',
    'web',
    'login',
    'mail',
    'keys',
    'storage',
    'assets',
    'exports',
    'imports',
    'writers',
  ],
}
// A second door where the first one loads what few need: commands on files start without the database's driver.
const doors = { services: 'files/', storage: 'files/' }
const rimRules = Object.entries(rim).map(([folder, allowed]) => ({
  name: `rim-${folder}`,
  severity: 'error',
  comment: `rim/${folder} may import of the rim only: ${allowed.join(', ') || 'nothing'}`,
  from: { path: `^rim/${folder}/`, pathNot: '([.]test|/sample-[a-z-]+|/test-[a-z-]+)[.]ts$' },
  to: {
    path: '^rim/',
    pathNot: [`^rim/${folder}/`, ...allowed.map((a) => `^rim/${a}/(${doors[a] ?? ''})?index[.]ts$`)],
  },
}))
module.exports = {
  forbidden: [
    ...rules,
    ...rimRules,
    {
      name: 'core-never-imports-rim',
      severity: 'error',
      from: { path: '^core/', pathNot: '[.]test[.]ts$' },
      to: { path: '^rim/' },
    },
    {
      name: 'core-has-no-io',
      severity: 'error',
      from: { path: '^core/', pathNot: '[.]test[.]ts$' },
      to: { dependencyTypes: ['core'] },
    },
    {
      name: 'folders-are-entered-by-their-index',
      severity: 'error',
      from: { path: '^(core|rim)/([^/]+)/' },
      to: { path: '^(core|rim)/([^/]+)/', pathNot: ['^$1/$2/', '/index[.]ts$'] },
    },
    {
      name: 'every-core-folder-stands-on-the-road',
      severity: 'error',
      from: { path: '^core/', pathNot: `^core/(${Object.keys(road).join('|')})/` },
      to: {},
    },
    { name: 'no-circles', severity: 'error', from: {}, to: { circular: true } },
  ],
  options: {
    tsPreCompilationDeps: true,
    doNotFollow: { path: 'node_modules' },
    exclude: { path: '^(node_modules|dist)' },
    enhancedResolveOptions: {
      conditionNames: ['lyttepost-source', 'import', 'node', 'default'],
      extensions: ['.ts', '.tsx', '.js', '.mjs', '.cjs', '.json'],
    },
  },
}
