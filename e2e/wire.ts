import { type IncomingHttpHeaders, request } from "node:http";
import { BASE } from "@/e2e/browser";

export type Sent = {
  readonly method?: string;
  readonly headers?: Readonly<Record<string, string>>;
  readonly body?: string | Buffer;
};

export type Answer = {
  readonly status: number;
  readonly headers: IncomingHttpHeaders;
  readonly bytes: Buffer;
  readonly text: string;
  readonly milliseconds: number;
};

/** A request exactly as given: no header is added, followed or corrected, as a program of an attacker would send it. */
export function send(path: string, { method = "GET", headers = {}, body }: Sent = {}): Promise<Answer> {
  const { hostname, port } = new URL(BASE);
  const length = body === undefined ? {} : { "content-length": String(Buffer.byteLength(body)) };
  const started = performance.now();
  return new Promise((resolve, reject) => {
    const outgoing = request(
      { hostname, port, path, method, headers: { ...length, ...headers }, timeout: 20_000 },
      (incoming) => {
        const parts: Buffer[] = [];
        incoming.on("data", (part: Buffer) => parts.push(part));
        incoming.on("error", reject);
        incoming.on("end", () => {
          const bytes = Buffer.concat(parts);
          resolve({
            status: incoming.statusCode ?? 0,
            headers: incoming.headers,
            bytes,
            text: bytes.toString("utf8"),
            milliseconds: performance.now() - started,
          });
        });
      },
    );
    outgoing.on("timeout", () => outgoing.destroy(new Error(`no answer from ${path} within 20 s`)));
    outgoing.on("error", reject);
    outgoing.end(body);
  });
}

/** The fields of a form; a list for boxes that are ticked together. */
export type Fields = readonly (readonly [name: string, value: string])[];

export function multipart(fields: Fields): { body: Buffer; headers: Record<string, string> } {
  const boundary = "----a-form-of-a-test";
  const parts = fields.map(
    ([name, value]) => `--${boundary}\r\nContent-Disposition: form-data; name="${name}"\r\n\r\n${value}\r\n`,
  );
  return {
    body: Buffer.from(`${parts.join("")}--${boundary}--\r\n`, "utf8"),
    headers: { "content-type": `multipart/form-data; boundary=${boundary}` },
  };
}

/** The forms of a page as the server wrote them: what each would post if nothing were typed into it. */
export function formsOf(html: string): Fields[] {
  return [...html.matchAll(/<form\b[^>]*>(.*?)<\/form>/gs)].map(([, inner = ""]) =>
    [...inner.matchAll(/<input\b[^>]*type="hidden"[^>]*>/g)].map(([input]) => {
      const attribute = (name: string) =>
        new RegExp(`\\b${name}="([^"]*)"`)
          .exec(input)?.[1]
          ?.replaceAll("&quot;", '"')
          .replaceAll("&amp;", "&") ?? "";
      return [attribute("name"), attribute("value")] as const;
    }),
  );
}

/** The form of a page that holds a field whose name begins so. Throws when there is none. */
export function formWith(html: string, field: string): Fields {
  const form = formsOf(html).find((fields) => fields.some(([name]) => name.startsWith(field)));
  if (form === undefined) throw new Error(`no form with ${field} on this page`);
  return form;
}

/** A browser without a screen: keeps cookies, sends what a browser sends with its own forms, follows nothing. */
export class PlainBrowser {
  readonly #jar = new Map<string, string>();

  get cookie(): string {
    return [...this.#jar].map(([name, value]) => `${name}=${value}`).join("; ");
  }

  async get(path: string, headers: Record<string, string> = {}): Promise<Answer> {
    return this.#keep(
      await send(path, { headers: { host: new URL(BASE).host, cookie: this.cookie, ...headers } }),
    );
  }

  /** Posts as the browser posts a form of this site; `headers` may take something away with an empty value. */
  async post(path: string, fields: Fields, headers: Record<string, string> = {}): Promise<Answer> {
    const form = multipart(fields);
    const usual = {
      host: new URL(BASE).host,
      cookie: this.cookie,
      origin: BASE,
      "sec-fetch-site": "same-origin",
      ...form.headers,
      ...headers,
    };
    const sent = Object.fromEntries(Object.entries(usual).filter(([, value]) => value !== ""));
    return this.#keep(await send(path, { method: "POST", headers: sent, body: form.body }));
  }

  #keep(answer: Answer): Answer {
    for (const line of answer.headers["set-cookie"] ?? []) {
      const [pair = ""] = line.split(";");
      const at = pair.indexOf("=");
      this.#jar.set(pair.slice(0, at), pair.slice(at + 1));
    }
    return answer;
  }
}

/** A browser with a record begun by posting the start page's form; gives the attempt's address. */
export async function beginByForm(): Promise<{ browser: PlainBrowser; base: string }> {
  const browser = new PlainBrowser();
  const start = await browser.get("/attempts/new");
  const answer = await browser.post("/attempts/new", [
    ...formWith(start.text, "idempotency"),
    ["age", "yes"],
  ]);
  const base = /\/attempts\/[0-9a-f-]{36}/.exec(answer.headers.location ?? "")?.[0];
  if (base === undefined) throw new Error(`no record was begun: ${answer.status} ${answer.headers.location}`);
  return { browser, base };
}

/** The hidden fields of a step's form, ready to be sent with answers. */
export async function stepForm(browser: PlainBrowser, path: string): Promise<Fields> {
  const page = await browser.get(path);
  if (page.status !== 200) throw new Error(`${path} answers ${page.status}`);
  return formWith(page.text, "version");
}
