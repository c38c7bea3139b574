import { useTranslations } from "next-intl";
import type { ReactNode } from "react";
import { BackLink } from "@/components/elements/back-link";
import { Details } from "@/components/elements/details";
import { ErrorSummary, type FieldMistake } from "@/components/elements/error-summary";
import { PageColumn } from "@/components/elements/page-column";
import { StepsBar } from "@/components/elements/steps-bar";

/** One topic a page: the way back, where one stands, what is asked, that it is saved, why it is asked. */
export function StepFrame(props: {
  backHref: string;
  progress?: { position: number; total: number } | undefined;
  title: ReactNode;
  hint?: ReactNode;
  why?: ReactNode;
  /** "14:06", when the page was saved before. */
  savedAt?: string | undefined;
  mistakes: readonly FieldMistake[];
  children: ReactNode;
}) {
  const t = useTranslations("attempts");
  const shell = useTranslations("shell");
  return (
    <PageColumn>
      <BackLink href={props.backHref} />
      <ErrorSummary mistakes={props.mistakes} />
      <div className="grid gap-2">
        {props.progress && <StepsBar step={props.progress.position} total={props.progress.total} />}
        <h1 className="text-h1">{props.title}</h1>
        <p className="text-small text-ink-2" id="saved">
          {props.savedAt === undefined ? t("notSaved") : t("savedAt", { time: props.savedAt })}
        </p>
        {props.hint && <p className="text-ink-2">{props.hint}</p>}
        {props.why && (
          <Details summary={shell("why")}>
            <p>{props.why}</p>
          </Details>
        )}
      </div>
      {props.children}
    </PageColumn>
  );
}
