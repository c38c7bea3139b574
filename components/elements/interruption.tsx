import type { ReactNode } from "react";
import type { Choice } from "./choice-group";
import { Radios } from "./radios";

/** Before something that cannot be taken back: `title` states the loss, the safe choice comes first, none is chosen. */
export function Interruption(props: {
  title: ReactNode;
  level?: "h1" | "h3";
  children: ReactNode;
  name: string;
  question: ReactNode;
  safe: Choice;
  goOn: Choice;
  error?: string | undefined;
  button: ReactNode;
}) {
  const Heading = props.level ?? "h1";
  return (
    <section className="grid gap-4 rounded-card border-2 border-l-8 border-cinnabar bg-surface p-6">
      <Heading className="text-h1">{props.title}</Heading>
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
