import { hotlineRoute } from "@/server/api/api-routes";

export async function POST(request: Request): Promise<Response> {
  return hotlineRoute(request);
}
