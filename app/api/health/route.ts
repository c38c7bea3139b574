import { health } from "@/server/web/health";

export const dynamic = "force-dynamic";

export async function GET(): Promise<Response> {
  const state = await health();
  return Response.json(state, {
    status: state.healthy ? 200 : 503,
    headers: { "Cache-Control": "private, no-store" },
  });
}
