import { ratio } from "@/bench/ratio";
import { cookieOfNewDraft, launchBrowser } from "@/bench/running-service";
import { API_EXAMPLES } from "@/fixtures/api-examples";
const origin = "http://127.0.0.1:3300";
const b = await launchBrowser(); const cookie = await cookieOfNewDraft(b, origin); await b.close();
const post = (u: string, body: unknown) => ({ url: origin + u, body: JSON.stringify(body), headers: { "content-type": "application/json" } });
for (let i = 0; i < 2; i++) {
const d = await ratio("dynamic", 0.6, { url: `${origin}/attempts`, headers: { cookie } }, { url: `${origin}/demo/empty-dynamic` });
const a = await ratio("api", 0.6, post("/api/v1/assessments", { facts: API_EXAMPLES.student.facts }), post("/api/v1/empty", {}));
console.log("dynamic", d.value, d.unit, Math.round(d.value * Number(d.unit.split(" ")[1])), "api", a.value, a.unit, Math.round(a.value * Number(a.unit.split(" ")[1])));
}
process.exit(0);
