import { isDemo } from "@/server/web/demo-mode";

/** What the bench holds `/api/v1/assessments` against; outside of the demo it does not exist. */
export async function POST(): Promise<Response> {
  return isDemo() ? Response.json({}) : new Response(null, { status: 404 });
}
