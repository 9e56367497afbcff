// Who may import whom. A layer knows only the layers named beside it, and itself.
const layers = {
  engine: [],
  formats: ['engine'],
  documents: ['engine', 'formats'],
  storage: ['engine', 'formats', 'documents'],
  i18n: ['engine', 'formats'],
  stores: ['engine', 'formats', 'documents', 'storage', 'i18n'],
  ui: ['i18n'],
  features: ['engine', 'formats', 'i18n', 'stores', 'ui'],
  app: ['engine', 'i18n', 'stores', 'ui', 'features'],
}

// Inside the engine the data flows one way: each room knows only the rooms before it.
const rooms = [
  'questionnaire',
  'measures',
  'answers',
  'scoring',
  'labels',
  'benchmark',
  'progress',
  'planning',
  'report',
]

// A package stays in the layer that wraps it.
const homes = {
  yjs: 'documents',
  dexie: 'storage',
  fflate: 'formats',
  'write-excel-file': 'formats',
  'd3-array': 'engine',
  pinia: '(stores|main\\.ts)',
  'chart.js': 'ui/charts',
  'vue-chartjs': 'ui/charts',
  qr: 'ui',
  '@sgratzl/chartjs-chart-boxplot': 'ui/charts',
  '@lucide/vue': 'ui',
  i18next: 'i18n',
  'i18next-vue': 'i18n',
}

const only = (name, from, allowed) => ({
  name,
  severity: 'error',
  from: { path: `^src/${from}/` },
  to: { path: '^src/', pathNot: allowed.map(to => `^src/${to}/`) },
})

export default {
  forbidden: [
    ...Object.entries(layers).map(([layer, below]) => only(`layer: ${layer}`, layer, [layer, ...below])),
    ...rooms.map((room, i) =>
      only(
        `engine: ${room}`,
        `engine/${room}`,
        rooms.slice(0, i + 1).map(name => `engine/${name}`),
      ),
    ),
    ...Object.entries(homes).map(([name, home]) => ({
      name: `${name} stays in ${home}`,
      severity: 'error',
      from: { path: '^src/', pathNot: `^src/${home}` },
      to: { path: `node_modules/${name}/` },
    })),
    {
      name: 'the engine needs no package but d3-array',
      severity: 'error',
      from: { path: '^src/engine/' },
      to: { dependencyTypes: ['npm', 'npm-dev', 'core'], pathNot: 'd3-array' },
    },
    {
      name: 'a feature knows no other feature',
      severity: 'error',
      from: { path: '^src/features/([^/]+)/' },
      to: { path: '^src/features/', pathNot: '^src/features/$1/' },
    },
    { name: 'no circles, types included', severity: 'error', from: {}, to: { circular: true } },
    {
      name: 'nothing stands alone',
      severity: 'error',
      from: { orphan: true, path: '^src/', pathNot: '\\.d\\.ts$|main\\.ts$' },
      to: {},
    },
    { name: 'every import can be found', severity: 'error', from: {}, to: { couldNotResolve: true } },
    { name: 'src never imports tests', severity: 'error', from: { path: '^src/' }, to: { path: '^tests/' } },
  ],
  options: {
    tsConfig: { fileName: 'tsconfig.app.json' },
    tsPreCompilationDeps: true,
    doNotFollow: { path: 'node_modules' },
    exclude: { path: '^src/formats/validators/' },
    enhancedResolveOptions: {
      exportsFields: ['exports'],
      conditionNames: ['import', 'default'],
      extensions: ['.ts', '.vue', '.js', '.json'],
    },
  },
}
