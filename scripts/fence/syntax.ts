import { parseSync } from "@swc/core";

/** A node of the syntax tree, as loosely as a fence needs it. */
export type Node = { readonly type: string; readonly [field: string]: unknown };

export type SourceFile = { readonly path: string; readonly source: string };

/** The tree of one TypeScript file. Throws when it does not parse. */
export function treeOf({ path, source }: SourceFile): Node {
  return parseSync(source, {
    syntax: "typescript",
    tsx: path.endsWith("x"),
    target: "es2022",
  }) as unknown as Node;
}

/** All nodes below and including `node`, parents first. */
export function* nodesOf(node: unknown): Generator<Node> {
  if (Array.isArray(node)) {
    for (const child of node) yield* nodesOf(child);
    return;
  }
  if (typeof node !== "object" || node === null) return;
  if ("type" in node && typeof node.type === "string") yield node as Node;
  for (const [field, child] of Object.entries(node)) if (field !== "span") yield* nodesOf(child);
}

/** The name of an identifier, or undefined for any other node. */
export function nameOf(node: unknown): string | undefined {
  const identifier = node as Node | null | undefined;
  return identifier?.type === "Identifier" ? String(identifier.value) : undefined;
}

/** True when a block or module begins with the directive. */
export function hasDirective(statements: unknown, directive: string): boolean {
  for (const statement of (statements as Node[] | undefined) ?? []) {
    const expression = statement.type === "ExpressionStatement" ? (statement.expression as Node) : undefined;
    if (expression?.type !== "StringLiteral") return false;
    if (expression.value === directive) return true;
  }
  return false;
}

export type Imported = { readonly local: string; readonly from: string; readonly name: string };

/** What a module imports as values; types are no danger. */
export function valueImports(tree: Node): Imported[] {
  return (tree.body as Node[])
    .filter((item) => item.type === "ImportDeclaration" && item.typeOnly !== true)
    .flatMap((item) =>
      (item.specifiers as Node[])
        .filter((specifier) => specifier.isTypeOnly !== true)
        .map((specifier) => ({
          local: nameOf(specifier.local) ?? "",
          from: String((item.source as Node).value),
          name: nameOf(specifier.imported) ?? nameOf(specifier.local) ?? "",
        })),
    );
}
