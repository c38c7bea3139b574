import { API_EXAMPLES } from "@/fixtures/api-examples";
import { json } from "@/server/api/json-answer";

export const dynamic = "force-static";
export const dynamicParams = false;

/** The bodies of the reference page as files, so that the commands there work as they stand. */
const BODIES: ReadonlyMap<string, unknown> = new Map(
  Object.entries(API_EXAMPLES).flatMap(([name, { facts }]) => [
    [`${name}-assessment`, { facts }],
    [`${name}-letter`, { kind: "operator-complaint", facts }],
  ]),
);

export function generateStaticParams() {
  return [...BODIES.keys()].map((name) => ({ name }));
}

export async function GET(_: Request, { params }: { params: Promise<{ name: string }> }): Promise<Response> {
  const body = BODIES.get((await params).name);
  return body === undefined ? new Response(null, { status: 404 }) : json(body, "public, max-age=3600");
}
