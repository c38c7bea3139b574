/** The part of JSON Schema 2020-12 that the OpenAPI document of this service uses. */
export type Schema = {
  readonly $ref?: string;
  readonly type?: string | readonly string[];
  readonly enum?: readonly unknown[];
  readonly const?: unknown;
  readonly format?: string;
  readonly description?: string;
  readonly properties?: { readonly [name: string]: Schema };
  readonly required?: readonly string[];
  readonly items?: Schema;
  readonly anyOf?: readonly Schema[];
  readonly minimum?: number;
  readonly maximum?: number;
  readonly maxItems?: number;
  readonly maxLength?: number;
};

export type SchemaRow = {
  /** `events[].obstacles[]` */
  readonly path: string;
  readonly type: string;
  readonly required: boolean;
  readonly about: string;
};

/** Every field of a shape, flat, in the order of the schema. References to other shapes stay references. */
export function schemaRows(schema: Schema): SchemaRow[] {
  return rowsOf(schema, "", true);
}

function rowsOf(schema: Schema, path: string, required: boolean): SchemaRow[] {
  const own = path === "" ? [] : [{ path, type: typeOf(schema), required, about: schema.description ?? "" }];
  if (schema.items) {
    const inner = rowsOf(schema.items, `${path}[]`, true);
    return [...own, ...(hasFields(schema.items) ? inner.slice(1) : [])];
  }
  const fields = Object.entries(schema.properties ?? {}).flatMap(([name, field]) =>
    rowsOf(field, path === "" ? name : `${path}.${name}`, schema.required?.includes(name) ?? false),
  );
  const branches = (schema.anyOf ?? [])
    .filter(hasFields)
    .flatMap((branch) => rowsOf(branch, path, true).slice(1));
  return [
    ...own,
    ...fields,
    ...branches.filter((row, at) => branches.findIndex(({ path }) => path === row.path) === at),
  ];
}

function hasFields({ properties, anyOf, items }: Schema): boolean {
  return (
    properties !== undefined || (anyOf?.some(hasFields) ?? false) || (items !== undefined && hasFields(items))
  );
}

function typeOf(schema: Schema): string {
  if (schema.$ref) return schema.$ref.split("/").at(-1) ?? "";
  if (schema.const !== undefined) return JSON.stringify(schema.const);
  if (schema.enum) return schema.enum.join(" | ");
  if (schema.anyOf) return [...new Set(schema.anyOf.map(typeOf))].join(" | ");
  if (schema.items)
    return `${typeOf(schema.items)}[]${schema.maxItems === undefined ? "" : `, ≤ ${schema.maxItems}`}`;
  const type = typeof schema.type === "string" ? schema.type : (schema.type ?? ["any"]).join(" | ");
  const most = schema.maxLength ?? schema.maximum;
  const bounded = most !== undefined && most < Number.MAX_SAFE_INTEGER ? `, ≤ ${most}` : "";
  return `${schema.format ?? type}${bounded}`;
}
