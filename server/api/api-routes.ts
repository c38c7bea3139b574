import "server-only";
import { randomUUID } from "node:crypto";
import { dayOfInstant } from "@/domain/time/instant";
import { hotlineAnswer } from "@/server/api/answer-hotline";
import { letterAnswer } from "@/server/api/answer-letter";
import { provisionsAnswer } from "@/server/api/answer-provisions";
import { tooMany } from "@/server/api/api-limits";
import { assessedInThread } from "@/server/api/assessment-threads";
import { json } from "@/server/api/json-answer";
import { readBody, readBytes } from "@/server/api/read-body";
import { hotlineList } from "@/server/hotlines/list";

/** `POST /api/v1/assessments`. */
export async function assessmentRoute(request: Request): Promise<Response> {
  const refused = await tooMany(request, "api-reads");
  if (refused) return refused;
  const body = await readBytes(request);
  return "refused" in body ? body.refused : assessedInThread({ body: body.bytes, now: today() });
}

/** `POST /api/v1/letters`. */
export async function lettersRoute(request: Request): Promise<Response> {
  const refused = await tooMany(request, "api-documents");
  if (refused) return refused;
  const body = await readBody(request);
  if ("refused" in body) return body.refused;
  return letterAnswer(body.json, request.headers.get("accept"), today());
}

/** `POST /api/v1/hotlines/check`. */
export async function hotlineRoute(request: Request): Promise<Response> {
  const refused = await tooMany(request, "api-reads");
  if (refused) return refused;
  const body = await readBody(request);
  if ("refused" in body) return body.refused;
  return hotlineAnswer(body.json, await hotlineList(randomUUID()), today());
}

/** `GET /api/v1/provisions`. */
export async function provisionsRoute(request: Request): Promise<Response> {
  return (await tooMany(request, "api-reads")) ?? json(provisionsAnswer(), "public, max-age=3600");
}

/** The real day: the API is for tools, the clock of the demo is for people. */
const today = () => dayOfInstant(new Date().toISOString());
