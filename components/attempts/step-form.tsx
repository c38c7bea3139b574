import type { ReactNode } from "react";

/** Where a form's answers go: the attempt, the page, the repeated thing on it, and the version that was seen. */
export type Place = {
  readonly attemptId: string;
  readonly step: string;
  readonly item: string;
  readonly version: number;
  /** "check" when the person came from the answers' check and goes back there. */
  readonly leadsTo?: string | undefined;
};

export type FormAction = (form: FormData) => Promise<void>;

/** A plain form of one page. Hidden fields never keep what a browser remembers: a stale version would be a conflict. */
export function StepForm({
  action,
  place,
  children,
}: {
  action: FormAction;
  place: Place;
  children: ReactNode;
}) {
  return (
    <form action={action} className="grid gap-6" noValidate>
      <HiddenPlace place={place} />
      {children}
    </form>
  );
}

export function HiddenPlace({ place }: { place: Place }) {
  return (
    <>
      <Hidden name="attempt" value={place.attemptId} />
      <Hidden name="step" value={place.step} />
      <Hidden name="item" value={place.item} />
      <Hidden name="version" value={String(place.version)} />
      {place.leadsTo !== undefined && <Hidden name="then" value={place.leadsTo} />}
    </>
  );
}

export function Hidden({ name, value }: { name: string; value: string }) {
  return <input type="hidden" name={name} value={value} autoComplete="off" />;
}
