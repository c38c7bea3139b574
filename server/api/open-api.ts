import "server-only";
import { z } from "zod";
import { plainDateSchema } from "@/domain/time/plain-date";
import { version } from "@/package.json";
import { hotlineAnswerSchema, hotlineRequestSchema } from "@/server/api/answer-hotline";
import { letterRequestSchema } from "@/server/api/answer-letter";
import { LETTER_FORMS } from "@/server/api/letter-form";
import { PROBLEMS, type ProblemCode } from "@/server/api/problem";
import { MOST_BYTES } from "@/server/api/read-body";
import {
  assessmentRequestSchema,
  assessmentSchema,
  problemSchema,
  provisionsSchema,
} from "@/server/api/schemas";

type Json = { [key: string]: unknown };
export type Examples = { readonly [name: string]: { readonly summary: string; readonly facts: unknown } };

const SCHEMAS = {
  AssessmentRequest: { schema: assessmentRequestSchema, io: "input" },
  Assessment: { schema: assessmentSchema, io: "input" },
  LetterRequest: { schema: letterRequestSchema, io: "input" },
  HotlineRequest: { schema: hotlineRequestSchema, io: "input" },
  HotlineCheck: { schema: hotlineAnswerSchema, io: "input" },
  Provisions: { schema: provisionsSchema, io: "input" },
  Problem: { schema: problemSchema, io: "input" },
} as const;

/** The OpenAPI 3.1 document, written from the schemas that read the requests. `examples` are facts of stories. */
export function openApi(examples: Examples): Json {
  return {
    openapi: "3.1.0",
    jsonSchemaDialect: "https://json-schema.org/draft/2020-12/schema",
    info: {
      title: "Parity public API",
      version,
      description: `Stateless: what you send is computed and forgotten. Bodies are JSON of at most ${MOST_BYTES / 1_000} kB and 2,000 events. Money is whole fen, days are YYYY-MM-DD in Asia/Shanghai. No account, no cookies.`,
    },
    servers: [{ url: "/" }],
    paths: {
      "/api/v1/assessments": {
        post: {
          operationId: "assess",
          summary: "Findings, routes, deadlines and damages for the facts of one attempt",
          requestBody: bodyOf("AssessmentRequest", examples, (facts) => ({ facts })),
          responses: {
            200: answerOf("Assessment", "The assessment"),
            ...problemsOf("malformed", "too-large", "wrong-type", "too-many", "busy"),
          },
        },
      },
      "/api/v1/letters": {
        post: {
          operationId: "composeLetter",
          summary: "A letter from the same facts, as PDF, DOCX, text or tree",
          requestBody: bodyOf("LetterRequest", examples, (facts) => ({ kind: "operator-complaint", facts })),
          responses: {
            200: {
              description: "The letter, in the form that Accept asks for",
              content: Object.fromEntries(
                Object.entries(LETTER_FORMS).map(([mime, form]) => [
                  mime,
                  {
                    schema:
                      form === "json"
                        ? { type: "object" }
                        : { type: "string", ...(form === "text" ? {} : { contentMediaType: mime }) },
                  },
                ]),
              ),
            },
            ...problemsOf(
              "malformed",
              "not-acceptable",
              "too-large",
              "wrong-type",
              "incomplete",
              "too-many",
              "busy",
            ),
          },
        },
      },
      "/api/v1/hotlines/check": {
        post: {
          operationId: "checkNumber",
          summary: "Whether a number, an address or a page names official channels",
          requestBody: {
            required: true,
            content: {
              "application/json": {
                schema: reference("HotlineRequest"),
                examples: {
                  number: { summary: "12315", value: { text: "12315" } },
                  page: { summary: "400-…", value: { text: "客服热线(1)400-1865-909(2)400-1865-909" } },
                },
              },
            },
          },
          responses: {
            200: answerOf("HotlineCheck", "What the text names"),
            ...problemsOf("malformed", "too-large", "wrong-type", "too-many"),
          },
        },
      },
      "/api/v1/provisions": {
        get: {
          operationId: "listProvisions",
          summary: "The statute book: every rule with its versions and places in the law",
          responses: { 200: answerOf("Provisions", "The statute book"), ...problemsOf("too-many") },
        },
      },
    },
    components: { schemas: components() },
  };
}

function bodyOf(name: keyof typeof SCHEMAS, examples: Examples, body: (facts: unknown) => unknown): Json {
  return {
    required: true,
    content: {
      "application/json": {
        schema: reference(name),
        examples: Object.fromEntries(
          Object.entries(examples).map(([key, { summary, facts }]) => [key, { summary, value: body(facts) }]),
        ),
      },
    },
  };
}

function answerOf(name: keyof typeof SCHEMAS, description: string): Json {
  return { description, content: { "application/json": { schema: reference(name) } } };
}

function problemsOf(...codes: readonly ProblemCode[]): Json {
  return Object.fromEntries(
    codes.map((code) => [
      PROBLEMS[code].status,
      {
        description: PROBLEMS[code].title,
        content: { "application/problem+json": { schema: reference("Problem") } },
      },
    ]),
  );
}

function reference(name: string): Json {
  return { $ref: `#/components/schemas/${name}` };
}

/** One flat list of components: what zod puts under `$defs` moves up beside the rest. */
function components(): Json {
  const found: Json = {};
  for (const [name, { schema, io }] of Object.entries(SCHEMAS)) {
    const {
      $defs = {},
      $schema: _dialect,
      ...own
    } = z.toJSONSchema(schema, {
      io,
      override: ({ zodSchema, jsonSchema }) => {
        if (zodSchema === plainDateSchema) jsonSchema.format = "date";
      },
    });
    found[name] = own;
    Object.assign(found, $defs);
  }
  return JSON.parse(JSON.stringify(found).replaceAll("#/$defs/", "#/components/schemas/")) as Json;
}
