"use client";

import { startAuthentication, startRegistration } from "@simplewebauthn/browser";
import { type FormEvent, type ReactNode, useRef, useState } from "react";
import { Button } from "@/components/elements/button";

type Words = {
  readonly waiting: string;
  readonly cancelled: string;
  readonly unsupported: string;
  readonly refused: string;
};

/**
 * A form whose button first asks the device for a passkey, then sends its answer along. Without script it sends an
 * empty answer, and the page that follows says what to do instead.
 */
export function PasskeyForm(props: {
  action: (form: FormData) => Promise<void>;
  purpose: "register" | "show";
  words: Words;
  label: string;
  kind?: "primary" | "secondary";
  /** Other fields of the form. */
  children?: ReactNode;
}) {
  const answer = useRef<HTMLInputElement>(null);
  const [said, setSaid] = useState<keyof Words>();

  async function ask(event: FormEvent<HTMLFormElement>): Promise<void> {
    const form = event.currentTarget;
    const field = answer.current;
    if (field === null || field.value !== "") return;
    event.preventDefault();
    if (typeof PublicKeyCredential === "undefined") return setSaid("unsupported");
    setSaid("waiting");
    const options = await fetch(`/api/passkeys/options?purpose=${props.purpose}`, { method: "POST" }).catch(
      () => undefined,
    );
    if (!options?.ok) return setSaid("refused");
    try {
      const optionsJSON = await options.json();
      const signed = await (props.purpose === "register" ? startRegistration : startAuthentication)({
        optionsJSON,
      });
      field.value = JSON.stringify(signed);
      form.requestSubmit();
      field.value = "";
    } catch {
      setSaid("cancelled");
    }
  }

  return (
    <form action={props.action} onSubmit={(event) => void ask(event)} className="grid gap-4">
      <input ref={answer} type="hidden" name="response" defaultValue="" />
      {props.children}
      <div>
        <Button kind={props.kind ?? "primary"}>{props.label}</Button>
      </div>
      <p role="status" className={said === undefined ? "hidden" : "font-semibold"}>
        {said && props.words[said]}
      </p>
    </form>
  );
}
