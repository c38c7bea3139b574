"use client";

import { useId, useState } from "react";
import { CodeBlock } from "@/components/elements/code-block";

type Words = {
  [key in "example" | "body" | "accept" | "send" | "sending" | "status" | "file" | "failed"]: string;
};
type Answer = {
  readonly line: string;
  readonly text?: string;
  readonly file?: { readonly url: string; readonly name: string };
};

const MOST_SHOWN = 60_000;

/** Sends a body to one address of this service and shows what comes back. What is typed stays whatever happens. */
export function TryApi(props: {
  path: string;
  examples: readonly { readonly name: string; readonly summary: string; readonly body: string }[];
  forms: readonly string[];
  words: Words;
  buttonClass: string;
}) {
  const { path, examples, forms, words } = props;
  const id = useId();
  const [body, setBody] = useState(examples[0]?.body ?? "");
  const [form, setForm] = useState(forms[0] ?? "application/json");
  const [waiting, setWaiting] = useState(false);
  const [answer, setAnswer] = useState<Answer>();

  const send = async () => {
    setWaiting(true);
    try {
      setAnswer(await ask(path, body, form, words.status));
    } catch {
      setAnswer({ line: words.failed });
    } finally {
      setWaiting(false);
    }
  };

  return (
    <form
      className="grid gap-4"
      onSubmit={(event) => {
        event.preventDefault();
        void send();
      }}
    >
      <div className="grid gap-1">
        <label htmlFor={`${id}-example`}>{words.example}</label>
        <select
          id={`${id}-example`}
          className="control"
          onChange={(event) => setBody(examples[event.target.selectedIndex]?.body ?? "")}
        >
          {examples.map(({ name, summary }) => (
            <option key={name}>{summary}</option>
          ))}
        </select>
      </div>
      <div className="grid gap-1">
        <label htmlFor={`${id}-body`}>{words.body}</label>
        <textarea
          id={`${id}-body`}
          className="control font-mono text-small"
          rows={12}
          spellCheck={false}
          value={body}
          onChange={(event) => setBody(event.target.value)}
        />
      </div>
      {forms.length > 1 && (
        <div className="grid gap-1">
          <label htmlFor={`${id}-form`}>{words.accept}</label>
          <select
            id={`${id}-form`}
            className="control"
            value={form}
            onChange={(event) => setForm(event.target.value)}
          >
            {forms.map((one) => (
              <option key={one}>{one}</option>
            ))}
          </select>
        </div>
      )}
      <p>
        <button type="submit" className={props.buttonClass} aria-disabled={waiting}>
          {words.send}
        </button>
      </p>
      <div aria-live="polite" className="grid gap-2">
        {waiting && <p>{words.sending}</p>}
        {!waiting && answer && <p className="font-semibold">{answer.line}</p>}
        {!waiting && answer?.file && (
          <p>
            <a href={answer.file.url} download={answer.file.name} className="tap">
              {words.file}
            </a>
          </p>
        )}
      </div>
      {!waiting && answer?.text !== undefined && <CodeBlock label={answer.line} text={answer.text} />}
    </form>
  );
}

async function ask(path: string, body: string, form: string, status: string): Promise<Answer> {
  const started = performance.now();
  const response = await fetch(path, {
    method: "POST",
    credentials: "omit",
    headers: { "content-type": "application/json", accept: form },
    body,
  });
  const type = (response.headers.get("content-type") ?? "").split(";", 1)[0] ?? "";
  const content = await response.blob();
  const line = status
    .replace("{status}", String(response.status))
    .replace("{ms}", String(Math.round(performance.now() - started)));
  if (type.endsWith("json"))
    return { line, text: JSON.stringify(JSON.parse(await content.text()), null, 2).slice(0, MOST_SHOWN) };
  if (type.startsWith("text/")) return { line, text: (await content.text()).slice(0, MOST_SHOWN) };
  const name = type.endsWith("pdf") ? "letter.pdf" : "letter.docx";
  return { line, file: { url: URL.createObjectURL(content), name } };
}
