import { describe, expect, test } from "vitest";
import { DatabaseFailure } from "@/db/database-failure";
import { fieldsOfError, type LogFields, makeLog } from "@/server/log";

function written(work: (log: ReturnType<typeof makeLog>) => void): Record<string, unknown> {
  const lines: string[] = [];
  work(makeLog({ write: (line: string) => void lines.push(line) }));
  return JSON.parse(lines[0] ?? "{}") as Record<string, unknown>;
}

describe("the log", () => {
  const canary = "11010519491231002X 张倩";

  test("keeps the fields of its list and drops every other", () => {
    const fields = {
      requestId: "r-1",
      code: "23505",
      milliseconds: 12,
      phone: canary,
      body: { a: canary },
    } as LogFields;
    const line = written((log) => log.error("action.failed", fields));
    expect(line).toMatchObject({ msg: "action.failed", requestId: "r-1", code: "23505", milliseconds: 12 });
    expect(Object.keys(line).sort()).toEqual(["code", "level", "milliseconds", "msg", "requestId", "time"]);
  });

  test("withholds whatever is not a plain word, in fields and in the event itself", () => {
    const line = written((log) => log.warn(canary, { code: canary, name: "x\ny", verb: "a".repeat(101) }));
    expect(line).toMatchObject({
      msg: "[withheld]",
      code: "[withheld]",
      name: "[withheld]",
      verb: "[withheld]",
    });
  });

  test("says of an error its class and code, never its message (I-02)", () => {
    expect(fieldsOfError(new DatabaseFailure("23505", "r-1", "answers_pkey"))).toEqual({
      name: "DatabaseFailure",
      code: "23505",
      constraint: "answers_pkey",
    });
    expect(JSON.stringify(fieldsOfError(new TypeError(canary, { cause: new Error(canary) })))).not.toContain(
      "张倩",
    );
    expect(fieldsOfError(canary)).toEqual({ name: "string" });
  });
});
