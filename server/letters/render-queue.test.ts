import { expect, it } from "vitest";
import { renderQueue } from "@/server/letters/render-queue";

/** Work that ends when the test says so. */
function held() {
  let end = () => {};
  const ended = new Promise<string>((resolve) => {
    end = () => resolve("done");
  });
  return { work: () => ended, end: () => end() };
}

it("runs so many at once, keeps so many waiting and refuses the rest", async () => {
  const queue = renderQueue({ atOnce: 2, waiting: 1, waitMs: 5_000 });
  const jobs = [held(), held(), held(), held()] as const;
  const results = jobs.map((job) => queue.run(job.work));
  expect(await results[3]).toEqual({ refused: "busy" });
  jobs[0].end();
  jobs[1].end();
  jobs[2].end();
  expect(await Promise.all(results.slice(0, 3))).toEqual(["done", "done", "done"]);
});

it("refuses who waited too long, and the place is free again afterwards", async () => {
  const queue = renderQueue({ atOnce: 1, waiting: 5, waitMs: 20 });
  const job = held();
  const first = queue.run(job.work);
  expect(await queue.run(() => "late")).toEqual({ refused: "busy" });
  job.end();
  expect(await first).toBe("done");
  expect(await queue.run(() => "next")).toBe("next");
});

it("gives the place back when the work fails", async () => {
  const queue = renderQueue({ atOnce: 1, waiting: 0, waitMs: 20 });
  const failing = queue.run(() => {
    throw new Error("broken");
  });
  await expect(failing).rejects.toThrow("broken");
  expect(await queue.run(() => "next")).toBe("next");
});
