import {
  hasDirective,
  type Imported,
  type Node,
  nameOf,
  nodesOf,
  type SourceFile,
  treeOf,
  valueImports,
} from "@/scripts/fence/syntax";

/**
 * The doors of the product (SECURITY case J-09): every server action goes through `action(…)` or `question(…)`, and every page or
 * route that reads goes through `db/<noun>/read` as the actor of the request.
 */

/** What wraps an action: one that writes, and a question that stores nothing. */
const WRAPPERS: ReadonlyMap<string, string> = new Map([
  ["action", "@/server/action"],
  ["question", "@/server/question"],
]);
const VISITOR = "@/server/accounts/visitor";
const READ = /^@\/db\/[a-z-]+\/read$/;
/** Reads of the verifier, with a login of its own and never from a page. */
const NOT_FOR_PAGES = new Set(["@/db/audit/read"]);

/** What is wrong with the doors in one file of `app/`, `components/` or `server/`; empty is good. */
export function brokenEntrances(file: SourceFile): string[] {
  const tree = treeOf(file);
  const faults = hasDirective(tree.body, "use server") ? unwrappedExports(tree) : [];
  faults.push(...hiddenActions(tree));
  if (!file.path.startsWith("server/")) faults.push(...performed(tree), ...unaskedReads(tree));
  return faults.map((fault) => `${file.path}: ${fault}`);
}

/** What is wrong with one `db/<noun>/read.ts`: its functions take the actor first, or the reader of one. */
export function actorlessReads(file: SourceFile): string[] {
  return (treeOf(file).body as Node[])
    .filter((item) => item.type === "ExportDeclaration")
    .map((item) => item.declaration as Node)
    .filter(
      (declaration) =>
        declaration.type === "FunctionDeclaration" || declaration.type === "VariableDeclaration",
    )
    .filter((declaration) => !takesActor(declaration))
    .map(
      (declaration) =>
        `${file.path}: ${nameOf(declaration.identifier) ?? "a value"} does not take the actor first`,
    );
}

function takesActor(declaration: Node): boolean {
  const [first] = (declaration.params as { pat: Node }[] | undefined) ?? [];
  const annotation = (first?.pat.typeAnnotation as { typeAnnotation: Node } | undefined)?.typeAnnotation;
  // A `Reader` is the handle inside an actor's transaction: no page holds one.
  const taken = `${nameOf(first?.pat)}: ${nameOf(annotation?.typeName)}`;
  return taken === "actor: Actor" || taken === "reader: Reader";
}

function unwrappedExports(tree: Node): string[] {
  const wrappers = new Set(
    valueImports(tree)
      .filter(({ from, local, name }) => local === name && WRAPPERS.get(local) === from)
      .map(({ local }) => local),
  );
  return (tree.body as Node[]).flatMap((item) => {
    if (!item.type.startsWith("Export")) return [];
    const declaration = item.declaration as Node | undefined;
    if (declaration?.type === "TsTypeAliasDeclaration" || declaration?.type === "TsInterfaceDeclaration")
      return [];
    if (item.type !== "ExportDeclaration" || declaration?.type !== "VariableDeclaration") {
      return ["exports something else than const … = action(…)"];
    }
    return (declaration.declarations as Node[])
      .filter(
        ({ init }) =>
          (init as Node | null)?.type !== "CallExpression" ||
          !wrappers.has(nameOf((init as Node).callee) ?? ""),
      )
      .map(({ id }) => `${nameOf(id) ?? "an export"} is not wrapped in action(…)`);
  });
}

function hiddenActions(tree: Node): string[] {
  return [...nodesOf(tree)]
    .filter((node) => Array.isArray(node.stmts) && hasDirective(node.stmts, "use server"))
    .map(() => "hides a server action inside of a function");
}

function performed(tree: Node): string[] {
  return calls(tree)
    .filter(({ callee }) => nameOf((callee as Node).property) === "perform")
    .map(() => "performs a use-case without action(…)");
}

function unaskedReads(tree: Node): string[] {
  const imports = valueImports(tree);
  const faults = imports
    .filter(({ from }) => from.startsWith("@/db/") && (!READ.test(from) || NOT_FOR_PAGES.has(from)))
    .map(({ from }) => `reaches past the reads into ${from}`);
  const reads = new Set(imports.filter(({ from }) => READ.test(from)).map(({ local }) => local));
  for (const call of calls(tree)) {
    const name = nameOf(call.callee);
    if (name === undefined || !reads.has(name)) continue;
    const [first] = call.arguments as { expression: Node }[];
    if (!isActor(first?.expression, imports))
      faults.push(`${name}(…) is not asked as the actor of the request`);
  }
  for (const node of nodesOf(tree)) {
    if (
      node.type === "VariableDeclarator" &&
      nameOf(node.id) === "actor" &&
      !isActor(node.init as Node, imports)
    ) {
      faults.push("makes an actor of its own");
    }
    if (
      node.type === "ObjectExpression" &&
      keysOf(node).includes("role") &&
      keysOf(node).includes("requestId")
    ) {
      faults.push("makes an actor of its own");
    }
  }
  return faults;
}

/** `actor`, `loaded.actor`, or `await currentActor()`. */
function isActor(expression: Node | undefined, imports: readonly Imported[]): boolean {
  if (expression === undefined) return false;
  if (nameOf(expression) === "actor") return true;
  if (expression.type === "MemberExpression") return nameOf(expression.property) === "actor";
  if (expression.type !== "AwaitExpression") return false;
  const call = expression.argument as Node;
  const from = imports.find(({ local }) => local === nameOf(call.callee));
  return call.type === "CallExpression" && from?.from === VISITOR && from.name === "currentActor";
}

function calls(tree: Node): Node[] {
  return [...nodesOf(tree)].filter((node) => node.type === "CallExpression");
}

function keysOf(object: Node): string[] {
  return (object.properties as Node[]).map((property) => nameOf(property.key) ?? nameOf(property) ?? "");
}
