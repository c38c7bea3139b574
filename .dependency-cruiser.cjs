/**
 * The import fence of docs/house.md: it says no by default. A floor may look down, never up, and inside `domain`
 * the nouns have an order of their own. Run by `npm run check` and `npm test`.
 */
const TESTS = "\\.(test|e2e)\\.tsx?$";

/** What each floor may import besides itself. `app` may see only the reading side of `db`. */
const FLOORS = {
  app: ["app", "server", "components", "db/[^/]+/read", "domain", "messages", "fixtures"],
  components: ["components", "domain", "messages"],
  server: ["server", "db", "domain", "messages"],
  db: ["db", "domain"],
  domain: ["domain"],
  messages: ["messages"],
  fixtures: ["fixtures", "domain"],
  e2e: ["e2e", "fixtures", "messages"],
};

/** From the ground up: each noun may import those before it (and itself). */
const DOMAIN_ORDER = [
  ["time", "money", "accounts"],
  ["law"],
  ["attempts"],
  ["providers", "hotlines", "routes", "damages", "evidence"],
  ["letters", "parity", "statistics", "reminders"],
  ["cases"],
  ["filings"],
  ["access"],
];

const OURS = "^(app|components|server|db|domain|messages|fixtures|scripts|e2e|bench)/";

const floorRules = Object.entries(FLOORS).map(([floor, allowed]) => ({
  name: `floor-${floor}`,
  comment: `${floor}/ may import only: ${allowed.join(", ")}.`,
  severity: "error",
  from: { path: `^${floor}/`, pathNot: TESTS },
  to: { path: OURS, pathNot: `^(${allowed.join("|")})(/|\\.)` },
}));

const domainRules = DOMAIN_ORDER.flatMap((nouns, level) => {
  const above = DOMAIN_ORDER.slice(level + 1).flat();
  return above.length === 0
    ? []
    : [
        {
          name: `domain-${nouns.join("-")}`,
          comment: `domain/${nouns.join(", ")} stands below ${above.join(", ")}.`,
          severity: "error",
          from: { path: `^domain/(${nouns.join("|")})/`, pathNot: TESTS },
          to: { path: `^domain/(${above.join("|")})/` },
        },
      ];
});

/** @type {import("dependency-cruiser").IConfiguration} */
module.exports = {
  forbidden: [
    { name: "no-circles", severity: "error", from: {}, to: { circular: true } },
    ...floorRules,
    ...domainRules,
    {
      name: "fixtures-only-for-the-demo",
      comment:
        "The product runs on people's own facts; only the demo pages and the examples of the API read stories.",
      severity: "error",
      from: { path: "^app/", pathNot: ["/demo/", "/api/", TESTS] },
      to: { path: "^fixtures/" },
    },
    {
      name: "domain-is-without-a-computer",
      comment: "No IO, no clock, no framework in domain/: zod and hashing only.",
      severity: "error",
      from: { path: "^domain/", pathNot: TESTS },
      to: { pathNot: ["^domain/", "node_modules/(zod|@noble/hashes)/", "^@/"] },
    },
    {
      name: "one-door-to-postgres",
      comment:
        "The pools live in db/pools.ts; the launcher speaks to the cluster it starts, journeys look from outside. S1, S2.",
      severity: "error",
      from: { pathNot: ["^db/", "^scripts/postgres/", "^e2e/", TESTS] },
      to: { path: "node_modules/(pg|postgres|drizzle-orm)/" },
    },
    {
      name: "next-stays-upstairs",
      comment: "db and domain do not know that a web framework exists.",
      severity: "error",
      from: { path: "^(db|domain|fixtures)/" },
      to: { path: "node_modules/(next|react|react-dom|next-intl)/" },
    },
    {
      name: "no-drawers",
      comment: "No barrels and no drawers: a file is named after what it holds.",
      severity: "error",
      from: {},
      to: {
        path: [
          "^(app|components|server|db|domain|fixtures|scripts|e2e)/.*/(index|util|utils|helper|helpers|types|misc)\\.tsx?$",
          "^(app|components|server|db|domain|fixtures|scripts|e2e)/.*/(utils|helpers|lib|common|shared|misc)/",
          "^(app|components|server|db|domain|fixtures|scripts|e2e)/(utils|helpers|lib|common|shared|misc)/",
        ],
      },
    },
    {
      name: "resolvable",
      severity: "error",
      from: {},
      to: { couldNotResolve: true, pathNot: "^server-only$" },
    },
    {
      name: "tests-stay-tests",
      severity: "error",
      from: { pathNot: [TESTS, "^e2e/", "^bench/"] },
      to: { path: TESTS },
    },
  ],
  options: {
    doNotFollow: { path: "node_modules" },
    exclude: { path: "(^|/)(\\.next|\\.data|node_modules/\\.cache)/" },
    tsConfig: { fileName: "tsconfig.json" },
    parser: "swc",
    tsPreCompilationDeps: true,
    enhancedResolveOptions: {
      exportsFields: ["exports"],
      conditionNames: ["react-server", "import", "require", "node", "default", "types"],
      extensions: [".ts", ".tsx", ".mjs", ".js", ".json"],
    },
  },
};
