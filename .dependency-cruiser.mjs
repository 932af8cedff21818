/** The layers, and the modules of the domain, lowest first. Imports (type imports too) go down only. */
const modules = [
  'audit',
  'outbox',
  'files',
  'access',
  'organisations',
  'networks',
  'events',
  'programme',
  'forms',
  'seats',
  'invitations',
  'registrations',
  'calendar',
  'checkin',
  'papers',
  'reports',
  'exports',
  'imports',
  'mailings',
  'selection',
  'surveys',
  'retention',
]

/** folder → what it may import besides itself; everything not named here is above. */
const mayImport = {
  'src/lib/': [],
  'src/formats/': ['src/lib/'],
  'templates/': ['src/lib/', 'src/formats/'],
  'src/config.ts': ['src/lib/'],
  'src/ports/': ['src/lib/'],
  'src/db/': ['src/lib/', 'src/ports/', 'drizzle/'],
  'src/deps.ts': ['src/lib/', 'src/ports/', 'src/db/', 'src/config.ts'],
  'src/domain/': ['src/lib/', 'src/formats/', 'templates/', 'src/ports/', 'src/db/', 'src/deps.ts', 'src/config.ts'],
  'src/adapters/': ['src/lib/', 'src/ports/', 'src/db/'],
  'src/browser/': ['src/lib/'],
  'src/web/': [
    'src/lib/',
    'src/formats/',
    'templates/',
    'src/ports/',
    'src/db/database.ts',
    'src/deps.ts',
    'src/config.ts',
    'src/domain/',
  ],
  'src/jobs/': [
    'src/lib/',
    'src/formats/',
    'templates/',
    'src/ports/',
    'src/db/',
    'src/deps.ts',
    'src/config.ts',
    'src/domain/',
  ],
  'src/app.ts': ['src/lib/', 'src/ports/', 'src/deps.ts', 'src/config.ts', 'src/domain/', 'src/web/', 'src/jobs/'],
}

const pattern = (path) => `^${path.replace('.', '[.]')}`
const layers = Object.entries(mayImport).map(([layer, below]) => ({
  name: `${layer.replace(/\/$/, '')} looks down only`,
  severity: 'error',
  from: { path: pattern(layer) },
  to: { path: '^(src|templates|drizzle|test|scripts)/', pathNot: [layer, ...below].map(pattern) },
}))

export default {
  forbidden: [
    { name: 'no circles', severity: 'error', from: {}, to: { circular: true } },
    ...layers,
    ...modules.slice(0, -1).map((module, i) => ({
      name: `${module} knows earlier modules only`,
      severity: 'error',
      from: { path: `^src/domain/${module}/` },
      to: { path: `^src/domain/(${modules.slice(i + 1).join('|')})/` },
    })),
    {
      name: 'every module has its place in the order',
      severity: 'error',
      from: { path: '^src/domain/' },
      to: { path: '^src/domain/', pathNot: `^src/domain/(${modules.join('|')})/` },
    },
    {
      name: 'only entries open adapters',
      severity: 'error',
      from: { path: '^(src|templates)/', pathNot: '^src/(node[.]ts|worker[.]ts|adapters/)' },
      to: { path: '^src/adapters/' },
    },
    {
      name: 'nobody imports browser scripts',
      severity: 'error',
      from: { path: '^(src|templates)/', pathNot: '^src/browser/' },
      to: { path: '^src/browser/' },
    },
    {
      name: 'no node below the entries',
      severity: 'error',
      from: { path: '^(src|templates)/', pathNot: '^src/(node[.]ts|adapters/)' },
      to: { dependencyTypes: ['core'] },
    },
    {
      name: 'no Hono below web',
      severity: 'error',
      from: { path: '^(templates|src/(lib|ports|db|formats|domain|adapters|deps|config|jobs|browser))' },
      to: { path: '(^|node_modules/)hono(/|$)', pathNot: '/hono/dist/(types/)?jsx/' },
    },
    {
      name: 'hono/jsx in templates, formats and pages only',
      severity: 'error',
      from: { path: '^src/(lib|ports|db|domain|adapters|deps|config|jobs|browser)' },
      to: { path: '/hono/dist/(types/)?jsx/' },
    },
    {
      name: 'web never imports tables',
      severity: 'error',
      from: { path: '^src/web/' },
      to: { path: '^(src/db/schema/|node_modules/drizzle-orm)' },
    },
    {
      name: 'templates never query',
      severity: 'error',
      from: { path: '^(templates|src/formats)/' },
      to: { path: 'node_modules/(drizzle-orm|@libsql)' },
    },
    {
      name: 'nothing unresolved',
      severity: 'error',
      from: {},
      to: { couldNotResolve: true, pathNot: '[.](ttf|md|csv|sql)$|^#asset-names$' },
    },
  ],
  options: {
    doNotFollow: { path: 'node_modules' },
    tsPreCompilationDeps: true,
    tsConfig: { fileName: 'tsconfig.json' },
    enhancedResolveOptions: { exportsFields: ['exports'], conditionNames: ['types', 'import', 'node', 'default'] },
  },
}
