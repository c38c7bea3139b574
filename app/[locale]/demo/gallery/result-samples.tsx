import { useTranslations } from "next-intl";
import { BackLink } from "@/components/elements/back-link";
import { Button } from "@/components/elements/button";
import { ConfirmationPanel } from "@/components/elements/confirmation-panel";
import { Details } from "@/components/elements/details";
import { Interruption } from "@/components/elements/interruption";
import { StepsBar } from "@/components/elements/steps-bar";
import { SummaryList } from "@/components/elements/summary-list";
import { Table } from "@/components/elements/table";
import { TaskList } from "@/components/elements/task-list";

export function ProgressSamples() {
  const t = useTranslations("demo.sample");
  const shell = useTranslations("shell");
  return (
    <>
      <BackLink href="#progress" />
      <StepsBar step={3} total={9} />
      <Details summary={shell("why")}>
        <p>{t("why")}</p>
      </Details>
      <SummaryList
        rows={[
          { key: "plan", term: t("plan"), value: t("planValue"), changeHref: "#progress" },
          {
            key: "target",
            term: t("target"),
            value: t("targetValue"),
            note: t("note2"),
            changeHref: "#progress",
          },
          { key: "account", term: t("account"), changeHref: "#progress" },
        ]}
      />
      <TaskList
        tasks={[
          { key: "task-rights", title: t("taskRights"), href: "#progress", status: t("statusDone") },
          { key: "task-plan", title: t("plan"), href: "#progress", status: t("tagAmber"), attention: true },
          {
            key: "task-letter",
            title: t("taskLetter"),
            hint: t("taskLetterHint"),
            status: t("statusLater"),
          },
        ]}
      />
      <Table
        caption={t("table")}
        columns={[
          { key: "month", title: t("month") },
          { key: "paid", title: t("paid"), numeric: true },
        ]}
        rows={[
          { key: "9", cells: { month: t("september"), paid: "59.00" } },
          { key: "10", cells: { month: t("october"), paid: "59.00" } },
        ]}
      />
    </>
  );
}

export function ResultSamples() {
  const t = useTranslations("demo.sample");
  return (
    <>
      <ConfirmationPanel
        title={t("confirmed")}
        referenceLabel={t("reference")}
        reference="7KQ2 M9XD"
        level="h3"
      >
        <p>{t("next")}</p>
      </ConfirmationPanel>
      <Interruption
        title={t("stop")}
        level="h3"
        name="c-stop"
        question={t("stopQuestion")}
        safe={{ value: "stay", label: t("stopSafe") }}
        goOn={{ value: "go", label: t("stopGo") }}
        button={
          <Button type="button" kind="danger">
            {t("stopButton")}
          </Button>
        }
      >
        <p>{t("stopBody")}</p>
      </Interruption>
    </>
  );
}
