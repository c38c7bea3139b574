import autocannon from "autocannon";
import { API_EXAMPLES } from "@/fixtures/api-examples";

const base = "http://127.0.0.1:3300/api/v1/";
const run = async (path: string, body: unknown, d: number) => {
  const r = await autocannon({
    url: base + path,
    method: "POST",
    body: JSON.stringify(body),
    headers: { "content-type": "application/json" },
    connections: 8,
    duration: d,
  });
  return r["2xx"] / r.duration;
};
await run("assessments", { facts: API_EXAMPLES.student.facts }, 1);
await run("empty", {}, 1);
for (let i = 0; i < 8; i++) {
  const e = await run("empty", {}, 4);
  const p = await run("assessments", { facts: API_EXAMPLES.student.facts }, 4);
  console.log(Math.round(e), Math.round(p), (p / e).toFixed(3));
}
