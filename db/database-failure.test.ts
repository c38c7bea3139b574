import { DrizzleQueryError } from "drizzle-orm/errors";
import pg from "pg";
import { describe, expect, test } from "vitest";
import {
  connectionFailure,
  DatabaseFailure,
  isDefinite,
  isRetryable,
  withoutParameters,
} from "@/db/database-failure";

function fromServer(code: string, severity = "ERROR", constraint?: string): pg.DatabaseError {
  const error = new pg.DatabaseError("Key (id)=(secret words) already exists", 10, "error");
  return Object.assign(error, { code, severity, constraint });
}
const fromDrizzle = (cause: Error) =>
  new DrizzleQueryError("insert into t values ($1)", ["secret words"], cause);

describe("errors at the edge of the database (S6)", () => {
  test("lose message, parameters and cause; code, plain constraint and request stay", () => {
    for (const error of [
      fromServer("23505", "ERROR", "t_pkey"),
      fromDrizzle(fromServer("23505", "ERROR", "t_pkey")),
    ]) {
      const ours = withoutParameters(error, "r-1") as DatabaseFailure;
      expect(ours).toBeInstanceOf(DatabaseFailure);
      expect(ours).toMatchObject({ code: "23505", constraint: "t_pkey", requestId: "r-1", digest: "r-1" });
      expect(ours.cause).toBeUndefined();
      expect(`${ours.stack}${JSON.stringify(ours)}`).not.toContain("secret");
    }
    const odd = withoutParameters(fromServer("23505", "ERROR", "secret words"), "r-1") as DatabaseFailure;
    expect(odd.constraint).toBeUndefined();
  });

  test("a wrapped error is recognised, also below another; a bug passes through as it is", () => {
    const below = new Error("ours", { cause: fromDrizzle(new Error("Connection terminated unexpectedly")) });
    expect(withoutParameters(below, "r-1")).toMatchObject({ code: "connection.lost" });
    const bug = new TypeError("x is not a function");
    expect(withoutParameters(bug, "r-1")).toBe(bug);
    expect(withoutParameters("text", "r-1")).toBe("text");
  });

  test("a full pool is told from a lost wire", () => {
    const full = new Error("timeout exceeded when trying to connect");
    expect(connectionFailure(full, "r-1").code).toBe("connection.timeout");
    expect(connectionFailure(new Error("read ECONNRESET"), "r-1").code).toBe("connection.lost");
  });

  test("only the server's ERROR to a commit is definite; only 40001 and 40P01 may run again", () => {
    expect(isDefinite(fromServer("23503"))).toBe(true);
    expect(isDefinite(fromServer("57P01", "FATAL"))).toBe(false);
    expect(isDefinite(new Error("Connection terminated unexpectedly"))).toBe(false);
    const retryable = ["40001", "40P01", "57P01", "23505", "connection.lost", "commit.unknown"].map((code) =>
      isRetryable(new DatabaseFailure(code, "r-1")),
    );
    expect(retryable).toEqual([true, true, false, false, false, false]);
  });
});
