import { useTranslations } from "next-intl";
import { Button } from "@/components/elements/button";
import { LinkButton } from "@/components/elements/link-button";
import { Notice } from "@/components/elements/notice";
import { Tag } from "@/components/elements/tag";

const FILLS = [
  ["page", "bg-page text-ink"],
  ["surface", "bg-surface text-ink"],
  ["ink-2", "bg-surface text-ink-2"],
  ["indigo", "bg-indigo text-on-fill"],
  ["indigo-tint", "bg-indigo-tint text-indigo"],
  ["bamboo", "bg-bamboo text-on-fill"],
  ["bamboo-tint", "bg-bamboo-tint text-bamboo"],
  ["amber", "bg-amber text-on-fill"],
  ["amber-tint", "bg-amber-tint text-amber"],
  ["cinnabar", "bg-cinnabar text-on-fill"],
  ["cinnabar-tint", "bg-cinnabar-tint text-cinnabar"],
  ["wisteria", "bg-wisteria text-on-fill"],
  ["wisteria-tint", "bg-wisteria-tint text-wisteria"],
] as const;

export function ColourSamples() {
  return (
    <ul className="grid grid-cols-2 gap-2 md:grid-cols-3">
      {FILLS.map(([name, look]) => (
        <li key={name} className={`rounded-card border border-line-soft p-3 font-mono text-small ${look}`}>
          {name}
        </li>
      ))}
    </ul>
  );
}

export function ButtonSamples() {
  const t = useTranslations("demo.sample");
  return (
    <div className="flex flex-wrap gap-4">
      <Button type="button">{t("primary")}</Button>
      <Button type="button" kind="secondary">
        {t("secondary")}
      </Button>
      <Button type="button" kind="danger">
        {t("danger")}
      </Button>
      <Button type="button" kind="quiet">
        {t("quiet")}
      </Button>
      <LinkButton href="#buttons" kind="secondary">
        {t("link")}
      </LinkButton>
    </div>
  );
}

export function NoticeSamples() {
  const t = useTranslations("demo.sample");
  return (
    <>
      <Notice title={t("info")}>
        <p>{t("infoBody")}</p>
      </Notice>
      <Notice kind="done" title={t("done")} live />
      <Notice kind="attention" title={t("attention")} />
      <Notice kind="danger" title={t("dangerNotice")} />
      <p className="flex flex-wrap gap-2">
        <Tag>{t("tagPlain")}</Tag>
        <Tag kind="indigo">{t("tagIndigo")}</Tag>
        <Tag kind="bamboo">{t("tagBamboo")}</Tag>
        <Tag kind="amber">{t("tagAmber")}</Tag>
        <Tag kind="cinnabar">{t("tagCinnabar")}</Tag>
      </p>
    </>
  );
}
