import { lettersRoute } from "@/server/api/api-routes";

export async function POST(request: Request): Promise<Response> {
  return lettersRoute(request);
}
