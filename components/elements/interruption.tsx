import type { ReactNode } from "react";
import type { Choice } from "./choice-group";
import { Radios } from "./radios";

/** Before something that cannot be taken back: `title` states the loss, the safe choice comes first, none is chosen. */
export function Interruption(props: {
  title: ReactNode;
  children: ReactNode;
  name: string;
  question: ReactNode;
  safe: Choice;
  goOn: Choice;
  error?: string | undefined;
  button: ReactNode;
}) {
  return (
    <section className="grid gap-4 rounded-card border-2 border-l-8 border-cinnabar bg-surface p-6">
      <h1 className="text-h1">{props.title}</h1>
      <div className="grid gap-2">{props.children}</div>
      <Radios
        name={props.name}
        label={props.question}
        error={props.error}
        choices={[props.safe, props.goOn]}
      />
      <div>{props.button}</div>
    </section>
  );
}
