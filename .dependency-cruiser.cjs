// The import rules of the house (ARCHITECTURE.md). `npm run check` runs them;
// tests/house/import-rules.test.ts plants a violation of each and sees it caught.
const adapters = '^app/(platforms|channels)/([^/]+)/'
const tests = '[.]test[.]tsx?$'

/** @type {import('dependency-cruiser').IConfiguration} */
module.exports = {
  forbidden: [
    {
      name: 'rules-are-pure',
      comment: 'A decision takes facts and gives an answer: language and its own rules, nothing else.',
      severity: 'error',
      from: { path: '^app/features/([^/]+)/.+[.]rules[.]ts$' },
      to: { pathNot: ['^app/language/', '^app/features/$1/.+[.]rules[.]ts$'] },
    },
    {
      name: 'features-apart',
      comment: 'Features meet in flows and on screens.',
      severity: 'error',
      from: { path: '^app/features/([^/]+)/' },
      to: { path: '^app/features/', pathNot: '^app/features/$1/' },
    },
    {
      name: 'who-starts-flows',
      comment:
        'Screens, the worker and the moment of installation start flows; a flow may be a step of another.',
      severity: 'error',
      from: {
        path: '^app/',
        pathNot: [
          '^app/screens/',
          '^app/flows/',
          '^app/runtime/(worker|tasks|session[.]server)[.]ts$',
          tests,
        ],
      },
      to: { path: '^app/flows/' },
    },
    {
      name: 'nothing-imports-screens',
      severity: 'error',
      from: { path: '^app/', pathNot: ['^app/screens/', '^app/direct-routes[.]server[.]ts$'] },
      to: { path: '^app/screens/' },
    },
    {
      name: 'ports-not-adapters',
      comment:
        "Features, flows and screens see platform.port.ts and channels/*.port.ts, never an adapter's inside.",
      severity: 'error',
      from: { path: '^app/(features|flows|screens)/' },
      to: { path: adapters },
    },
    {
      name: 'adapters-apart',
      severity: 'error',
      from: { path: adapters },
      to: { path: adapters, pathNot: '^app/$1/$2/' },
    },
    {
      name: 'adapters-see-rules-only',
      severity: 'error',
      from: { path: adapters, pathNot: tests },
      to: { path: '^app/(features|flows|screens)/', pathNot: '[.]rules[.]ts$' },
    },
    {
      name: 'language-is-the-floor',
      severity: 'error',
      from: { path: '^app/language/', pathNot: tests },
      to: { pathNot: '^app/language/' },
    },
    {
      name: 'framework-free',
      comment: 'What the business decides outlives the framework.',
      severity: 'error',
      from: { path: '^app/(features|flows)/' },
      to: { path: 'node_modules/(@remix-run|react|react-dom|@shopify|express)/' },
    },
    {
      name: 'browser-code-is-small',
      comment: 'Views take rules, language, ui, i18n and words; what is only a type costs nothing.',
      severity: 'error',
      from: { path: '([.]view[.]tsx$|^app/storefront/)' },
      to: {
        dependencyTypesNot: ['type-only'],
        pathNot: [
          '[.]rules[.]ts$',
          '^app/language/',
          '^app/ui/',
          '^app/i18n/',
          '[.]words[.]ts$',
          '[.]view[.]tsx$',
          '^app/storefront/',
          'node_modules/(react|react-dom)/',
        ],
      },
    },
    {
      name: 'no-zod-in-the-browser',
      severity: 'error',
      from: {
        path: '([.]view[.]tsx$|[.]words[.]ts$|[.]rules[.]ts$|^app/(storefront|ui|i18n|language)/)',
        pathNot: tests,
      },
      to: { path: ['node_modules/zod/', '[.]schema[.]ts$'] },
    },
    {
      name: 'polaris-in-its-skin',
      comment: "Polaris' licence forbids it outside Shopify: only ui/polaris draws with it.",
      severity: 'error',
      from: { path: '^app/', pathNot: '^app/ui/polaris/' },
      to: { path: 'node_modules/@shopify/polaris/' },
    },
    {
      name: 'puik-in-its-skin',
      comment: "PrestaShop's design kit is drawn with in ui/puik alone.",
      severity: 'error',
      from: { path: '^app/', pathNot: '^app/ui/puik/' },
      to: { path: 'node_modules/@prestashopcorp/puik-theme/' },
    },
    {
      name: 'skins-apart',
      comment: 'A page inside PrestaShop must not load a byte of Polaris, nor the other way round.',
      severity: 'error',
      from: { path: '^app/ui/(polaris|puik)/' },
      to: { path: '^app/ui/(polaris|puik)/', pathNot: '^app/ui/$1/' },
    },
    {
      name: 'app-never-sees-tests',
      severity: 'error',
      from: { path: '^(app|prisma)/', pathNot: tests },
      to: { path: '^tests/' },
    },
    {
      name: 'witnesses-never-see-app',
      comment:
        'The sandbox, the observer and the stories know the truth from the documentation, not from us.',
      severity: 'error',
      from: { path: '^tests/(sandbox|observer|stories)/' },
      to: { path: '^app/' },
    },
    {
      name: 'wire-picks-adapters',
      comment:
        'runtime/wire.ts is the only file that picks adapters; a direct route and the session belong to their platform.',
      severity: 'error',
      from: { path: '^app/runtime/', pathNot: ['^app/runtime/(wire|session[.]server)[.]ts$', tests] },
      to: { path: adapters },
    },
    {
      name: 'no-circles',
      severity: 'error',
      from: { path: '^(app|prisma|tests|scripts)/' },
      // A circle of types alone vanishes when the code runs.
      to: { circular: true, viaOnly: { dependencyTypesNot: ['type-only'] } },
    },
  ],
  options: {
    doNotFollow: { path: 'node_modules' },
    exclude: { path: '^(build|[.]cache|app/runtime/generated)/' },
    tsPreCompilationDeps: true,
    tsConfig: { fileName: 'tsconfig.json' },
    enhancedResolveOptions: {
      extensions: ['.ts', '.tsx', '.mjs', '.js', '.json'],
      exportsFields: ['exports'],
      conditionNames: ['import', 'require', 'node', 'default', 'types'],
    },
  },
}
