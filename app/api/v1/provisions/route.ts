import { provisionsRoute } from "@/server/api/api-routes";

export const dynamic = "force-dynamic";

export async function GET(request: Request): Promise<Response> {
  return provisionsRoute(request);
}
