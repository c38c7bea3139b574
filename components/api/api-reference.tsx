import { useTranslations } from "next-intl";
import { buttonClass } from "@/components/elements/button-class";
import { Details } from "@/components/elements/details";
import { Table } from "@/components/elements/table";
import { type Schema, schemaRows } from "./schema-rows";
import { TryApi } from "./try-api";

type Content = { readonly [mime: string]: { readonly schema: Schema; readonly examples?: Examples } };
type Examples = { readonly [name: string]: { readonly summary: string; readonly value: unknown } };
type Call = {
  readonly operationId: string;
  readonly requestBody?: { readonly content: Content };
  readonly responses: {
    readonly [status: string]: { readonly content: Content };
  };
};

/** What the page draws of the OpenAPI document. */
export type ApiDocument = {
  readonly paths: { readonly [path: string]: { readonly get?: Call; readonly post?: Call } };
  readonly components: { readonly schemas: { readonly [name: string]: Schema } };
};

/** The calls of the public API with their fields, a place to try each, and the shapes that they share. */
export function ApiReference({ document }: { document: ApiDocument }) {
  const t = useTranslations("api");
  return (
    <>
      <section className="grid gap-6">
        <h2 className="text-h2">{t("calls")}</h2>
        {Object.entries(document.paths).map(([path, { get, post }]) => {
          const call = post ?? get;
          return call && <CallCard key={path} method={post ? "POST" : "GET"} path={path} call={call} />;
        })}
      </section>
      <section className="grid gap-4">
        <h2 className="text-h2">{t("schemas")}</h2>
        <p>{t("shapesNote")}</p>
        {Object.entries(document.components.schemas).map(([name, schema]) => (
          <div key={name} id={`shape-${name}`}>
            <Details summary={name}>
              <Fields caption={name} schema={schema} />
            </Details>
          </div>
        ))}
      </section>
    </>
  );
}

function CallCard({ method, path, call }: { method: string; path: string; call: Call }) {
  const t = useTranslations("api");
  const { requestBody, responses } = call;
  const examples = Object.entries(requestBody?.content["application/json"]?.examples ?? {});
  const forms = Object.keys(responses["200"]?.content ?? {});
  return (
    <article id={call.operationId} className="card grid gap-4 p-6">
      <h3 className="text-h3">
        <code>
          {method} {path}
        </code>
      </h3>
      <p>{t(`summary.${call.operationId}`)}</p>
      <Table
        caption={t("answer")}
        columns={[
          { key: "code", title: t("code") },
          { key: "about", title: t("about") },
          { key: "form", title: t("form") },
        ]}
        rows={Object.entries(responses).map(([code, { content }]) => ({
          key: code,
          cells: {
            code: <span className="whitespace-nowrap">{code}</span>,
            about: t(`statuses.${code}`),
            form: Object.keys(content).map((mime) => (
              <code key={mime} className="block">
                {mime}
              </code>
            )),
          },
        }))}
      />
      {examples.length > 0 && (
        <Details summary={t("try.title")}>
          <noscript>
            <p>{t("try.needs")}</p>
          </noscript>
          <TryApi
            path={path}
            forms={forms}
            examples={examples.map(([name, { summary, value }]) => ({
              name,
              summary,
              body: JSON.stringify(value, null, 2),
            }))}
            buttonClass={buttonClass("secondary")}
            words={{
              example: t("try.example"),
              body: t("try.body"),
              accept: t("try.accept"),
              send: t("try.send"),
              sending: t("try.sending"),
              status: t.raw("try.status") as string,
              file: t("try.file"),
              failed: t("try.failed"),
            }}
          />
        </Details>
      )}
    </article>
  );
}

function Fields({ caption, schema }: { caption: string; schema: Schema }) {
  const t = useTranslations("api");
  const rows = schemaRows(schema);
  return (
    <div className="shape-table">
      <Table
        caption={caption}
        columns={[
          { key: "path", title: t("field") },
          { key: "type", title: t("type") },
          { key: "required", title: t("required") },
          { key: "about", title: t("about") },
        ]}
        rows={rows.map(({ path, type, required, about }) => ({
          key: path,
          cells: { path, type, required: required ? t("yes") : "", about },
        }))}
      />
    </div>
  );
}
