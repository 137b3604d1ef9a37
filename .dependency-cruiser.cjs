// Import rules of docs/architecture.md. Format and lint are biome's; this is the shape of the whole.
const steps = 'http|identity|purpose|operation|facts|access|plan|execute|fetch|shape|explain|authzen|log|loket'

module.exports = {
  forbidden: [
    {
      name: 'no-circular',
      severity: 'error',
      from: {},
      to: { circular: true, viaOnly: { dependencyTypesNot: ['type-only'] } },
    },
    {
      name: 'no-orphans',
      severity: 'error',
      from: {
        orphan: true,
        pathNot: [
          '\\.test\\.ts$',
          '^test/',
          'launcher/src/guard\\.ts$',
          '(main|bench|load|bron|print|generate|token|start|matrix|supergraph)\\.ts$',
          'index\\.ts$',
        ],
      },
      to: {},
    },
    {
      name: 'schema-imports-nothing-of-ours',
      severity: 'error',
      from: { path: '^schema/src' },
      to: { path: '^(gateway|subgraphs|world|launcher|test)/' },
    },
    {
      name: 'subgraphs-do-not-know-each-other',
      severity: 'error',
      from: { path: '^subgraphs/(veilig-thuis|raad|gi|lokaal-team)/src' },
      to: { path: '^(gateway|world)/|^subgraphs/(?!$1/|runtime/)' },
    },
    {
      name: 'runtime-knows-no-agency',
      severity: 'error',
      from: { path: '^subgraphs/runtime/src' },
      to: { path: '^subgraphs/(veilig-thuis|raad|gi|lokaal-team)/|^(gateway|world|launcher)/' },
    },
    {
      name: 'gateway-knows-no-subgraph',
      comment: 'the gateway has no way to a source but the signed call',
      severity: 'error',
      from: { path: '^gateway/src' },
      to: { path: '^(subgraphs|world|launcher)/' },
    },
    {
      name: 'black-box-tests-import-no-source',
      severity: 'error',
      from: { path: '^test/src' },
      to: { path: '^(gateway|subgraphs|schema)/src' },
    },
    {
      name: 'one-module-knows-apollo-gateway',
      severity: 'error',
      from: { path: '.', pathNot: '^gateway/src/(plan/open-planner|conformance/both)\\.ts$' },
      to: { path: 'node_modules/@apollo/gateway/' },
    },
    {
      name: 'steps-share-types-only',
      comment: 'only pipeline.ts composes',
      severity: 'error',
      from: { path: `^gateway/src/(${steps})/` },
      to: { path: `^gateway/src/(${steps})/`, pathNot: '^gateway/src/$1/', dependencyTypesNot: ['type-only'] },
    },
  ],
  options: {
    doNotFollow: { path: 'node_modules|dist' },
    exclude: { path: '(dist|\\.test\\.ts$)' },
    tsPreCompilationDeps: true,
    tsConfig: { fileName: 'tsconfig.base.json' },
    enhancedResolveOptions: { extensions: ['.ts', '.js', '.json'] },
  },
}
