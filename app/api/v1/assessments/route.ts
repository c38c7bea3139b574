import { assessmentRoute } from "@/server/api/api-routes";

export async function POST(request: Request): Promise<Response> {
  return assessmentRoute(request);
}
