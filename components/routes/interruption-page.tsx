import { useTranslations } from "next-intl";
import { BackLink } from "@/components/elements/back-link";
import { Button } from "@/components/elements/button";
import { Details } from "@/components/elements/details";
import { Interruption } from "@/components/elements/interruption";
import { PageColumn } from "@/components/elements/page-column";
import { CitationList } from "@/components/routes/citation-list";
import type { Route } from "@/domain/attempts/codes";
import type { Closing } from "@/domain/routes/would-close";

type FormAction = (form: FormData) => Promise<void>;

/** What is lost, said before it is: the safe choice first, none chosen, never a pop-up (LOOK section 4). */
export function InterruptionPage(props: {
  attemptId: string;
  route: Route;
  closings: readonly Closing[];
  missing: boolean;
  backHref: string;
  answer: FormAction;
}) {
  const t = useTranslations("routes");
  const route = t(`name.${props.route}`);
  const lost = props.closings.map((closing) => t(`name.${closing.route}`)).join(t("before.joiner"));
  return (
    <PageColumn>
      <BackLink href={props.backHref} />
      <form action={props.answer}>
        <input type="hidden" name="attempt" value={props.attemptId} autoComplete="off" />
        <input type="hidden" name="route" value={props.route} autoComplete="off" />
        <Interruption
          title={t("before.title", { route, lost })}
          name="choice"
          question={t("before.question")}
          safe={{ value: "keep", label: t("before.keep", { lost }) }}
          goOn={{ value: "go", label: t("before.go", { route }) }}
          error={props.missing ? t("before.missing") : undefined}
          button={<Button>{t("before.save")}</Button>}
        >
          {props.closings.slice(0, 3).map((closing) => (
            <p key={closing.route}>{t("before.line", { route: t(`name.${closing.route}`) })}</p>
          ))}
          <Details summary={t("before.why")}>
            <CitationList citations={props.closings.flatMap(({ citations }) => citations)} />
          </Details>
        </Interruption>
      </form>
    </PageColumn>
  );
}
