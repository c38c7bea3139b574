import { API_EXAMPLES } from "@/fixtures/api-examples";
import { json } from "@/server/api/json-answer";
import { openApi } from "@/server/api/open-api";

export const dynamic = "force-static";

export function GET(): Response {
  return json(openApi(API_EXAMPLES), "public, max-age=3600");
}
